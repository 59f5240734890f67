package io.precis.keyphrase;

import io.precis.document.ChunkedDocument;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.document.Span;
import io.precis.limit.Deadline;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Key phrases of a document and of each of its sections, read from what its author says. */
public final class SectionKeyphrases {
  private static final int DOCUMENT_PHRASES = 10;
  private static final int SECTION_PHRASES = 5;

  /** A document's phrases are all that a reader takes in; of each only so many places are kept. */
  private static final int DOCUMENT_SPANS = 20;

  private static final int SECTION_SPANS = 5;

  /** A line that comes so often, numbers apart, is a running head, whatever the format calls it. */
  private static final int REPEATED = 3;

  private static final int LONGEST_REPEATED = 120;

  /** What a transcriber marks in braces, {@code {cough}}; not the argument of a TeX command. */
  private static final TextPattern MARK =
      TextPattern.compile("\\{(?<![\\p{L}}\\]]\\{)[a-z][a-z _-]{0,30}\\}");

  private static final TextPattern DIGITS = TextPattern.compile("\\d+");

  /** Who speaks, before what is said. */
  private static final TextPattern LABEL =
      TextPattern.compile("^\\p{Lu}[\\p{L}.'\u2019-]*(?: \\p{L}[\\p{L}.'\u2019-]*){0,3} ?:(?=\\s)");

  private final ChunkedDocument document;
  private final boolean onlyCode;

  private SectionKeyphrases(ChunkedDocument document) {
    this.document = document;
    this.onlyCode =
        document.sentences().stream()
            .map(Sentence::role)
            .noneMatch(role -> role.isAuthorsText() && role != Role.CODE && role != Role.HEADING);
  }

  /** The document's phrases first, then those of every section that holds a sentence, in order. */
  public static List<Topics> of(ChunkedDocument document) {
    return new SectionKeyphrases(document).topics();
  }

  private List<Topics> topics() {
    List<Span> read = readable();
    KeyPhrases phrases =
        KeyPhrases.of(document.document().language()).in(document.document().text(), read);
    List<Topics> topics = new ArrayList<>();
    Span all = new Span(0, document.document().text().length());
    List<KeyPhrase> ofAll = phrases.extract(all, DOCUMENT_PHRASES);
    topics.add(new Topics(Topics.DOCUMENT, shown(ofAll, DOCUMENT_SPANS)));
    List<Section> sections = document.document().sections();
    int[] ends = ends(sections);
    for (Section section : sections) {
      Span span = new Span(section.span().start(), ends[section.ordinal()]);
      // Below a title stands the whole text: its first phrases are the document's.
      List<KeyPhrase> found =
          phrases.isAll(span)
              ? ofAll.subList(0, Math.min(SECTION_PHRASES, ofAll.size()))
              : phrases.extract(span, SECTION_PHRASES);
      if (!found.isEmpty()) {
        topics.add(new Topics(section.ordinal(), shown(found, SECTION_SPANS)));
      }
    }
    return topics;
  }

  /** Where each section ends, the sections below it included. */
  private static int[] ends(List<Section> sections) {
    int[] ends = sections.stream().mapToInt(section -> section.span().end()).toArray();
    for (int i = sections.size() - 1; i >= 0; i--) {
      int parent = sections.get(i).parent();
      if (parent >= 0) {
        ends[parent] = Math.max(ends[parent], ends[i]);
      }
    }
    return ends;
  }

  /** The sentences without furniture, marks and labels, and without lines that come often. */
  private List<Span> readable() {
    Map<String, Integer> seen = new HashMap<>();
    for (Sentence sentence : document.sentences()) {
      Deadline.current().check();
      if (sentence.text().length() <= LONGEST_REPEATED) {
        seen.merge(pattern(sentence), 1, Integer::sum);
      }
    }
    List<Span> unread = unread();
    List<Span> readable = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : document.sentences()) {
      while (next < unread.size() && unread.get(next).end() <= sentence.span().start()) {
        next++;
      }
      boolean repeated = seen.getOrDefault(pattern(sentence), 0) >= REPEATED;
      if (isProse(sentence) && !repeated) {
        addWithout(unread.subList(next, unread.size()), sentence.span(), readable);
      }
    }
    return readable;
  }

  /** Code names no topics, unless a document is nothing else. */
  private boolean isProse(Sentence sentence) {
    return sentence.role().isAuthorsText() && (onlyCode || sentence.role() != Role.CODE);
  }

  /** Furniture, transcribers' marks, addresses and labels of speakers, by their start. */
  private List<Span> unread() {
    List<Span> unread = new ArrayList<>(labels());
    document.document().blocks().stream()
        .filter(block -> block.role() == Role.PAGE_FURNITURE)
        .forEach(block -> unread.add(block.span()));
    String text = document.document().text();
    MARK.matcher(text).results().forEach(mark -> unread.add(new Span(mark.start(), mark.end())));
    unread.addAll(Addresses.in(text));
    unread.sort(Comparator.comparingInt(Span::start));
    return unread;
  }

  /** A label that opens sentence after sentence names speakers; it is no topic. */
  private List<Span> labels() {
    Map<String, List<Span>> byLabel = new HashMap<>();
    for (Sentence sentence : document.sentences()) {
      Matcher label = LABEL.matcher(sentence.text());
      if (label.find()) {
        int start = sentence.span().start();
        byLabel
            .computeIfAbsent(label.group(), l -> new ArrayList<>())
            .add(new Span(start, Math.min(start + label.end(), sentence.span().end())));
      }
    }
    return byLabel.values().stream()
        .filter(spans -> spans.size() >= REPEATED)
        .flatMap(List::stream)
        .toList();
  }

  /** Adds a sentence without what is not read of it; such spans may overlap. */
  private static void addWithout(List<Span> unread, Span sentence, List<Span> readable) {
    int from = sentence.start();
    for (Span span : unread) {
      if (span.start() >= sentence.end()) {
        break;
      }
      if (span.start() > from) {
        readable.add(new Span(from, span.start()));
      }
      from = Math.max(from, span.end());
    }
    if (from < sentence.end()) {
      readable.add(new Span(from, sentence.end()));
    }
  }

  private static String pattern(Sentence sentence) {
    return DIGITS.replaceAll(sentence.text(), "#");
  }

  private static List<KeyPhrase> shown(List<KeyPhrase> phrases, int mostSpans) {
    return phrases.stream()
        .map(
            phrase ->
                new KeyPhrase(
                    phrase.text(),
                    Math.round(phrase.score() * 1e4) / 1e4,
                    phrase.spans().stream().limit(mostSpans).toList()))
        .toList();
  }
}
