package io.precis.summary;

import io.precis.document.ChunkedDocument;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.language.CueTokens;
import io.precis.language.PhraseSets;
import io.precis.limit.TextPattern;
import io.precis.read.markup.MediaTypes;
import io.precis.request.TextUnits;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the kind of a document by its format, by what its blocks are, and by phrases of its title
 * and headings. Points are added up; without a clear winner the kind is {@link
 * DocumentKind#DOCUMENT}.
 */
final class KindFinder {
  private static final double TITLE_POINTS = 5;
  private static final double HEADING_POINTS = 1;
  private static final double MOST_HEADING_POINTS = 3;
  private static final double ARTICLE_POINTS = 4;
  private static final double SHAPE_POINTS = 5;
  private static final double ENOUGH = 3.5;

  /** Points by which a kind must win: it is better to say none than a wrong one. */
  private static final double MARGIN = 1;

  /** Pages with so few words are slides. */
  private static final int MOST_WORDS_OF_A_SLIDE = 90;

  private static final int FEWEST_SLIDES = 8;

  private static final int HEAD_BLOCKS = 25;
  private static final int LONGEST_LINE = 120;
  private static final double HEAD_POINTS = 1;
  private static final int MOST_HEAD_LINES = 3;

  /** Sentences in which a text says what it is. */
  private static final int EARLY = 12;

  private static final double EARLY_POINTS = 1;

  /** Sentences that are more than a chance. */
  private static final int OFTEN = 3;

  /** Points for each sentence, were all of them such. */
  private static final double SELF_POINTS = 40;

  private static final double MOST_SELF_POINTS = 4;
  private static final double HALF = 0.5;
  private static final double MOST = 0.8;
  private static final double FEW = 0.25;
  private static final TextPattern NUMBERED_ARTICLE =
      TextPattern.compile("^(第[一二三四五六七八九十百千零〇\\d]+条|§\\s?\\d|Art(icle|ikel|\\.)\\s?\\d)");

  private final ChunkedDocument document;
  private final Map<DocumentKind, Double> points = new EnumMap<>(DocumentKind.class);

  private KindFinder(ChunkedDocument document) {
    this.document = document;
  }

  /**
   * The kind of {@code document}.
   *
   * @param title what it calls itself; empty string where unknown
   */
  static DocumentKind find(ChunkedDocument document, String title) {
    KindFinder finder = new KindFinder(document);
    finder.format();
    finder.shape();
    finder.phrases(title);
    finder.head();
    finder.sentences();
    return finder.winner();
  }

  private DocumentKind winner() {
    List<Map.Entry<DocumentKind, Double>> order =
        points.entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<DocumentKind, Double> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    boolean clear =
        !order.isEmpty()
            && order.get(0).getValue() >= ENOUGH
            && (order.size() == 1 || order.get(0).getValue() - order.get(1).getValue() >= MARGIN);
    return clear ? order.get(0).getKey() : DocumentKind.DOCUMENT;
  }

  private void add(DocumentKind kind, double more) {
    points.merge(kind, more, Double::sum);
  }

  private void format() {
    String type = document.document().metadata().mediaType();
    if (MediaTypes.isMail(type) || type.contains("mbox") || type.contains("outlook")) {
      add(DocumentKind.MAIL, 2 * SHAPE_POINTS);
    } else if (type.contains("htmlhelp")) {
      add(DocumentKind.HELP, 2 * SHAPE_POINTS);
    } else if (type.contains("presentation") || type.contains("powerpoint")) {
      add(DocumentKind.SLIDES, 2 * SHAPE_POINTS);
    } else if (type.contains("spreadsheet") || type.contains("excel") || type.contains("csv")) {
      add(DocumentKind.TABLE, 2 * SHAPE_POINTS);
    } else if (type.contains("pdf") && document.document().pages().size() >= FEWEST_SLIDES) {
      long words =
          document.sentences().stream()
              .mapToLong(each -> TextUnits.count(each.text(), document.document().language()))
              .sum();
      boolean few = words < (long) MOST_WORDS_OF_A_SLIDE * document.document().pages().size();
      add(DocumentKind.SLIDES, few ? ENOUGH : 0);
    }
  }

  /** What most of the sentences are. */
  private void shape() {
    double turns = share(Role.TURN);
    double fields = share(Role.FORM_FIELD);
    double rows = share(Role.TABLE);
    long articles =
        document.sentences().stream()
            .filter(each -> NUMBERED_ARTICLE.matcher(each.text()).find())
            .count();
    articles +=
        document.document().sections().stream()
            .filter(each -> NUMBERED_ARTICLE.matcher(each.heading()).find())
            .count();
    if (turns > HALF) {
      add(DocumentKind.TRANSCRIPT, SHAPE_POINTS);
    }
    if (fields > FEW) {
      add(DocumentKind.FORM, SHAPE_POINTS);
    }
    if (rows > MOST) {
      add(DocumentKind.TABLE, ENOUGH);
    }
    if (articles >= ARTICLE_POINTS && articles > document.sentences().size() / 20) {
      add(DocumentKind.STATUTE, ARTICLE_POINTS);
    }
  }

  private double share(Role role) {
    long of = document.sentences().stream().filter(each -> each.role() == role).count();
    return (double) of / Math.max(1, document.sentences().size());
  }

  private void phrases(String title) {
    for (PhraseSets<DocumentKind> kinds : lists("document-kinds.txt")) {
      boolean asks = title.endsWith("?") || title.endsWith("？");
      kinds
          .longest(CueTokens.of(asks ? "" : title))
          .forEach((kind, words) -> add(kind, TITLE_POINTS + words - 1));
      headings(kinds);
    }
  }

  private void headings(PhraseSets<DocumentKind> kinds) {
    Map<DocumentKind, Double> sums = new EnumMap<>(DocumentKind.class);
    Set<String> seen = new HashSet<>();
    for (Section section : document.document().sections()) {
      String heading = section.heading();
      if (seen.add(heading)) {
        kinds
            .longest(CueTokens.of(heading))
            .forEach((kind, words) -> sums.merge(kind, HEADING_POINTS, Double::sum));
      }
    }
    sums.forEach((kind, sum) -> add(kind, Math.min(MOST_HEADING_POINTS, sum)));
  }

  /** Short lines at the beginning say who met, who is against whom, for whom it was written. */
  private void head() {
    Map<DocumentKind, Integer> lines = new EnumMap<>(DocumentKind.class);
    for (PhraseSets<DocumentKind> kinds : lists("document-kinds-head.txt")) {
      document.document().blocks().stream()
          .filter(block -> block.role() != Role.CONTENTS)
          .limit(HEAD_BLOCKS)
          .flatMap(block -> block.span().of(document.document().text()).lines())
          .filter(line -> line.length() <= LONGEST_LINE)
          .forEach(
              line ->
                  kinds
                      .longest(CueTokens.of(line))
                      .forEach((kind, words) -> lines.merge(kind, 1, Integer::sum)));
    }
    lines.forEach((kind, count) -> add(kind, Math.min(count, MOST_HEAD_LINES) * HEAD_POINTS));
  }

  /** What the text calls itself and those whom it speaks of or to, early on or again and again. */
  private void sentences() {
    Map<DocumentKind, Integer> times = new EnumMap<>(DocumentKind.class);
    Map<DocumentKind, Integer> early = new EnumMap<>(DocumentKind.class);
    int seen = 0;
    for (PhraseSets<DocumentKind> kinds : lists("document-kinds-self.txt")) {
      seen = 0;
      for (Sentence sentence : document.sentences()) {
        if (sentence.role().competes()) {
          seen++;
          for (DocumentKind kind : kinds.longest(CueTokens.of(sentence.text())).keySet()) {
            times.merge(kind, 1, Integer::sum);
            early.merge(kind, seen <= EARLY ? 1 : 0, Integer::sum);
          }
        }
      }
    }
    for (Map.Entry<DocumentKind, Integer> each : times.entrySet()) {
      double share = (double) each.getValue() / seen;
      add(each.getKey(), early.get(each.getKey()) > 0 ? EARLY_POINTS : 0);
      add(
          each.getKey(),
          each.getValue() < OFTEN ? 0 : Math.min(MOST_SELF_POINTS, share * SELF_POINTS));
    }
  }

  /** In the document's language, and in English. */
  private List<PhraseSets<DocumentKind>> lists(String file) {
    return Stream.of(document.document().language(), "en")
        .distinct()
        .map(language -> PhraseSets.of(DocumentKind.class, language, file))
        .toList();
  }
}
