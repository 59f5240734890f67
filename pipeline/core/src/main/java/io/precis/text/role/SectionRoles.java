package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.language.EndSigns;
import io.precis.language.PatternList;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.CreditLines;
import io.precis.text.line.SectionNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Marks what stands around a document's text: the head of minutes or of a court's paper, notices
 * above a text, lines that name its writer or call on its reader, its signature, numbers of
 * paragraphs, turns of speakers, sections whose headings name references, thanks or notices, those
 * that advertise, imprints with the dedication beside them, what an e-book's library puts before
 * and after it. Where this would leave next to nothing, such as in a licence, all is text.
 */
public final class SectionRoles {
  /** Share of a document's text that must be left. */
  private static final double LEAST_LEFT = 0.3;

  private static final int LEAST_SIGNS = 2;
  private static final int LONGEST_FRONT = 1_500;
  private static final int LEAST_PROSE = 60;

  private static final int LEAST_WORDS = 10;

  /** Entries that were found as such, before a sentence may end their list. */
  private static final int FEWEST_ENTRIES = 3;

  /** Numbered headings beside each other that make clauses. */
  private static final int FEWEST_CLAUSES = 4;

  /** A sentence ends in a word of small letters, and another begins. */
  private static final TextPattern SENTENCES =
      TextPattern.compile("\\p{Ll}{4}[.!?]\\s+\\p{Lu}\\p{Ll}*\\s+\\p{Ll}");

  private static final TextPattern ITEM =
      TextPattern.compile(
          "(?s)\\d{1,2}[.)]\\s+\\p{Lu}{3,30}(?: [\\p{Lu}/&’'-]{2,30}){0,9}(?:[:.\\n].*)?");

  private static final EndSigns STOP = EndSigns.of(".!?。！？");
  private static final int LONGEST_ADVERT = 3_000;
  private static final PatternList ADVERT = Phrases.entries("refused-advert");
  private static final PatternList ANY_IMPRINT = Phrases.entries("imprint");
  private static final TextPattern IMPRINT = Phrases.pattern("imprint");
  private static final int LONGEST_BORDER = 40;
  private static final int LONGEST_EBOOK_BORDER = 300;
  private static final TextPattern APPENDIX = Phrases.pattern("appendix-borders");
  private static final TextPattern BORDER = Phrases.pattern("ebook-borders");

  private final String text;
  private final List<Section> sections;
  private final List<Block> blocks;
  private final Map<Integer, Integer> numbered;

  private SectionRoles(String text, List<Section> sections, List<Block> blocks) {
    this.text = text;
    this.sections = sections;
    this.blocks = blocks;
    this.numbered = numbered(sections);
  }

  /** The blocks with the roles that their sections and speakers give them. */
  public static List<Block> assign(String text, List<Section> sections, List<Block> blocks) {
    List<Block> spoken = SpeakerLines.mark(text, OpeningLabels.cut(text, blocks));
    List<Block> captioned = CourtCaption.mark(text, spoken);
    List<Block> headed = OpeningNotices.mark(text, MeetingHead.mark(text, captioned));
    List<Block> credited = CreditLines.mark(text, headed);
    List<Block> listed =
        ReferenceLists.mark(text, ChoiceLines.mark(text, ImprintLines.mark(text, credited)));
    List<Block> numbered = ParagraphNumbers.mark(text, RunInClauses.cut(text, listed));
    List<Block> turns = ContentsLists.find(text, sections, TurnBlocks.find(text, numbered));
    List<Block> made = new SectionRoles(text, sections, turns).assign();
    return left(made) >= LEAST_LEFT * left(turns) ? made : turns;
  }

