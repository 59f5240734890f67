package io.precis.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.compress.LeaningSentences;
import io.precis.compress.LightEditor;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.Span;
import io.precis.rank.Genre;
import io.precis.rank.graph.RankSpec;
import io.precis.select.Completions;
import io.precis.select.SelectSpec;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeSelectorTest {
  private static final int SENTENCES = 30;
  private static final int TARGET = 40;

  private final Random random = Seeds.randomFor(NodeSelectorTest.class);

  /** What a shorter summary would have is never spare, and the least important goes first. */
  @Test
  void sparesWhatTheLengthHasNoRoomFor() {
    for (int round = 0; round < 50; round++) {
      List<ScoredSentence> sentences = sentences();
      NodeSelection needed = select(sentences, TARGET);
      NodeSelection more = select(sentences, 2 * TARGET);
      assertEquals(List.of(), needed.spare());
      Set<Integer> spare = new HashSet<>(more.spare());
      assertEquals(more.spare().size(), spare.size());
      for (ScoredSentence chosen : more.chosen()) {
        assertEquals(!needed.chosen().contains(chosen), spare.contains(chosen.ordinal()));
      }
      Map<Integer, Double> scores = new HashMap<>();
      more.chosen().forEach(each -> scores.put(each.ordinal(), each.score()));
      assertTrue(scores.keySet().containsAll(spare));
      List<Integer> byScore = new ArrayList<>(more.spare());
      byScore.sort(Comparator.comparing(scores::get));
      assertEquals(byScore, more.spare());
      assertTrue(!spare.isEmpty(), "twice the room takes more sentences");
    }
  }

  /** A part of which nothing may be quoted says nothing; a whole document says what it can. */
  @Test
  void quotesWhatMayNotBeOnlyForAWholeDocument() {
    List<ScoredSentence> sentences = new ArrayList<>(sentences());
    for (int i = 0; i < SENTENCES / 2; i++) {
      ScoredSentence each = sentences.get(i);
      sentences.set(i, new ScoredSentence(each.ordinal(), 0, 0, each.span(), each.text(), 0));
    }
    TreeNode root =
        new TreeNode(0, -1, 1, NodeKind.DOCUMENT, List.of(), List.of(1, 2), 0, SENTENCES);
    TreeNode first = new TreeNode(1, 0, 0, NodeKind.CHUNK, List.of(), List.of(), 0, SENTENCES / 2);
    TreeNode second =
        new TreeNode(2, 0, 0, NodeKind.CHUNK, List.of(), List.of(), SENTENCES / 2, SENTENCES);
    List<NodeBudget> places =
        List.of(
            new NodeBudget(0, 1, NodeKind.DOCUMENT, TARGET, TARGET),
            new NodeBudget(1, 0, NodeKind.CHUNK, TARGET, TARGET),
            new NodeBudget(2, 0, NodeKind.CHUNK, TARGET, TARGET));
    List<NodeSelection> selections =
        NodeSelector.of(SelectSpec.LEARNED, RankSpec.DEFAULT)
            .select(
                "d",
                "en",
                Genre.EXPOSITION,
                new MergeTree(List.of(root, first, second)),
                places,
                sentences,
                leaning(),
                completions(sentences));
    assertTrue(selections.get(0).chosen().stream().allMatch(each -> each.score() > 0));
    assertEquals(List.of(), selections.get(1).chosen());
    assertTrue(!selections.get(2).chosen().isEmpty());
    List<ScoredSentence> none = sentences.subList(0, SENTENCES / 2);
    assertTrue(!select(none, TARGET).chosen().isEmpty());
  }

  /** Where one child is nearly all of a node, its own children are what the node falls into. */
  @Test
  void chaptersBelowTheTitleOfABookAreItsParts() {
    List<ScoredSentence> sentences = sentences();
    int[] units = sentences.stream().mapToInt(each -> 10).toArray();
    MergeTree tree =
        new MergeTree(
            List.of(
                node(0, -1, 2, List.of(1, 2), 0, SENTENCES),
                node(1, 0, 0, List.of(), 0, 3),
                node(2, 0, 1, List.of(3, 4), 3, SENTENCES),
                node(3, 2, 0, List.of(), 3, 15),
                node(4, 2, 0, List.of(), 15, SENTENCES)));
    CandidatePool pool = new CandidatePool(sentences, units, completions(sentences));
    assertEquals(
        List.of(1, 3, 4),
        pool.parts(tree.nodes().get(0), tree).stream().map(TreeNode::id).toList());
    assertEquals(List.of(), pool.parts(tree.nodes().get(1), tree));
    Set<Integer> groups = new HashSet<>();
    pool.of(tree.nodes().get(0), tree, 10 * SENTENCES).forEach(each -> groups.add(each.group()));
    assertEquals(Set.of(0, 1, 2), groups);
  }

  private static TreeNode node(
      int id, int parent, int level, List<Integer> children, int from, int to) {
    NodeKind kind = parent < 0 ? NodeKind.DOCUMENT : NodeKind.SECTION;
    return new TreeNode(id, parent, level, kind, List.of(), children, from, to);
  }

  private static NodeSelection select(List<ScoredSentence> sentences, int selectUnits) {
    NodeBudget place = new NodeBudget(0, 0, NodeKind.DOCUMENT, TARGET, selectUnits);
    TreeNode root =
        new TreeNode(0, -1, 0, NodeKind.DOCUMENT, List.of(), List.of(), 0, sentences.size());
    return NodeSelector.of(SelectSpec.TEXTRANK, RankSpec.DEFAULT)
        .select(
            "d",
            "en",
            Genre.EXPOSITION,
            new MergeTree(List.of(root)),
            List.of(place),
            sentences,
            leaning(),
            completions(sentences))
        .get(0);
  }

  private static LeaningSentences leaning() {
    return LeaningSentences.of(LightEditor.enabled(true), "en");
  }

  private static Completions completions(List<ScoredSentence> sentences) {
    List<Sentence> all =
        sentences.stream()
            .map(each -> new Sentence(each.ordinal(), 0, 0, Role.BODY, each.span(), each.text()))
            .toList();
    double[] scores = sentences.stream().mapToDouble(ScoredSentence::score).toArray();
    return Completions.of("en", List.of(), all, scores);
  }

  private List<ScoredSentence> sentences() {
    List<ScoredSentence> sentences = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      StringBuilder text = new StringBuilder("The");
      for (int word = 0; word < 6 + random.nextInt(6); word++) {
        text.append(" w").append(Integer.toString(random.nextInt(200), 36)).append("x");
      }
      sentences.add(
          new ScoredSentence(
              i,
              0,
              0,
              new Span(100 * i, 100 * i + text.length()),
              text + ".",
              random.nextDouble()));
    }
    return sentences;
  }
}
