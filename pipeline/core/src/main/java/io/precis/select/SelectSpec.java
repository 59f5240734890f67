package io.precis.select;

import static io.precis.record.Bounds.require;
import static io.precis.record.Bounds.requireShare;
import static java.util.Objects.requireNonNull;

import io.precis.rank.Genre;
import io.precis.rank.graph.SentenceFormSpec;
import io.precis.record.Components;
import io.precis.request.Ranking;
import io.precis.request.SummarySpec;
import java.io.Serializable;

/**
 * How a {@link Selector} weighs one sentence against another. A sentence's worth while some are
 * chosen is {@code (relevance * rank^emphasis + (1 - relevance) * coverage) * form * (1 -
 * redundancy * similarity) * dangling / length^brevity}, more by {@code neighbour} and {@code
 * unheard}, less by {@code crowded}, where a candidate's score is taken to be {@code rank * form},
 * as {@link io.precis.rank.graph.SentenceRanker} gives it. What has a form below 0.2 is worth
 * nothing: it is chosen only where its group or the whole text has nothing else.
 *
 * @param relevance weight of the sentence's own rank against its coverage, the weight of the terms
 *     that it holds; in [0, 1]. A term weighs what the sentences that hold it rank together, and
 *     more where it is rare. Rank and coverage are both divided by the highest there is
 * @param emphasis by how much the best-ranked sentences are preferred over good ones, in (0, 10]; 1
 *     is in proportion
 * @param coveredTerm what remains of a term's weight each time that a chosen sentence holds it, in
 *     [0, 1]; 1 takes no notice
 * @param redundancy by how much similarity to what is chosen lowers a sentence's gain (the idea of
 *     maximal marginal relevance, Carbonell and Goldstein 1998), in [0, 1]. Likeness is the cosine
 *     with the most alike chosen sentence or the share of the sentence's runs of words that chosen
 *     ones hold, whichever is more. From one half on what remains falls to nothing in proportion,
 *     and a copy, of similarity 0.95 or more, gains next to nothing whatever this is
 * @param brevity how much a shorter sentence of the same worth is preferred, in [0, 1]
 * @param dangling factor for a sentence that opens with a reference to what came before it
 *     ("However, this ..."), while the sentence before it is not chosen; in [0, 1], 1 takes no
 *     notice
 * @param pair what of their worth together a sentence that opens so and the one before it have as
 *     two that are chosen together; as much of twice their mean where they are three, because the
 *     one before leans too; 0 where they never are, else in (0, 1]. More than 0, a sentence whose
 *     lead is not printed is chosen only where three quarters of the length would stay empty. The
 *     same holds of a sentence and of what it announces or counts ({@link Completion})
 * @param contained what it takes from a sentence's worth that a single chosen one says all that it
 *     says; in [0, 1], in proportion from six tenths on
 * @param purposes factor for each chosen sentence that says what the text is for, if a sentence
 *     says so too; in [0, 1], 1 takes no notice
 * @param neighbour by how much more a sentence is worth that stands next to a chosen one, 0 or
 *     more: what stands together reads together
 * @param unheard by how much more a sentence is worth while nothing of its group is chosen, 0 or
 *     more
 * @param crowded what each further sentence of a group costs: worth is divided by 1 and this for
 *     each chosen one but the first, 0 or more
 * @param quota how much of the length is kept for each group
 * @param shape what a sentence's form says; the same as the scores were made with
 */
public record SelectSpec(
    double relevance,
    double emphasis,
    double coveredTerm,
    double redundancy,
    double brevity,
    double dangling,
    double pair,
    double contained,
    double purposes,
    double neighbour,
    double unheard,
    double crowded,
    GroupQuota quota,
    SentenceFormSpec shape)
    implements Serializable {

  /** What suits TextRank's scores on most texts. */
  public static final SelectSpec TEXTRANK =
      new SelectSpec(
          0.5,
          1.4,
          0.6,
          0.6,
          0.1,
          0.3,
          0,
          0,
          1,
          0,
          0,
          0,
          GroupQuota.SQUARE_ROOT,
          SentenceFormSpec.DEFAULT);

  /** What suits a learned ranking's, which know of form, length and place already. */
  public static final SelectSpec LEARNED =
      new SelectSpec(
          1,
          1,
          1,
          0.6,
          0.5,
          0.05,
          0.6,
          1,
          0.6,
          0.1,
          0.4,
          0.08,
          GroupQuota.NONE,
          SentenceFormSpec.NONE);

  public SelectSpec {
    require(emphasis > 0 && emphasis <= 10, "emphasis", "in (0, 10]", emphasis);
    requireShare("relevance", relevance);
    requireShare("coveredTerm", coveredTerm);
    requireShare("redundancy", redundancy);
    requireShare("brevity", brevity);
    requireShare("dangling", dangling);
    requireShare("pair", pair);
    requireShare("contained", contained);
    requireShare("purposes", purposes);
    requireNonNull(quota, "quota is null");
    requireNonNull(shape, "shape is null");
    if (!(neighbour >= 0 && unheard >= 0 && crowded >= 0)) {
      throw new IllegalArgumentException(
          "neighbour, unheard and crowded must be >= 0, got "
              + neighbour
              + ", "
              + unheard
              + " and "
              + crowded);
    }
  }

  /** How to choose by the scores of a ranking. */
  public static SelectSpec of(Ranking ranking) {
    return switch (ranking) {
      case TEXTRANK -> TEXTRANK;
      case LEARNED, SEMANTIC -> LEARNED;
    };
  }

  /** What is asked for: the defaults for its ranking, tuned. */
  public static SelectSpec of(SummarySpec spec) {
    return Components.tuned(of(spec.ranking()), spec.tuning("select"));
  }

  /**
   * The same for a genre: where one sentence goes on from another throughout, whether one leans
   * back says nothing against it.
   */
  public SelectSpec in(Genre genre) {
    return genre.isTold()
        ? Components.with(Components.with(this, "dangling", 1.0), "pair", 0.0)
        : this;
  }
}
