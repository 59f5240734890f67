package io.precis.read.plain;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a wiki shows below a picture in a frame: the last of what its link is given. */
final class WikiPictures {
  /** A link that is given something; links may stand in it. */
  private static final TextPattern LINK =
      TextPattern.compile(
          "\\[\\[[\\p{L} ]{2,20}:[^\\[\\]|\\n]{1,300}((?:\\|(?:[^\\[\\]|\\n]|\\[\\[[^\\[\\]\\n]{0,300}\\]\\]){0,1000}+){1,12}+)\\]\\]");

  private static final TextPattern BAR = TextPattern.compile("\\|(?![^\\[\\]]*\\]\\])");

  /** That a picture has a frame, which shows what it says. */
  private static final TextPattern FRAMED = Phrases.pattern("wiki-frames");

  /** How a picture is set. */
  private static final TextPattern SETTING =
      TextPattern.compile(
          "(?:\\d{0,4}(?:x\\d{1,4})?\\s?px|[\\w-]{1,20}\\s?=.*|[\\p{L}-]{0,14})", Pattern.DOTALL);

  private WikiPictures() {}

  /** The captions in a line, with their own marks. */
  static List<String> captions(String line) {
    List<String> captions = new ArrayList<>();
    Matcher link = LINK.matcher(line);
    while (link.find()) {
      String[] given = BAR.split(link.group(1).substring(1));
      String last = given[given.length - 1].strip();
      boolean framed = false;
      for (String each : given) {
        framed |= FRAMED.matches(each.strip());
      }
      if (framed && !SETTING.matches(last) && !FRAMED.matches(last)) {
        captions.add(last);
      }
    }
    return captions;
  }
}
