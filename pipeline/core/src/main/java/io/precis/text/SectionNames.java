package io.precis.text;

import io.precis.document.Role;
import io.precis.language.Phrases;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from a heading that what stands below it is not the author's text on the matter: a table of
 * contents, references, a legal notice. The names are word lists by language.
 */
public final class SectionNames {
  private static final Set<String> CONTENTS = Set.copyOf(Phrases.of("headings-contents"));
  private static final Set<String> BACK_MATTER = Set.copyOf(Phrases.of("headings-back-matter"));
  private static final Set<String> BOILERPLATE = Set.copyOf(Phrases.of("headings-boilerplate"));
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:appendix|annex)\\s+)?(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-z]|[ivx]{1,5})[.):]*\\s+");
  private static final Pattern ENDS = Pattern.compile("(?:\\s*[（(][^（）()]*[）)])?[\\s:.：]*$");

  private SectionNames() {}

  /** Role of the text below a heading; empty where it is the author's. */
  public static Optional<Role> below(String heading) {
    String name = name(heading);
    if (CONTENTS.contains(name)) {
      return Optional.of(Role.CONTENTS);
    }
    if (BACK_MATTER.contains(name)) {
      return Optional.of(Role.BACK_MATTER);
    }
    return BOILERPLATE.contains(name) ? Optional.of(Role.BOILERPLATE) : Optional.empty();
  }

  private static String name(String heading) {
    String lower = heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return ENDS.matcher(NUMBER.matcher(lower).replaceFirst("")).replaceFirst("");
  }
}
