package io.precis.rank;

import static java.util.Objects.requireNonNull;

import io.precis.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The learned models of ranking over {@link io.precis.rank.feature.SentenceFeatures}, of log odds
 * where nothing else is said.
 *
 * @param exposition that a reader quotes a sentence
 * @param opening that readers quote it first
 * @param stories that a summary of a story holds it
 * @param speech that a summary of what several people said holds it
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

  /** In the order of the components. */
  private static final List<String> FILES =
      List.of(
          "sentence-ranking.txt",
          "opening-sentence.txt",
          "story-ranking.txt",
          "speech-ranking.txt",
          "unfit-sentence.txt",
          "kept-sentence.txt",
          "proposal-ranking.txt");

  /**
   * Those that ship with this program, read once.
   *
   * @throws IllegalArgumentException where one is damaged
   */
  static RankingModels embedded() {
    return Embedded.MODELS;
  }

  private static final class Embedded {
    private static final RankingModels MODELS = made();

    private static RankingModels made() {
      List<BoostedTrees> trees =
          FILES.stream().map(name -> BoostedTrees.parse(read(name))).toList();
      return new RankingModels(
          trees.get(0),
          trees.get(1),
          trees.get(2),
          trees.get(3),
          trees.get(4),
          trees.get(5),
          trees.get(6));
    }
  }

  private static String read(String name) {
    try (InputStream in = RankingModels.class.getResourceAsStream("/io/precis/rank/" + name)) {
      return new String(
          requireNonNull(in, name + " is missing").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The model of summaries of what is told. */
  BoostedTrees told(Genre genre) {
    return genre == Genre.STORY ? stories : speech;
  }

  /** A short digest of those that ship with this program; they are not made for it. */
  static String fingerprint() {
    return Fingerprint.SHORT;
  }

  /** Asked for every document, read once. */
  private static final class Fingerprint {
    private static final String SHORT =
        Sha256.of(FILES.stream().map(name -> Sha256.of(read(name))).collect(Collectors.joining()))
            .substring(0, SHOWN_OF_FINGERPRINT);
  }
}
