package io.precis.summary;

import io.precis.document.ChunkedDocument;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.language.CueTokens;
import io.precis.language.PhraseSets;
import io.precis.limit.TextPattern;
import io.precis.read.markup.MediaTypes;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private static final double ENOUGH = 3;
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
            && (order.size() == 1 || order.get(1).getValue() < order.get(0).getValue());
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
            .filter(each -> NUMBERED_ARTICLE.matcher(heading(each)).find())
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
    String language = document.document().language();
    Set<String> seen = new HashSet<>();
    for (String read : List.of(language, "en")) {
      if (seen.add(read)) {
        PhraseSets<DocumentKind> kinds =
            PhraseSets.of(DocumentKind.class, read, "document-kinds.txt");
        kinds
            .longest(CueTokens.of(title))
            .forEach((kind, words) -> add(kind, TITLE_POINTS + words - 1));
        headings(kinds);
      }
    }
  }

  private void headings(PhraseSets<DocumentKind> kinds) {
    Map<DocumentKind, Double> sums = new EnumMap<>(DocumentKind.class);
    Set<String> seen = new HashSet<>();
    for (Section section : document.document().sections()) {
      String heading = heading(section);
      if (seen.add(heading)) {
        kinds
            .longest(CueTokens.of(heading))
            .forEach((kind, words) -> sums.merge(kind, HEADING_POINTS, Double::sum));
      }
    }
    sums.forEach((kind, sum) -> add(kind, Math.min(MOST_HEADING_POINTS, sum)));
  }

  private static String heading(Section section) {
    return section.path().isEmpty() ? "" : section.path().get(section.path().size() - 1);
  }
}
