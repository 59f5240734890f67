package io.precis.text.line;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.precis.document.Role;
import io.precis.language.ChineseNumbers;
import io.precis.language.ChineseScript;
import io.precis.language.Phrases;
import io.precis.language.WhiteSpace;
import io.precis.limit.TextPattern;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells from a heading that what stands below it is not the author's text on the matter: a table of
 * contents, references, a legal notice. The names are word lists by language.
 */
public final class SectionNames {
  private static final Set<String> CONTENTS = listed("headings-contents");
  private static final int LONGEST_STATEMENT = 300;

  /** Characters of the longest line that may be a usual name. */
  private static final int LONGEST_NAME = 200;

  private static final Set<String> BACK_MATTER = listed("headings-back-matter");
  private static final Set<String> STATEMENTS = listed("headings-statements");
  private static final Set<String> BOILERPLATE = listed("headings-boilerplate");
  private static final Set<String> CLAUSES = listed("headings-clauses");
  private static final TextPattern NUMBER =
      TextPattern.compile(
          "^(?:(?:appendix|annex)\\s+)?(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-z]|[ivx]{1,5})[.):]*\\s+");
  private static final TextPattern TELLING_NOTHING = Phrases.pattern("headings-telling-nothing");
  private static final TextPattern COVER = Phrases.pattern("headings-cover");

  /** Words that a question ends with: what it is for. */
  private static final Set<String> PERHAPS_LAST = Set.copyOf(Phrases.of("headings-perhaps-last"));

  private static final TextPattern BRACKETED =
      TextPattern.compile("[(\\[（【][^()\\[\\]（）【】]*[)\\]）】]");

  /** What closes a bracket of another line. */
  private static final TextPattern TORN = TextPattern.compile("[^(（\\[]{2,}[)）\\]][^(（\\[]*");

  private static final TextPattern PEOPLE = Phrases.pattern("headings-of-people");
  private static final TextPattern OPENING = Phrases.pattern("headings-opening");
  private static final TextPattern ABOUT = Phrases.pattern("headings-about");

  /** As {@link #NUMBER}, and as numbers stand before headings in capitals and in Chinese. */
  private static final TextPattern ANY_NUMBER =
      TextPattern.compile(
          "^\\d{1,3}(?:\\.\\d{1,3})*\\s+|^(?:第"
              + ChineseNumbers.OF_ARTICLE
              + "[章节節条條]|"
              + ChineseNumbers.POINT
              + "|\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|[A-Za-z]|[IVX]{1,5})[.):]+)\\s*");

  /** Words whose spaces a file does not give: {@code defaultingdoesn'tchangethestateoftheloan}. */
  private static final TextPattern RUN_TOGETHER =
      TextPattern.compile("[\\p{IsLatin}\\p{IsCyrillic}'’]{31,}");

  private static final TextPattern LAST_SIGNS = TextPattern.compile("[\\s:.：。]+$");
  private static final TextPattern APART =
      TextPattern.compile("(?<=\\p{IsHan})[\\s\\u3000]+(?=\\p{IsHan})");

  private static final TextPattern ENDS =
      TextPattern.compile("(?:\\s*[（(][^（）()]*[）)])?[\\s:.：]*$");

  private SectionNames() {}

  private static Set<String> listed(String list) {
    return Phrases.of(list).stream().map(ChineseScript::simplified).collect(toUnmodifiableSet());
  }

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

  /**
   * Likewise, of a section whose length is known, in UTF-16 units: what in a paper is a statement
   * of a few words may be a rule of some length elsewhere.
   */
  public static Optional<Role> below(String heading, int length) {
    boolean statement = length <= LONGEST_STATEMENT && STATEMENTS.contains(name(heading));
    return statement ? Optional.of(Role.BACK_MATTER) : below(heading);
  }

  /** Whether a heading has a number, as a clause of a contract has. */
  public static boolean isNumbered(String heading) {
    return NUMBER.matcher(heading.strip().toLowerCase(Locale.ROOT)).lookingAt();
  }

  /** Whether what is a notice elsewhere is, with a number among others, a clause of its own. */
  public static boolean mayBeClause(String heading) {
    return isNumbered(heading) && CLAUSES.contains(name(heading));
  }

  /** Whether a heading says what this document is about, and not only that it has such a part. */
  public static boolean tells(String heading) {
    String name = bare(heading);
    return !name.isEmpty()
        && !RUN_TOGETHER.isIn(name)
        && !BRACKETED.matcher(heading.strip()).matches()
        && !TORN.matcher(name).matches()
        && !isCoverLine(heading.strip())
        && !TELLING_NOTHING.matcher(name).matches()
        && !ABOUT.matcher(name).matches()
        && below(heading).isEmpty();
  }

  /**
   * Whether a heading is a line of a cover: it breaks off before the next, or is a court's name.
   */
  private static boolean isCoverLine(String heading) {
    boolean mayEnd =
        !HeadingRules.isCapitals(heading)
            && PERHAPS_LAST.contains(heading.substring(heading.lastIndexOf(' ') + 1));
    return COVER.matcher(heading).matches() || TitleRules.isCut(heading) && !mayEnd;
  }

  /** Whether names of persons stand below a heading: one set as a heading is none. */
  public static boolean namesPeople(String heading) {
    return PEOPLE.matcher(bare(heading)).matches();
  }

  /** Whether a text begins below a heading: that of an abstract or an introduction. */
  public static boolean opensText(String heading) {
    return OPENING.matcher(bare(heading)).matches();
  }

  /** Whether a heading may name a whole document: it is not one that many documents have. */
  public static boolean names(String heading) {
    String name = bare(heading);
    // A privacy policy may be a document of its own, references may not.
    boolean part = below(heading).filter(role -> role != Role.BOILERPLATE).isPresent();
    return !part && !name.isEmpty() && !TELLING_NOTHING.matcher(name).matches();
  }

  /** Without number and last signs, Chinese without blanks. */
  private static String bare(String heading) {
    String name = LAST_SIGNS.matcher(ANY_NUMBER.matcher(heading).replaceFirst("")).replaceFirst("");
    return withoutBlanks(name);
  }

  /** Chinese headings of two characters are often set apart, by a blank as wide as one of them. */
  private static String withoutBlanks(String heading) {
    return APART.matcher(heading).replaceAll("");
  }

  /** As the lists have it; empty string for a line that is too long to be in any. */
  private static String name(String heading) {
    if (heading.length() > LONGEST_NAME) {
      return "";
    }
    String simple = ChineseScript.simplified(heading.strip().toLowerCase(Locale.ROOT));
    String lower = WhiteSpace.collapsed(withoutBlanks(simple));
    return ENDS.matcher(NUMBER.matcher(lower).replaceFirst("")).replaceFirst("");
  }
}
