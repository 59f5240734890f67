package io.precis.read.markup;

import io.precis.language.WhiteSpace;
import io.precis.limit.TextPattern;
import io.precis.read.build.XhtmlAttributes;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Whether markup keeps the text of an element from the reader's eyes. What an element says of
 * itself wins over what the element around it says, as browsers have it: size, colour and {@code
 * visibility} can be taken back inside, {@code display: none} and what is laid out beyond the edge
 * cannot.
 *
 * <p>Ordinary pages keep menus, dialogs and machine-readable data out of sight by {@code display:
 * none} and {@code hidden}: such text is left out, which is no flaw. Text that is laid out but
 * cannot be seen (white on white, too small, beyond the edge) is meant for machines only. Where it
 * cannot be told, text is seen.
 *
 * @param removed not shown at all, nor anything inside
 * @param invisible laid out as blank space
 * @param tiny too small to be read
 * @param white in white letters, or in such of no colour
 * @param painted on a ground that is not white, or may not be
 * @param displaced laid out beyond the edge, or transparent
 */
record Visibility(
    boolean removed,
    boolean invisible,
    boolean tiny,
    boolean white,
    boolean painted,
    boolean displaced) {
  /** How text is kept from the reader. */
  enum Way {
    SEEN,
    /** Not shown at all, as ordinary pages do. */
    NOT_SHOWN,
    /** Laid out, but invisible. */
    DISGUISED
  }

  static final Visibility PLAIN = new Visibility(false, false, false, false, false, false);

  private static final TextPattern DECLARATION = TextPattern.compile("([a-z-]+):([^;]*)");
  private static final String IMPORTANT = "!important";
  private static final TextPattern NO_EXTENT = TextPattern.compile("0(?:px|pt|em|rem|%)?");
  private static final TextPattern CLIP = TextPattern.compile("rect\\((?:[01](?:px)?,?){4}\\)");
  private static final TextPattern CLIP_PATH =
      TextPattern.compile("inset\\((?:50|100)%(?:50%|100%)*\\)");
  private static final TextPattern SIZE =
      TextPattern.compile("(\\d*\\.?\\d+)(px|pt|em|rem|ex|%|vw|vh)?");
  private static final TextPattern FAR_OFF = TextPattern.compile("-\\d{4,}.*|-\\d{3}r?em");
  private static final TextPattern TRANSPARENT = TextPattern.compile("0?\\.?0+%?");

  /** White, or so near to it that nobody tells them apart. */
  private static final TextPattern WHITE =
      TextPattern.compile(
          "white|#fff|#(?:f[c-f]){3}|rgba?\\(25[2-5],25[2-5],25[2-5](?:,1(?:\\.0)?)?\\)");

  /** Letters of no colour show the ground, which they may be cut out of. */
  private static final TextPattern NO_COLOR =
      TextPattern.compile("transparent|rgba\\((?:\\d{1,3},){3}0(?:\\.0+)?\\)|#[0-9a-f]{6}00");

  private static final TextPattern NO_GROUND =
      TextPattern.compile("none|transparent|inherit|initial|unset|rgba\\(.*,0(?:\\.0+)?\\)");

  /** Classes and attributes of text that comes into sight on scrolling. */
  private static final TextPattern ANIMATED =
      TextPattern.compile("\\b(?:wow|aos|animated?|animation|reveal|fade|invisible)\\b|data-aos");

  private static final double SMALLEST_PIXELS = 1.5;
  private static final double SMALLEST_POINTS = 1.1;
  private static final double SMALLEST_SHARE = 0.1;

  Way way() {
    if (removed || invisible) {
      return Way.NOT_SHOWN;
    }
    return tiny || displaced || white && !painted ? Way.DISGUISED : Way.SEEN;
  }

  /**
   * What holds inside an element.
   *
   * @param foreignSheet whether a style sheet that is not in the page may give it a ground
   * @param scripted whether a script brings into sight what is laid out as blank space
   */
  Visibility inside(
      String name, XhtmlAttributes attributes, boolean foreignSheet, boolean scripted) {
    if (attributes.isEmpty()) {
      return name.equals("dialog") ? withRemoved() : this;
    }
    Visibility inside = this;
    boolean hidden =
        attributes.has("hidden")
            && !attributes.get("hidden").equals("until-found")
            && !attributes.get("role").equals("tabpanel");
    if (hidden || name.equals("dialog") && !attributes.has("open")) {
      inside = inside.withRemoved();
    }
    if (isGround(squeeze(attributes.get("bgcolor")))
        || attributes.has("background")
        || foreignSheet && (attributes.has("class") || attributes.has("id"))) {
      inside = inside.withPainted();
    }
    String style = squeeze(attributes.get("style"));
    if (style.isEmpty()) {
      return inside;
    }
    boolean animated =
        scripted || ANIMATED.isIn(attributes.get("class")) || attributes.has("data-aos");
    Map<String, String> declarations = declarations(style);
    for (Map.Entry<String, String> each : declarations.entrySet()) {
      inside = inside.with(each.getKey(), each.getValue(), animated, removed);
    }
    return isClipped(declarations) ? inside.withRemoved() : inside;
  }

  /** Of each property the last value, or the last that is important. */
  private static Map<String, String> declarations(String style) {
    Map<String, String> values = new LinkedHashMap<>();
    for (boolean important : new boolean[] {false, true}) {
      Matcher declaration = DECLARATION.matcher(style);
      while (declaration.find()) {
        String value = declaration.group(2);
        if (value.endsWith(IMPORTANT) == important) {
          values.put(declaration.group(1), value.replace(IMPORTANT, ""));
        }
      }
    }
    return values;
  }

  /**
   * Mails put a preview of their text into a box of no height, and cut off what overflows; pages
   * cut all off of what is meant for those who listen to them.
   */
  private static boolean isClipped(Map<String, String> declarations) {
    return CLIP.matcher(declarations.getOrDefault("clip", "")).matches()
        || CLIP_PATH.matcher(declarations.getOrDefault("clip-path", "")).matches()
        || declarations.getOrDefault("overflow", "").equals("hidden")
            && (NO_EXTENT.matcher(declarations.getOrDefault("max-height", "")).matches()
                || NO_EXTENT.matcher(declarations.getOrDefault("height", "")).matches());
  }

  private Visibility with(String property, String value, boolean animated, boolean outerRemoved) {
    return switch (property) {
      case "display" ->
          new Visibility(
              outerRemoved || value.equals("none"), invisible, tiny, white, painted, displaced);
      case "visibility" ->
          new Visibility(removed, !animated && isInvisible(value), tiny, white, painted, displaced);
      case "font-size" ->
          new Visibility(removed, invisible, isTiny(value), white, painted, displaced);
      case "color" -> new Visibility(removed, invisible, tiny, isUnseen(value), painted, displaced);
      case "background", "background-color", "background-image" ->
          isGround(value) ? withPainted() : this;
      case "text-shadow" -> value.equals("none") ? this : withPainted();
      case "opacity" -> TRANSPARENT.matcher(value).matches() && !animated ? withDisplaced() : this;
      case "text-indent", "left", "top" ->
          FAR_OFF.matcher(value).matches() ? withDisplaced() : this;
      default -> this;
    };
  }

  private boolean isInvisible(String value) {
    return switch (value) {
      case "hidden", "collapse" -> true;
      case "visible" -> false;
      default -> invisible;
    };
  }

  /** Relative sizes are those of the text around: nothing times anything is nothing. */
  private boolean isTiny(String value) {
    Matcher size = SIZE.matcher(value);
    if (!size.matches()) {
      return !isSizeWord(value) && tiny;
    }
    double number = Double.parseDouble(size.group(1));
    String unit = size.group(2) == null ? "px" : size.group(2);
    return switch (unit) {
      case "px" -> number <= SMALLEST_PIXELS;
      case "pt" -> number <= SMALLEST_POINTS;
      case "%" -> tiny || number <= SMALLEST_SHARE * 100;
      case "em", "ex" -> tiny || number <= SMALLEST_SHARE;
      default -> number <= SMALLEST_SHARE;
    };
  }

  private static boolean isSizeWord(String value) {
    return value.endsWith("small") || value.equals("medium") || value.endsWith("large");
  }

  private static boolean isUnseen(String color) {
    return WHITE.matcher(color).matches() || NO_COLOR.matcher(color).matches();
  }

  private static boolean isGround(String value) {
    return !value.isEmpty()
        && !WHITE.matcher(value).matches()
        && !NO_GROUND.matcher(value).matches();
  }

  /** Whether text is blank space only: laid out in its place, and neither taken out nor tiny. */
  boolean isBlank() {
    return (invisible || displaced) && !removed && !tiny;
  }

  Visibility withRemoved() {
    return new Visibility(true, invisible, tiny, white, painted, displaced);
  }

  private Visibility withPainted() {
    return painted ? this : new Visibility(removed, invisible, tiny, white, true, displaced);
  }

  private Visibility withDisplaced() {
    return new Visibility(removed, invisible, tiny, white, painted, true);
  }

  private static String squeeze(String style) {
    return WhiteSpace.removed(style.toLowerCase(Locale.ROOT));
  }
}
