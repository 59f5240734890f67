package io.precis.text;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.Arrays;
import java.util.List;

/** Names of authors in what somebody wrote of them. */
public final class AuthorNames {
  /** More are a list of members, or of a whole collaboration. */
  private static final int MOST = 12;

  private static final TextPattern BETWEEN = TextPattern.compile("[,;、，；]|\\s(?:and|und|et|&)\\s");

  /** What stands beside a name: an address, a remark, the place that its link leads to. */
  private static final TextPattern BESIDE =
      TextPattern.compile("<[^>]{0,200}>|\\([^)]{0,200}\\)|[\"'\\[\\]「」『』“”]");

  /** What somebody is who wrote, right before the name. */
  private static final TextPattern ROLE = Phrases.pattern("author-roles");

  private static final TextPattern ENDS = TextPattern.compile("^\\s+|[\\s.]*\\s$|\\s+\\.$");

  private static final TextPattern NAME =
      TextPattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}(?: \\p{L}[\\p{L}\\p{M}.'’-]{0,30}){0,5}"
              + "|\\p{IsHan}{2,12}(?:[·•]\\p{IsHan}{1,12}){0,3}");

  private AuthorNames() {}

  /**
   * Those that {@code entries} name, in order; none where one is not written as a name, as accounts
   * and places are not, and where there are more than {@value #MOST}.
   *
   * @param entries of one name or several, with what stands beside them
   */
  public static List<String> of(List<String> entries) {
    List<String> names =
        entries.stream()
            .flatMap(entry -> Arrays.stream(BETWEEN.split(BESIDE.matcher(entry).replaceAll(""))))
            .map(name -> ROLE.matcher(ENDS.matcher(name).replaceAll("")).replaceFirst(""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    boolean all = names.stream().allMatch(name -> NAME.matcher(name).matches());
    return all && names.size() <= MOST ? names : List.of();
  }
}
