package io.precis.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether markup keeps its text from the reader's eyes. */
final class HiddenMarkup {
  private static final Pattern STYLE =
      Pattern.compile(
          "display:none|visibility:hidden|opacity:0(?:;|$)|font-size:[01](?:\\.\\d+)?(?:px|pt|em|%)?(?:;|$)"
              + "|(?:text-indent|left|top):-\\d{4,}|(?<![-a-z])color:(?:white|#fff(?:fff)?|rgb\\(255,255,255\\))(?:;|$)");

  private HiddenMarkup() {}

  static boolean isHidden(XhtmlAttributes attributes) {
    String style = attributes.get("style");
    if (!style.isEmpty() && STYLE.matcher(squeeze(style)).find()) {
      return !style.contains("background");
    }
    return attributes.has("hidden") && !attributes.get("hidden").equals("until-found");
  }

  private static String squeeze(String style) {
    return style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "").replace("!important", "");
  }
}
