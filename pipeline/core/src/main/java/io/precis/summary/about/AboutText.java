package io.precis.summary.about;

import static java.util.stream.Collectors.joining;

import io.precis.summary.heading.HeadingText;
import java.util.List;
import java.util.Locale;

/** Says in a line or two what was found of a document. */
final class AboutText {
  private static final int MOST_HEADINGS = 6;
  private static final int MOST_NAMES = 3;

  private AboutText() {}

  /**
   * The line.
   *
   * @param title empty string for none, as {@code date}; a date that the title tells is not told
   *     again
   * @param who names, of which the first are told; empty for none
   * @param headings of which the first are told; fewer than two are none
   */
  static String of(
      AboutWording wording,
      DocumentKind kind,
      String title,
      List<String> who,
      String date,
      String extent,
      List<String> headings) {
    StringBuilder text = new StringBuilder(kind.shown(wording));
    text.append(title.isEmpty() ? "" : wording.quoted(title));
    text.append(who.isEmpty() ? "" : wording.comma + names(wording, kind, who));
    boolean told = tells(HeadingText.folded(title), HeadingText.folded(date));
    text.append(told ? "" : wording.comma + date);
    text.append(wording.comma).append(extent).append(wording.stop);
    return text.append(parts(wording, headings)).toString();
  }

  /** Whether a title holds a date, but not as the end of another: 4 March in 14 March. */
  private static boolean tells(String title, String date) {
    int at = title.indexOf(date);
    return at == 0 || at > 0 && !Character.isDigit(title.charAt(at - 1));
  }

  /** The first names, and how many more there are; all parties of a contract. */
  private static String names(AboutWording wording, DocumentKind kind, List<String> who) {
    int shown = kind == DocumentKind.CONTRACT ? who.size() : Math.min(MOST_NAMES, who.size());
    String names = String.join(wording.and, who.subList(0, shown));
    int said = wording.isChinese() ? who.size() : who.size() - shown;
    return names + (shown < who.size() ? String.format(Locale.ROOT, wording.others, said) : "");
  }

  /** The first headings, and how many more there are. */
  private static String parts(AboutWording wording, List<String> headings) {
    if (headings.size() < 2) {
      return "";
    }
    int left = headings.size() - MOST_HEADINGS;
    int told = wording.isChinese() ? headings.size() : left;
    String shown = headings.stream().limit(MOST_HEADINGS).collect(joining(wording.between));
    return wording.parts
        + shown
        + (left > 0 ? String.format(Locale.ROOT, wording.more, told) : wording.stop);
  }
}
