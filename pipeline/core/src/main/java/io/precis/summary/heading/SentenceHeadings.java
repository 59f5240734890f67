package io.precis.summary.heading;

import io.precis.document.Block;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.document.SentenceBlocks;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.segment.ItemLeadIns;
import io.precis.segment.LeadIn;
import io.precis.segment.RunInHead;
import io.precis.segment.outcome.Pleas;
import io.precis.text.line.SectionNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Under which heading each sentence of a document stands: what a reader of one sentence has to know
 * to make sense of it. It is the party whose plea the sentence belongs to, else what leads in the
 * list whose item it is, {@code Members must:}, or names the item, else the heading of the item
 * that the sentence stands in, else of the section, with the speaker. A heading that tells nothing
 * of the matter, or that stands over several sections alike, gives way to the one above it, and the
 * document's title is none.
 */
public final class SentenceHeadings {
  private static final int LONGEST = 100;
  private static final int OFTEN = 3;

  /** Ideographs of a title's first line. */
  private static final int LEAST_LINE = 8;

  /** A number in front of an item's name. A section's stays: others refer to it. */
  private static final TextPattern ITEM_MARK = TextPattern.compile("^[(（]?\\d{1,2}[)）、.．]\\s?");

  /** A number or a letter alone: "(ii)". */
  private static final TextPattern NO_WORD =
      TextPattern.compile("[(（\\[]?(?:[ivxlcIVXLC]{1,5}|\\p{L}|[\\d.]+)[)）\\].:]*");

  /** A reference, a tag, a command or its drawing, a moment: what a page takes for a heading. */
  private static final TextPattern NO_HEADING =
      TextPattern.compile(
          "\\[\\d{1,3}\\].*|</?[\\p{L}!?][^<>]*>|[-=+|/\\\\<>*~^_]{2,}.*|.*\\][$%]\\s.*|[$%]\\s.*"
              + "|.*\\d{1,2}:\\d\\d:\\d\\d.*|.*[{};=]|\\w+\\(.*\\)");

  /** {@code tools: add a list of tools #43017}. */
  private static final TextPattern TICKET = TextPattern.compile("#\\d{2,6}\\b");

  private static final TextPattern SPOKEN = Phrases.pattern("headings-spoken");

  private final Document document;
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final List<String> ofSections = new ArrayList<>();

  private SentenceHeadings(Document document) {
    this.document = document;
    for (Section section : document.sections()) {
      times.merge(HeadingText.folded(section.heading()), 1, Integer::sum);
    }
    document.sections().forEach(section -> ofSections.add(telling(section)));
  }

  /** One for each sentence, in text order; empty string for none. */
  public static List<String> of(ChunkedDocument chunked) {
    return new SentenceHeadings(chunked.document()).all(chunked);
  }

  private List<String> all(ChunkedDocument chunked) {
    List<Sentence> sentences = chunked.sentences();
    List<Optional<LeadIn>> leadIns = ItemLeadIns.of(document, sentences);
    List<String> pleas = Pleas.of(document.language(), sentences);
    List<String> speakers = Speakers.of(chunked);
    List<String> headings = new ArrayList<>();
    int[] blockOf = SentenceBlocks.of(document.blocks(), sentences);
    Block item = null;
    String runIn = "";
    for (int i = 0; i < blockOf.length; i++) {
      Sentence sentence = sentences.get(i);
      Block block = document.blocks().get(blockOf[i]);
      runIn = i > 0 && blockOf[i] == blockOf[i - 1] ? runIn : "";
      boolean under = item != null && item.section() == block.section() && isUnder(block, item);
      item = isItemHead(block) ? block : under ? item : null;
      String over = item == null || item == block ? ofSections.get(sentence.section()) : name(item);
      String leadIn = leadIns.get(i).filter(LeadIn::stands).map(LeadIn::text).orElse(runIn);
      String said = pleas.get(i).isEmpty() || shows(sentence, pleas.get(i)) ? "" : pleas.get(i);
      headings.add(
          !said.isEmpty() ? said : spoken(leadIn.isEmpty() ? over : leadIn, speakers.get(i)));
      runIn = RunInHead.of(sentence.text()).orElse(runIn);
    }
    return List.copyOf(headings);
  }

  private static boolean shows(Sentence sentence, String plea) {
    return sentence.text().contains(plea);
  }

  private String name(Block item) {
    String text = HeadingText.oneLine(item.span().of(document.text()));
    return shown(ITEM_MARK.matcher(text).replaceFirst(""));
  }

  /** A speaker below the heading that what is said stands under. */
  private static String spoken(String heading, String speaker) {
    return heading.isEmpty() || speaker.isEmpty() ? heading + speaker : heading + " – " + speaker;
  }

  private static boolean isUnder(Block block, Block item) {
    return item.depth() == 0 || block.depth() > item.depth();
  }

  /** A heading amid a section, if it reads like one: an item may be something that was said. */
  private boolean isItemHead(Block block) {
    return block.role() == Role.HEADING
        && block.span().start() > document.sections().get(block.section()).span().start()
        && isName(HeadingText.oneLine(block.span().of(document.text())));
  }

  private boolean isName(String heading) {
    return heading.length() <= LONGEST
        && !NO_HEADING.matcher(heading).matches()
        && (!Character.isLowerCase(heading.codePointAt(0)) || TICKET.isIn(heading))
        && (heading.endsWith("?") || !SPOKEN.isIn(heading));
  }

  /** What stands over a person's name counts for what stands below it. */
  private String telling(Section section) {
    if (SectionHeads.isPerson(document, section.ordinal())) {
      people.put(section.heading(), section.ordinal() - 1);
    }
    String often = "";
    for (int depth = section.depth(); depth > 0; depth--) {
      int over = people.getOrDefault(section.path().get(depth - 1), section.ordinal());
      if (over < section.ordinal()) {
        return ofSections.get(over);
      }
      String heading = HeadingText.oneLine(section.path().get(depth - 1));
      if (isOfTitle(heading)) {
        return often;
      }
      if (SectionNames.tells(heading)
          && !NO_WORD.matcher(heading).matches()
          && !NO_HEADING.matcher(heading).matches()) {
        if (depth < section.depth() || times.get(HeadingText.folded(heading)) < OFTEN) {
          return shown(heading);
        }
        often = shown(heading);
      }
    }
    return often;
  }

  /** Whether a heading is the title, or the first line of one that runs over lines. */
  private boolean isOfTitle(String heading) {
    String line = HeadingText.folded(heading);
    String title = HeadingText.folded(document.title());
    boolean opens = line.length() >= LEAST_LINE && Character.isIdeographic(line.codePointAt(0));
    return title.equals(line) || opens && title.startsWith(line);
  }

  /** Cut between words where it is long. */
  private static String shown(String heading) {
    if (heading.length() <= LONGEST) {
      return heading;
    }
    int space = heading.lastIndexOf(' ', LONGEST);
    int end = space > LONGEST / 2 ? space : heading.offsetByCodePoints(0, LONGEST / 2);
    return heading.substring(0, end) + "…";
  }
}
