package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.language.PatternList;
import io.precis.language.Phrases;
import io.precis.text.line.TitleRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be a document's title: each of its first lines, two and three of them together as a
 * cover has them, the first headings, and what rules propose, each with what is measured of it.
 */
final class TitleCandidates {
  private static final int LINES = 14;
  private static final int HEADINGS = 3;
  private static final int LONGEST_PART = 90;
  private static final int MOST_TOGETHER = 3;
  private static final PatternList NAMINGS = Phrases.entries("titles-naming");

  /** A line of the beginning. */
  private record Line(String text, Block block, int nth, boolean alone) {
    boolean isFurniture() {
      return block.role() == Role.PAGE_FURNITURE;
    }
  }

  private final TitleSource source;
  private final TitleMeasures measures;
  private final List<TitleCandidate> candidates = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Line> lines;

  private TitleCandidates(TitleSource source) {
    this.source = source;
    this.measures = new TitleMeasures(source);
    this.lines = lines();
  }

  /**
   * All of them.
   *
   * @param proposals what rules propose, by the rule's name, the best first
   */
  static List<TitleCandidate> of(TitleSource source, Map<String, String> proposals) {
    TitleCandidates found = new TitleCandidates(source);
    for (int i = 0; i < found.lines.size(); i++) {
      found.addTogether(i, proposals);
    }
    proposals.values().forEach(title -> found.add(title, -1, 0, proposals));
    return found.candidates;
  }

  private void addTogether(int first, Map<String, String> proposals) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < lines.size() && i < first + MOST_TOGETHER; i++) {
      Line line = lines.get(i);
      boolean joins =
          i == first
              || !line.isFurniture()
                  && !lines.get(first).isFurniture()
                  && line.nth() == lines.get(i - 1).nth() + 1
                  && mayBegin(lines.get(first))
                  && !TitleLines.isFirstPart(line.text())
                  && line.text().length() <= LONGEST_PART
                  && lines.get(i - 1).text().length() <= LONGEST_PART;
      if (!joins) {
        break;
      }
      text.append(text.isEmpty() ? "" : " ").append(line.text());
      add(text.toString(), first, i - first + 1, proposals);
    }
  }

  /**
   * Whether a line may be a title's first: a part's usual heading may not, unless it says a kind.
   */
  private boolean mayBegin(Line line) {
    return !source.markup()
        || line.block().role() != Role.HEADING
        || TitleRules.isOpenToDoubt(line.text())
        || NAMINGS.isIn(line.text());
  }

  private void add(String text, int first, int together, Map<String, String> proposals) {
    String letters = TitleText.letters(text);
    boolean dateOfLetter = !source.markup() && TitleMeasures.isDay(text);
    if (letters.isEmpty()
        || dateOfLetter
        || !TitleRules.isOpenToDoubt(text)
        || !seen.add(letters)) {
      return;
    }
    Map<String, Double> features = new LinkedHashMap<>();
    features.put("bias", 1.0);
    Set<String> rules = new LinkedHashSet<>();
    boolean firstRule = true;
    for (Map.Entry<String, String> each : proposals.entrySet()) {
      if (TitleText.letters(each.getValue()).equals(letters)) {
        rules.add(each.getKey());
        features.put("by " + each.getKey(), 1.0);
        features.merge("by the first rule", firstRule ? 1.0 : 0, Double::sum);
      }
      firstRule = false;
    }
    if (first >= 0) {
      place(first, together, features);
    } else {
      features.put("stands on no line", 1.0);
    }
    measures.words(text, features);
    candidates.add(new TitleCandidate(asProposed(text, letters, proposals), features, rules));
  }

  /** As a rule has it, which puts signs between lines. */
  private static String asProposed(String text, String letters, Map<String, String> proposals) {
    return proposals.values().stream()
        .filter(title -> TitleText.letters(title).equals(letters))
        .findFirst()
        .orElseGet(() -> TitleText.oneLine(text));
  }

  private void place(int first, int together, Map<String, Double> features) {
    Line line = lines.get(first);
    Line last = lines.get(first + together - 1);
    boolean same = line.block() == last.block();
    features.put("lines " + together, 1.0);
    features.put("lines " + together + (same ? " of a block" : " of blocks"), 1.0);
    features.put("role " + line.block().role().label(), 1.0);
    features.put("role " + line.block().role().label() + (source.markup() ? " marked" : ""), 1.0);
    if (together > 1) {
      features.put("then " + last.block().role().label(), 1.0);
      features.put(
          line.block().role() == last.block().role() ? "roles alike" : "roles differ", 1.0);
    }
    features.put("first line", line.nth() == 0 ? 1.0 : 0);
    features.put("after", Math.log1p(line.nth()));
    features.put("a line of a paragraph", line.alone() ? 0 : 1.0);
    features.put("block goes on", last.text().endsWith(measures.lastLine(last.block())) ? 0 : 1.0);
    measures.around(line.block(), last.block(), features);
  }

  private List<Line> lines() {
    List<Line> found = new ArrayList<>();
    int headings = 0;
    int nth = 0;
    for (Block block : source.blocks()) {
      if (block.span().start() >= TitleSource.BEGINNING) {
        break;
      }
      Role role = block.role();
      boolean heading = role == Role.HEADING || role == Role.TITLE;
      headings += heading ? 1 : 0;
      boolean shown =
          role == Role.BODY || role == Role.FRONT_MATTER || role == Role.PAGE_FURNITURE || heading;
      if (!shown) {
        nth += 2;
        continue;
      }
      List<Span> spans = block.span().lines(source.text());
      for (Span span : spans) {
        String text = TitleText.oneLine(span.of(source.text()));
        boolean prose = !heading && TitleLines.isOfParagraph(span, block.span(), source.text());
        if (!prose && (nth < LINES || heading && headings <= HEADINGS)) {
          found.add(new Line(text, block, nth, spans.size() == 1));
        }
        nth += role == Role.PAGE_FURNITURE ? 0 : 1;
      }
    }
    return found;
  }
}
