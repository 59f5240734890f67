package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.segment.TopicSegmenter.Gap;
import io.precis.segment.TopicSegmenter.Line;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicSegmenterTest {
  @Test
  void nothingHasNoBorder() {
    assertEquals(List.of(), TopicSegmenter.starts(List.of()));
    assertEquals(List.of(), TopicSegmenter.starts(lines("a b")));
    assertEquals(List.of(), TopicSegmenter.starts(lines("", "", "")));
  }

  @Test
  void twoVocabulariesAreTwoTopics() {
    List<Line> lines = new ArrayList<>();
    lines.addAll(Collections.nCopies(8, line("river gauge flood bank")));
    lines.addAll(Collections.nCopies(8, line("rail track signal train")));
    assertEquals(List.of(8), TopicSegmenter.starts(lines));
  }

  @Test
  void aParagraphIsNotPartedLightly() {
    List<Line> lines = new ArrayList<>();
    lines.addAll(Collections.nCopies(6, line("river gauge flood")));
    lines.add(new Line(List.of("rail", "track"), Gap.INSIDE));
    lines.addAll(Collections.nCopies(6, line("rail track signal")));
    assertEquals(List.of(7), TopicSegmenter.starts(lines, 0));
  }

  @Test
  void aTopicHasAtMostItsLongest() {
    List<Line> lines = Collections.nCopies(3 * TopicSegmenter.LONGEST_TOPIC, line("river gauge"));
    assertEquals(2, TopicSegmenter.starts(lines).size());
  }

  /** Every segmentation of up to twelve lines is tried, its probability multiplied out slowly. */
  @Test
  void noSegmentationIsLikelierThanTheOneFound() {
    Random random = Seeds.randomFor(TopicSegmenterTest.class);
    for (int round = 0; round < 120; round++) {
      List<Line> lines = randomLines(random);
      double newTopic = random.nextInt(12) - 6;
      double likeliest = Double.NEGATIVE_INFINITY;
      for (int mask = 0; mask < 1 << Math.max(0, lines.size() - 1); mask++) {
        likeliest = Math.max(likeliest, slowScore(lines, starts(mask), newTopic));
      }
      List<Integer> found = TopicSegmenter.starts(lines, newTopic);
      assertEquals(likeliest, slowScore(lines, found, newTopic), 1e-9);
    }
  }

  /** Longer than the neighbourhood, so that a topic's vocabulary is not that of all lines. */
  @Test
  void longTextsAreScoredByTheirNeighbourhood() {
    Random random = Seeds.randomFor(TopicSegmenterTest.class);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 350; i++) {
      lines.add(
          line("t" + (i / 20 * 5 + random.nextInt(9)) + " t" + (i / 20 * 5 + random.nextInt(9))));
    }
    List<Integer> found = TopicSegmenter.starts(lines);
    double best = slowScore(lines, found, TopicSegmenter.NEW_TOPIC);
    for (int change = 0; change < 300; change++) {
      Set<Integer> other = new java.util.TreeSet<>(found);
      int at = 1 + random.nextInt(lines.size() - 1);
      if (!other.remove(at)) {
        other.add(at);
      }
      List<Integer> starts = List.copyOf(other);
      assertTrue(slowScore(lines, starts, TopicSegmenter.NEW_TOPIC) <= best + 1e-9);
    }
  }

  private static List<Line> randomLines(Random random) {
    Gap[] gaps = Gap.values();
    List<Line> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(11); i > 0; i--) {
      List<String> terms = new ArrayList<>();
      for (int t = random.nextInt(6); t > 0; t--) {
        terms.add("t" + random.nextInt(12));
      }
      lines.add(new Line(terms, gaps[random.nextInt(gaps.length)]));
    }
    return lines;
  }

  private static List<Integer> starts(int mask) {
    List<Integer> starts = new ArrayList<>();
    for (int bit = 0; bit < 31; bit++) {
      if ((mask >> bit & 1) == 1) {
        starts.add(bit + 1);
      }
    }
    return starts;
  }

  private static double slowScore(List<Line> lines, List<Integer> starts, double newTopic) {
    double score = 0;
    int start = 0;
    for (int end = 1; end <= lines.size(); end++) {
      if (end == lines.size() || starts.contains(end)) {
        score += slowTopic(lines, start, end) - TopicSegmenter.beginning(lines, start, newTopic);
        start = end;
      }
    }
    return score;
  }

  private static double slowTopic(List<Line> lines, int start, int end) {
    int middle = DirichletMultinomial.middle(start, end);
    Set<String> vocabulary = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (Math.abs(i - middle) <= DirichletMultinomial.NEIGHBOURHOOD) {
        vocabulary.addAll(lines.get(i).terms());
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    int total = 0;
    double score = 0;
    for (int i = start; i < end; i++) {
      for (String term : new LinkedHashSet<>(lines.get(i).terms())) {
        double ofTerm = DirichletMultinomial.PRIOR + counts.merge(term, 1, Integer::sum) - 1;
        score += Math.log(ofTerm / (DirichletMultinomial.PRIOR * vocabulary.size() + total++));
      }
    }
    return score;
  }

  private static List<Line> lines(String... texts) {
    return List.of(texts).stream().map(TopicSegmenterTest::line).toList();
  }

  private static Line line(String terms) {
    return new Line(terms.isEmpty() ? List.of() : List.of(terms.split(" ")), Gap.PARAGRAPH);
  }
}
