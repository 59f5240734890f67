package io.precis.text;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The title of a contract from its cover, whose largest lines may be those of the parties: the line
 * that says what it is, where a line of its own stands between two parties.
 */
final class ContractTitle {
  private static final int MOST_PARTS = 12;
  private static final int LONGEST_PART = 200;
  private static final TextPattern PARTS = TextPattern.compile("\\n\\s*\\n");
  private static final Set<String> JOINING = Set.copyOf(Phrases.of("contract-joining"));
  private static final TextPattern KIND = Phrases.pattern("contract-kinds");

  private ContractTitle() {}

  /** Empty where the beginning is no contract's cover. */
  static Optional<String> in(String beginning) {
    List<String> parts =
        Arrays.stream(PARTS.split(beginning, MOST_PARTS + 1))
            .limit(MOST_PARTS)
            .map(TitleText::oneLine)
            .takeWhile(part -> part.length() <= LONGEST_PART)
            .toList();
    int joining = -1;
    for (int i = 1; i + 1 < parts.size() && joining < 0; i++) {
      joining = JOINING.contains(lower(parts.get(i))) ? i : joining;
    }
    return joining < 0
        ? Optional.empty()
        : parts.stream().filter(part -> KIND.matcher(part).matches()).findFirst();
  }

  private static String lower(String part) {
    return part.strip().toLowerCase(Locale.ROOT);
  }
}
