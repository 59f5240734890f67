package io.precis.summary.about;

import io.precis.document.ChunkedDocument;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.LogisticModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the kind of a document: by its format where that says it, as of mails, slides and sheets;
 * by a title that only proposals have, or a line of the head that only press releases have; by what
 * a title calls its document where a language lists such titles ({@link TitleKind}); else by a
 * multinomial logistic model over {@link KindFeatures}, and by its shape ({@link KindByShape})
 * where that names but a vague kind. Where the likeliest kind is not likely enough, it is {@link
 * DocumentKind#DOCUMENT}. The weights are learned from documents whose kind was read; {@code
 * pipeline/distill/precis_distill/kinds.py} fits them.
 */
final class KindFinder {
  /** How likely a kind must be to be said. */
  private static final double LEAST = 0.65;

  /** How likely one must be that the title names. */
  private static final double LEAST_IN_TITLE = 0.55;

  /**
   * How likely, in Chinese, where a title ends in what the document is, one that the title names
   * elsewhere must be, or one that it does not name: a plan of a contract's software is no
   * contract.
   */
  private static final double LEAST_WITHIN_TITLE = 0.7;

  private static final double LEAST_UNNAMED = 0.8;

  /** How likely one of {@link #TOLD_EARLY} must be. */
  private static final double LEAST_TOLD_EARLY = 0.5;

  /** Proposals that their title does not name are told by their parts. */
  private static final double LEAST_PROPOSAL = 0.55;

  /** Articles and plans have steps and commands too. */
  private static final double LEAST_HELP = 0.95;

  /** Kinds that a text's shape tells: pages of few words, numbered articles, turns. */
  private static final Set<DocumentKind> BY_SHAPE =
      Set.of(
          DocumentKind.SLIDES, DocumentKind.STATUTE, DocumentKind.TRANSCRIPT, DocumentKind.ARTICLE);

  /** Kinds that the model is right about, in whatever language, where it is half sure. */
  private static final Set<DocumentKind> TOLD_EARLY =
      Set.of(
          DocumentKind.BYLAWS, DocumentKind.MINUTES, DocumentKind.DECISION, DocumentKind.CONTRACT);

  /** Such kinds of documents that are not Chinese. */
  private static final Set<DocumentKind> TOLD_EARLY_BUT_IN_CHINESE =
      Set.of(DocumentKind.POLICY, DocumentKind.STANDARD, DocumentKind.SLIDES);

  /** Kinds that a text in turns, or of questions and answers, is taken for. */
  private static final Set<DocumentKind> VAGUE =
      Set.of(DocumentKind.DOCUMENT, DocumentKind.ARTICLE, DocumentKind.HELP);

  /** Characters in which the line stands that heads a press release. */
  private static final int HEAD = 1_500;

  private static final TextPattern RELEASE = Phrases.pattern("release-lines");
  private static final TextPattern FAQ = Phrases.pattern("faq-titles");
  private static final TextPattern FILING = Phrases.pattern("filing-titles");
  private static final TextPattern PROPOSAL = Phrases.pattern("proposal-titles");

  private static final LogisticModel MODEL =
      LogisticModel.read(KindFinder.class, "kind-weights.tsv");

  private KindFinder() {}

  /**
   * The kind of {@code document}.
   *
   * @param title what it calls itself; empty string where unknown
   */
  static DocumentKind find(ChunkedDocument document, String title) {
    return KindFeatures.byFormat(document.document().metadata().mediaType())
        .or(() -> byTitle(title))
        .or(() -> byHead(document.document().text()))
        .orElseGet(() -> likeliest(document, title));
  }

  private static DocumentKind likeliest(ChunkedDocument document, String title) {
    String language = document.document().language();
    boolean endsInKind = language.equals("zh");
    Optional<DocumentKind> named = TitleKind.of(title, language);
    if (named.isPresent()) {
      return named.get();
    }
    DocumentKind likeliest = likeliest(KindFeatures.of(document, title), endsInKind);
    return VAGUE.contains(likeliest) ? KindByShape.of(document).orElse(likeliest) : likeliest;
  }

  private static Optional<DocumentKind> byTitle(String title) {
    return Stream.of(
            Map.entry(FILING, DocumentKind.FILING),
            Map.entry(PROPOSAL, DocumentKind.PROPOSAL),
            Map.entry(FAQ, DocumentKind.FAQ))
        .filter(each -> each.getKey().matcher(title).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<DocumentKind> byHead(String text) {
    return text.substring(0, Math.min(text.length(), HEAD))
        .lines()
        .filter(line -> RELEASE.matcher(line.strip()).matches())
        .findFirst()
        .map(line -> DocumentKind.RELEASE);
  }

  private static DocumentKind likeliest(Map<String, Double> features, boolean endsInKind) {
    Map<String, Double> scores = MODEL.scores(features);
    double sum = 0;
    double most = 0;
    DocumentKind best = DocumentKind.DOCUMENT;
    for (DocumentKind kind : DocumentKind.values()) {
      Double score = scores.get(kind.label());
      if (score != null) {
        double weight = Math.exp(score);
        sum += weight;
        if (weight > most) {
          most = weight;
          best = kind;
        }
      }
    }
    return most >= least(features, best, endsInKind) * sum ? best : DocumentKind.DOCUMENT;
  }

  private static double least(Map<String, Double> features, DocumentKind kind, boolean endsInKind) {
    boolean inTitle = KindFeatures.isInTitle(features, kind);
    if (TOLD_EARLY.contains(kind) || !endsInKind && TOLD_EARLY_BUT_IN_CHINESE.contains(kind)) {
      return LEAST_TOLD_EARLY;
    }
    if (!inTitle && kind == DocumentKind.PROPOSAL) {
      return LEAST_PROPOSAL;
    }
    if (!inTitle && kind == DocumentKind.STORY) {
      return LEAST_UNNAMED; // news tell too
    }
    if (!endsInKind || BY_SHAPE.contains(kind) && !inTitle) {
      return inTitle ? LEAST_IN_TITLE : LEAST;
    }
    if (KindFeatures.isAtTitlesEnd(features, kind)) {
      return LEAST_IN_TITLE;
    }
    if (kind == DocumentKind.HELP) {
      return LEAST_HELP;
    }
    return inTitle ? LEAST_WITHIN_TITLE : LEAST_UNNAMED;
  }
}
