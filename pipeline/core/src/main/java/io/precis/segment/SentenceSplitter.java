package io.precis.segment;

import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.Span;
import io.precis.language.LanguageRules;
import io.precis.language.ParagraphLanguage;
import io.precis.language.Trait;
import io.precis.limit.Deadline;
import io.precis.segment.border.SentenceBorders;
import io.precis.segment.border.SentenceMarks;
import io.precis.text.TextDocuments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the sentences of a document or of plain text.
 *
 * <p>Every character that is neither white space nor furniture is in exactly one sentence. Prose
 * and captions are parted by {@link SentenceBorders}; a title, a heading, a table row without prose
 * and a stretch of code are one sentence each, a row's with the names of its columns. A sentence
 * may run on over a page border; its span then covers the furniture between its two parts, and its
 * text does not.
 */
public final class SentenceSplitter {
  private static final Set<Role> WHOLE = Set.of(Role.TITLE, Role.HEADING, Role.TABLE, Role.CODE);

  private final Document document;
  private final ParagraphLanguage language;
  private final Map<String, SentenceBorders> borders = new HashMap<>();
  private final Hyphenation hyphenation;
  private final DottedNames names;
  private final Tables tables;
  private final List<Sentence> sentences = new ArrayList<>();

  private final Function<String, List<Integer>> cutter;

  /** Whether another item of a list stands beside the flow that is added. */
  private boolean listed;

  private SentenceSplitter(Document document, Function<String, List<Integer>> cutter) {
    this.document = document;
    this.cutter = cutter;
    this.language = new ParagraphLanguage(document.language());
    this.hyphenation = Hyphenation.of(document.text(), document.language());
    this.names = DottedNames.of(document.text());
    this.tables = Tables.of(document);
  }

  /** The sentences of a document in text order; empty where it holds nothing but furniture. */
  public static List<Sentence> split(Document document) {
    return split(document, sentence -> List.of(sentence.length()));
  }

  /**
   * The sentences of a document, each cut into parts.
   *
   * @param cutter from a sentence's text to the ends of its parts, the last of them its length
   */
  static List<Sentence> split(Document document, Function<String, List<Integer>> cutter) {
    SentenceSplitter splitter = new SentenceSplitter(document, cutter);
    List<FlowedBlocks> flows = FlowedBlocks.of(document);
    for (int i = 0; i < flows.size(); i++) {
      Deadline.current().check();
      splitter.listed = isItem(flows, i - 1) || isItem(flows, i + 1);
      splitter.add(flows.get(i));
    }
    return List.copyOf(splitter.sentences);
  }

  private static boolean isItem(List<FlowedBlocks> flows, int i) {
    return i >= 0 && i < flows.size() && flows.get(i).blocks().get(0).role() == Role.LIST_ITEM;
  }

  /**
   * Where the sentences of a plain text lie, in text order, without white space at both ends.
   *
   * @param text any text; empty or blank gives no sentence
   * @param language BCP 47 primary language, or {@code und}
   */
  public static List<Span> spans(String text, String language) {
    return plain(text, language).stream().map(Sentence::span).toList();
  }

  /** The texts of the sentences of a plain text, as {@link Sentence#text()} has them. */
  public static List<String> split(String text, String language) {
    return plain(text, language).stream().map(Sentence::text).toList();
  }

  private static List<Sentence> plain(String text, String language) {
    return text.isBlank() ? List.of() : split(TextDocuments.unnamed(text, language));
  }

  private void add(FlowedBlocks flow) {
    Optional<Tables.Place> row = tables.row(flow.blocks().get(0));
    if (row.isPresent() && row.get().row().cells().size() > 1) {
      addRow(flow, row.get());
    } else {
      addText(flow, flow.spans());
    }
  }

