package io.precis.rank;

import static java.util.Objects.requireNonNull;

import io.precis.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The learned models of ranking over {@link io.precis.rank.feature.SentenceFeatures}, of log odds
 * where nothing else is said.
 *
 * @param exposition that a reader quotes a sentence
 * @param opening that readers quote it first
 * @param stories that a summary of a story holds it
 * @param speech likewise of what several people said
 * @param unfit that a printed sentence is cut, furniture or dangling
 * @param kept that a reader would have kept a printed sentence
 * @param proposals no log odds: how much more of a technical proposal's abstract a sentence's words
 *     say than the others', in standard deviations
 */
record RankingModels(
    BoostedTrees exposition,
    BoostedTrees opening,
    BoostedTrees stories,
    BoostedTrees speech,
    BoostedTrees unfit,
    BoostedTrees kept,
    BoostedTrees proposals) {
  private static final int SHOWN_OF_FINGERPRINT = 12;

  /**
   * Those that ship with this program, read once.
   *
   * @throws IllegalArgumentException where one is damaged
   */
  static RankingModels embedded() {
    return Embedded.MODELS;
  }

  private static final class Embedded {
    private static final RankingModels MODELS =
        new RankingModels(
            read("sentence-ranking.txt"),
            read("opening-sentence.txt"),
            read("story-ranking.txt"),
            read("speech-ranking.txt"),
            read("unfit-sentence.txt"),
            read("kept-sentence.txt"),
            read("proposal-ranking.txt"));

    private static BoostedTrees read(String name) {
      try (InputStream in = RankingModels.class.getResourceAsStream("/io/precis/rank/" + name)) {
        return BoostedTrees.parse(
            new String(
                requireNonNull(in, name + " is missing").readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }
  }

  /** The model of summaries of what is told. */
  BoostedTrees told(Genre genre) {
    return genre == Genre.STORY ? stories : speech;
  }

  /** A short digest of them all. */
  String fingerprint() {
    return Sha256.of(
            exposition.fingerprint()
                + opening.fingerprint()
                + stories.fingerprint()
                + speech.fingerprint()
                + unfit.fingerprint()
                + kept.fingerprint()
                + proposals.fingerprint())
        .substring(0, SHOWN_OF_FINGERPRINT);
  }
}
