package io.precis.read.markup;

import io.precis.read.build.XhtmlAttributes;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether markup keeps its text from the reader's eyes.
 *
 * <p>Ordinary pages keep menus, dialogs and machine-readable data out of sight by {@code display:
 * none} and {@code hidden}: such text is left out, and nobody is to blame. Text that is laid out
 * but cannot be seen (white on white, too small, beyond the edge) is meant for machines only.
 */
final class HiddenMarkup {
  private static final Pattern NOT_SHOWN = Pattern.compile("display:none|visibility:hidden");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "opacity:0(?:;|$)|font-size:[01](?:\\.\\d+)?(?:px|pt|em|%)?(?:;|$)"
              + "|(?:text-indent|left|top):-\\d{4,}");
  private static final String WHITE = "(?:white|#fff(?:fff)?|rgb\\(255,255,255\\))";
  private static final Pattern WHITE_TEXT =
      Pattern.compile("(?<![-a-z])color:" + WHITE + "(?:;|$)");
  private static final Pattern BACKGROUND =
      Pattern.compile(
          "background(?:-color|-image)?:(?!" + WHITE + "(?:;|$)|none|transparent|inherit|initial)");
  private static final Pattern WHITE_COLOR = Pattern.compile(WHITE);

  /** How text under an element is kept from the reader. */
  enum Way {
    SEEN,
    /** Not shown at all, as ordinary pages do. */
    NOT_SHOWN,
    /** Shown so that nobody sees it. */
    DISGUISED
  }

  private HiddenMarkup() {}

  /**
   * How an element hides what is in it.
   *
   * @param painted whether an element around it has a background, on which white can be read
   */
  static Way of(XhtmlAttributes attributes, boolean painted) {
    if (attributes.has("hidden") && !attributes.get("hidden").equals("until-found")) {
      return Way.NOT_SHOWN;
    }
    String style = squeeze(attributes.get("style"));
    if (style.isEmpty()) {
      return Way.SEEN;
    }
    if (NOT_SHOWN.matcher(style).find()) {
      return Way.NOT_SHOWN;
    }
    boolean white = !painted && !isPainted(attributes) && WHITE_TEXT.matcher(style).find();
    return white || UNSEEN.matcher(style).find() ? Way.DISGUISED : Way.SEEN;
  }

  /** Whether an element has a background of its own that is not white. */
  static boolean isPainted(XhtmlAttributes attributes) {
    String color = squeeze(attributes.get("bgcolor"));
    return !color.isEmpty() && !WHITE_COLOR.matcher(color).matches()
        || attributes.has("background")
        || BACKGROUND.matcher(squeeze(attributes.get("style"))).find();
  }

  private static String squeeze(String style) {
    return style.isEmpty()
        ? style
        : style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "").replace("!important", "");
  }
}