  /**
   * A row is a sentence that names its columns; a cell that holds sentences is cut into them, and
   * parts the cells before it from those behind it. In place of the names of the columns stands
   * what the table lists.
   */
  private void addRow(FlowedBlocks flow, Tables.Place place) {
    TableRow row = place.row();
    Optional<String> counts = place.table().counts();
    if (counts.isPresent()) {
      addCounts(flow, place, counts.get());
      return;
    }
    if (place.table().repeatsHeader(place.number())) {
      return;
    }
    int from = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      if (TableRow.isProse(row.cell(document.text(), i))) {
        addCells(flow, place, from, i);
        addProse(flow, row.cells().get(i));
        from = i + 1;
      }
    }
    addCells(flow, place, from, row.cells().size());
  }

  /** What a table counts is one sentence, with all of its rows for evidence. */
  private void addCounts(FlowedBlocks flow, Tables.Place place, String text) {
    List<TableRow> rows = place.table().rows();
    if (place.number() == 0) {
      int end = rows.get(rows.size() - 1).span().end();
      add(flow, new Span(place.row().span().start(), end), text);
    }
  }

  private void addCells(FlowedBlocks flow, Tables.Place place, int from, int to) {
    List<Span> filled =
        place.row().cells().subList(from, to).stream().filter(cell -> cell.length() > 0).toList();
    if (filled.isEmpty()) {
      return;
    }
    Span span = new Span(filled.get(0).start(), filled.get(filled.size() - 1).end());
    String text = place.table().sentence(place.number(), from, to);
    if (cutter.apply(text).size() > 1) {
      addText(flow, List.of(span));
    } else {
      add(flow, span, text);
    }
  }

  private void addProse(FlowedBlocks flow, Span cell) {
    NormalizedText clean = NormalizedText.of(document.text(), List.of(cell), 0, hyphenation);
    int start = 0;
    for (int border : borders(clean)) {
      addParts(flow, clean, start, border);
      start = border;
    }
  }

  private void addText(FlowedBlocks flow, List<Span> spans) {
    NormalizedText clean = NormalizedText.of(document.text(), spans, flow.items(), hyphenation);
    String text = clean.text();
    boolean whole = WHOLE.contains(flow.blocks().get(0).role());
    int start = markLength(flow, text);
    for (int border : whole ? List.of(text.length()) : borders(clean)) {
      if (border > start) {
        addParts(flow, clean, start, border);
        start = border;
      }
    }
  }

  /** Characters of the mark of a list's item, which belongs to the span of its first sentence. */
  private int markLength(FlowedBlocks flow, String text) {
    return switch (flow.blocks().get(0).role()) {
      case LIST_ITEM -> mayBeDate(text) ? ListMarks.bulletLength(text) : ListMarks.length(text);
      case BODY -> ListMarks.bulletLength(text);
      default -> 0;
    };
  }

  /** {@code 25. Mai}: a number without others around it, where a stop makes it an ordinal. */
  private boolean mayBeDate(String text) {
    return !listed
        && Character.isDigit(text.charAt(0))
        && LanguageRules.of(language.of(text)).has(Trait.ORDINAL_STOP);
  }

  /** Ends of the sentences of a paragraph, by its own language. */
  private List<Integer> borders(NormalizedText clean) {
    List<Integer> ends =
        borders
            .computeIfAbsent(language.of(clean.text()), SentenceBorders::new)
            .of(clean.text(), clean.lines());
    return names.without(clean.text(), ends);
  }

  private void addParts(FlowedBlocks flow, NormalizedText clean, int start, int end) {
    int offset = start;
    for (int part : cutter.apply(clean.text().substring(start, end))) {
      add(flow, clean, offset, start + part);
      offset = start + part;
    }
  }

  private void add(FlowedBlocks flow, NormalizedText clean, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && clean.text().charAt(from) == ' ') {
      from++;
    }
    while (to > from && clean.text().charAt(to - 1) == ' ') {
      to--;
    }
    if (from < to) {
      boolean first = start == markLength(flow, clean.text());
      String text = clean.text().substring(from, to);
      String shown = text.substring(0, SentenceMarks.withoutNotes(text));
      String said = FilledBlanks.shown(SentenceMarks.withoutResidues(shown));
      add(flow, clean.origin(first ? 0 : from, to), said);
    }
  }

  private void add(FlowedBlocks flow, Span span, String text) {
    sentences.add(
        new Sentence(
            sentences.size(),
            flow.section(),
            document.pageAt(span.start()),
            flow.kindAt(span.start()),
            span,
            text));
  }
}
