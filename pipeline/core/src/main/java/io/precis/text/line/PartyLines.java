package io.precis.text.line;

import io.precis.language.ChineseScript;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Lines at the head of a contract that name its parties: {@code 甲方（出租方）：某某公司}. */
public final class PartyLines {
  private static final int LONGEST = 80;
  private static final int MOST_PARTIES = 3;

  /** Characters that tell one label from another. */
  private static final int LEAST_OF_A_LABEL = 2;

  private static final String LABEL =
      "(?:"
          + ChineseScript.inEither(String.join("|", Phrases.of("party-labels")))
          + ")(?:\\s?[（(][^（）()]{1,14}[)）])?\\s?[:：]";

  private static final TextPattern LINE =
      TextPattern.compile("\\s*" + LABEL + "[^。！？；;]{0," + LONGEST + "}");

  /** A name behind its label, up to another label, a bracket or a wide space; no blank to fill. */
  private static final TextPattern NAMED =
      TextPattern.compile(
          "(?:^|[\\s　])"
              + LABEL
              + "[\\s　]{0,3}([\\p{L}\\p{N}·&-][\\p{L}\\p{N}·&. -]{1,40}?)(?=[\\s　]{2,}|\\s?[（(，,]|[\\s　]*$)");

  private PartyLines() {}

  /**
   * The lines that name parties, where a text has two of them at least, as a contract has: one such
   * label alone heads a field of any form.
   */
  static BitSet of(List<String> lines) {
    BitSet found = new BitSet();
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (isParty(line)) {
        found.set(i);
        labels.add(line.substring(0, Math.min(line.length(), LEAST_OF_A_LABEL)));
      }
    }
    return labels.size() > 1 ? found : new BitSet();
  }

  /** Whether a line names a party, or leaves room for its name: it is neither heading nor prose. */
  public static boolean isParty(String line) {
    return line.length() <= LONGEST && LINE.matcher(line).matches();
  }

  /**
   * The names of the parties, in text order.
   *
   * @param head of a text
   * @return empty where fewer than two are named
   */
  public static List<String> names(String head) {
    Set<String> names = new LinkedHashSet<>();
    for (String line : head.lines().map(String::strip).toList()) {
      Matcher named = isParty(line) ? NAMED.matcher(line) : null;
      while (named != null && names.size() < MOST_PARTIES && named.find()) {
        names.add(named.group(1).strip());
      }
    }
    return names.size() < 2 ? List.of() : new ArrayList<>(names);
  }
}