  private static long left(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.role().competes())
        .mapToLong(block -> block.span().length())
        .sum();
  }

  private List<Block> assign() {
    Role[] bySection = bySection();
    int start = border("start");
    int end = border("end");
    end = end >= 0 ? end : appendix();
    List<Block> made = new ArrayList<>(blocks.size());
    int entries = 0;
    int ended = -1;
    int opened = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      entries += block.role() == Role.CONTENTS ? 1 : 0;
      ended = entries >= FEWEST_ENTRIES && isSentence(block) ? block.section() : ended;
      Role role = bySection[block.section()];
      if (start >= 0 && i <= start) {
        role = Role.FRONT_MATTER;
      } else if (end >= 0 && i >= end) {
        role = Role.BACK_MATTER;
      }
      if (role == null && ended != block.section() && isOfContents(block)) {
        role = Role.CONTENTS;
      }
      boolean meeting = role == Role.BOILERPLATE && isMeeting(block.section());
      opened = meeting && isItem(block) ? block.section() : opened;
      boolean prose =
          role == Role.FRONT_MATTER && isProse(block) && i > start
              || meeting && (isTold(block) || opened == block.section());
      boolean changes =
          role != null && !prose && (block.role().competes() || isSmall(block.role()));
      made.add(changes ? block.as(role) : block);
    }
    return List.copyOf(made);
  }

  /** What ends a list of contents under whose heading more of the text stands. */
  private boolean isSentence(Block block) {
    String line = block.span().of(text).strip();
    return block.role().competes()
        && line.length() >= LEAST_PROSE
        && (STOP.isEndOf(line) || SENTENCES.isIn(line));
  }

  /** A line under a heading of contents that is no sentence. */
  private boolean isOfContents(Block block) {
    Section section = sections.get(block.section());
    return !section.path().isEmpty()
        && !section.embedded()
        && SectionNames.below(section.path().get(section.depth() - 1))
            .equals(Optional.of(Role.CONTENTS))
        && !STOP.isEndOf(block.span().of(text).strip())
        && !isSentence(block);
  }

  /** A paragraph of the text that stands under one heading with an imprint. */
  private boolean isProse(Block block) {
    String paragraph = block.span().of(text).strip();
    return paragraph.length() >= LEAST_PROSE
        && STOP.isEndOf(paragraph)
        && !ANY_IMPRINT.isIn(paragraph);
  }

  private boolean isMeeting(int section) {
    List<String> path = sections.get(section).path();
    return !path.isEmpty() && MeetingHead.isLabel(path.get(path.size() - 1));
  }

  /** Whether a counted item of a meeting begins, named in capitals: who was there is told. */
  private boolean isItem(Block block) {
    return ITEM.matcher(block.span().of(text).strip()).matches();
  }

  /** Whether a paragraph says something and does not only name who was there. */
  private boolean isTold(Block block) {
    String paragraph = block.span().of(text).strip();
    List<String> words = List.of(paragraph.split("\\s+"));
    long small = words.stream().filter(word -> Character.isLowerCase(word.codePointAt(0))).count();
    return STOP.isEndOf(paragraph) && words.size() >= LEAST_WORDS && small * 2 > words.size();
  }

  private static boolean isSmall(Role role) {
    return role == Role.TABLE || role == Role.CAPTION;
  }

  /** {@code 7. Disclaimer}, between other clauses: what a contract does not answer for. */
  private boolean isClause(Section section) {
    return SectionNames.mayBeClause(section.path().get(section.depth() - 1))
        && numbered.get(section.parent()) >= FEWEST_CLAUSES;
  }

  /** How many numbered headings stand right below each section that has any, by its number. */
  private static Map<Integer, Integer> numbered(List<Section> sections) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Section section : sections) {
      if (!section.path().isEmpty()
          && SectionNames.isNumbered(section.path().get(section.depth() - 1))) {
        counts.merge(section.parent(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The role of each section's text; null where it is the author's. */
  private Role[] bySection() {
    Role[] roles = new Role[sections.size()];
    for (Section section : sections) {
      Optional<Role> own =
          section.path().isEmpty() || section.embedded()
              ? Optional.empty()
              : SectionNames.below(
                  section.path().get(section.depth() - 1), section.span().length());
      own = own.filter(role -> role != Role.BOILERPLATE || !isClause(section));
      Role above = section.parent() < 0 ? null : roles[section.parent()];
      roles[section.ordinal()] = own.filter(role -> role != Role.CONTENTS).orElse(above);
    }
    boolean[] hasImprint = new boolean[sections.size()];
    int[] adverts = new int[sections.size()];
    for (Block block : blocks) {
      int at = block.section();
      int length = sections.get(at).span().length();
      if (roles[at] == null && length <= LONGEST_FRONT && !hasImprint[at]) {
        hasImprint[at] = isImprint(block) && !isNumbered(at);
      }
      if (roles[at] == null && length <= LONGEST_ADVERT) {
        adverts[at] += isAdvert(block) ? 1 : 0;
      }
    }
    for (Section section : sections) {
      int at = section.ordinal();
      if (hasImprint[at]) {
        roles[at] = Role.FRONT_MATTER;
      } else if (adverts[at] >= LEAST_SIGNS) {
        roles[at] = Role.BOILERPLATE;
      }
    }
    return roles;
  }

  /** Whether a section counts among others, as clauses of licences do and imprints never. */
  private boolean isNumbered(int section) {
    List<String> path = sections.get(section).path();
    String heading = path.isEmpty() ? "" : path.get(path.size() - 1);
    return SectionNames.isNumbered(heading);
  }

  private boolean isAdvert(Block block) {
    return block.role().competes() && ADVERT.isIn(block.span().of(text));
  }

  private boolean isImprint(Block block) {
    if (!block.role().competes() || block.span().length() > LONGEST_FRONT) {
      return false;
    }
    String paragraph = block.span().of(text);
    return ANY_IMPRINT.isIn(paragraph)
        && IMPRINT.matcher(paragraph).results().limit(LEAST_SIGNS).count() == LEAST_SIGNS;
  }

  /** Where the laws are printed that a decision applies; -1 where they are not. */
  private int appendix() {
    for (int i = blocks.size() / 2; i < blocks.size(); i++) {
      String line = blocks.get(i).span().of(text).lines().findFirst().orElse("").strip();
      if (line.length() <= LONGEST_BORDER && APPENDIX.matcher(line).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** The first block that is such a border; -1 for none. */
  private int border(String which) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).span().length() >= LONGEST_EBOOK_BORDER) {
        continue;
      }
      Matcher border = BORDER.matcher(blocks.get(i).span().of(text).strip());
      if (border.matches() && border.group(1).equalsIgnoreCase(which)) {
        return i;
      }
    }
    return -1;
  }
}
