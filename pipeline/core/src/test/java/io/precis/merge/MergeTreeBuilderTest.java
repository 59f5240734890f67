package io.precis.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Chunk;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.Metadata;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.document.Span;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MergeTreeBuilderTest {
  private final Random random = Seeds.randomFor(MergeTreeBuilderTest.class);

  @Test
  void aSingleChunkIsItsOwnRoot() {
    MergeTree tree = MergeTreeBuilder.build(document(sections(1, 0), 1, 1));
    assertEquals(1, tree.nodes().size());
    assertEquals(NodeKind.DOCUMENT, tree.root().kind());
    assertEquals(0, tree.root().level());
  }

  @Test
  void headingsShapeTheTree() {
    List<Section> sections =
        List.of(
            section(0, -1, List.of("One")),
            section(1, 0, List.of("One", "Alpha")),
            section(2, 0, List.of("One", "Beta")),
            section(3, -1, List.of("Two")));
    MergeTree tree = MergeTreeBuilder.build(document(sections, 4, 2));
    List<String> paths = new ArrayList<>();
    tree.nodes().stream()
        .filter(node -> !node.isLeaf())
        .forEach(node -> paths.add(node.kind() + " " + String.join(" > ", node.path())));
    assertEquals(
        List.of(
            "DOCUMENT ", "SECTION One", "SECTION One > Alpha", "SECTION One > Beta", "SECTION Two"),
        paths);
  }

  @Test
  void treesOfRandomDocumentsKeepTheirPromises() {
    for (int round = 0; round < 200; round++) {
      int sectionCount = 1 + random.nextInt(40);
      ChunkedDocument document =
          document(sections(sectionCount, random.nextInt(9)), sectionCount, random.nextInt(40));
      check(MergeTreeBuilder.build(document), document);
    }
  }

  @Test
  void aVeryLongFlatDocumentStaysBounded() {
    ChunkedDocument document = document(sections(1, 0), 1, 20_000);
    check(MergeTreeBuilder.build(document), document);
  }

  /** A quarter of a million sentences under thousands of headings that nothing stands above. */
  @Test
  void manyOutermostHeadingsStayBounded() {
    List<Section> sections = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Chunk> chunks = new ArrayList<>();
    for (int s = 0; s < 9_000; s++) {
      sections.add(section(s, -1, List.of("Part")));
      for (int i = 0; i < 13; i++) {
        int at = sentences.size();
        sentences.add(sentence(at, s, "As short as groups can be."));
        chunks.add(new Chunk(at, s, at, at + 1, 5));
      }
    }
    ChunkedDocument document = chunked(sections, sentences, chunks);
    check(MergeTreeBuilder.build(document), document);
  }

  @Test
  void aChunkInFrontLeavesMostGroupsAsTheyWere() {
    ChunkedDocument before = document(sections(1, 0), 1, 500);
    Set<String> groupsBefore = groups(before, MergeTreeBuilder.build(before), 0);
    ChunkedDocument after = withChunkInFront(before);
    Set<String> groupsAfter = groups(after, MergeTreeBuilder.build(after), 1);
    Set<String> kept = new HashSet<>(groupsBefore);
    kept.retainAll(groupsAfter);
    assertTrue(
        kept.size() >= 0.8 * groupsBefore.size(),
        () -> kept.size() + " of " + groupsBefore.size() + " groups are the same");
  }

  private static void check(MergeTree tree, ChunkedDocument document) {
    assertTrue(tree.root().level() <= MergeTree.MAX_LEVEL);
    List<Integer> leafStarts = tree.leaves().stream().map(TreeNode::firstSentence).toList();
    assertEquals(
        document.chunks().stream().map(Chunk::firstSentence).toList(),
        leafStarts,
        "each chunk is a leaf, in text order");
    for (TreeNode node : tree.nodes()) {
      assertTrue(node.children().size() <= MergeTreeBuilder.MAX_FAN_IN, node::toString);
      assertTrue(node.children().size() != 1, "a node with one child stands for nothing");
      int at = node.firstSentence();
      int highest = -1;
      for (int child : node.children()) {
        assertEquals(node.id(), tree.nodes().get(child).parent());
        assertEquals(at, tree.nodes().get(child).firstSentence(), "children are in text order");
        at = tree.nodes().get(child).endSentence();
        highest = Math.max(highest, tree.nodes().get(child).level());
      }
      assertEquals(node.endSentence(), node.isLeaf() ? node.endSentence() : at);
      assertEquals(node.isLeaf() ? 0 : highest + 1, node.level());
    }
  }

  private static Set<String> groups(ChunkedDocument document, MergeTree tree, int shift) {
    return tree.nodes().stream()
        .filter(node -> node.kind() == NodeKind.GROUP && node.level() == 1)
        .map(node -> (node.firstSentence() - shift) + "-" + (node.endSentence() - shift))
        .collect(Collectors.toSet());
  }

  private ChunkedDocument document(List<Section> sections, int withText, int chunksEach) {
    List<Sentence> sentences = new ArrayList<>();
    List<Chunk> chunks = new ArrayList<>();
    for (int s = 0; s < withText; s++) {
      for (int c = 0; c < Math.max(1, chunksEach); c++) {
        int at = sentences.size();
        sentences.add(sentence(at, s, "Sentence " + random.nextLong() + "."));
        chunks.add(new Chunk(chunks.size(), s, at, at + 1, 5));
      }
    }
    return chunked(sections, sentences, chunks);
  }

  private static ChunkedDocument withChunkInFront(ChunkedDocument before) {
    List<Sentence> sentences = new ArrayList<>();
    List<Chunk> chunks = new ArrayList<>();
    sentences.add(sentence(0, 0, "A new page in front."));
    before.sentences().forEach(each -> sentences.add(sentence(each.ordinal() + 1, 0, each.text())));
    for (int i = 0; i < sentences.size(); i++) {
      chunks.add(new Chunk(i, 0, i, i + 1, 5));
    }
    return chunked(before.document().sections(), sentences, chunks);
  }

  private static ChunkedDocument chunked(
      List<Section> sections, List<Sentence> sentences, List<Chunk> chunks) {
    return new ChunkedDocument(
        new Document(
            new DocumentId("0".repeat(64)),
            "x",
            1,
            new Metadata("text/plain", "", List.of(), List.of(), "", "", 0),
            "en",
            "text",
            sections,
            List.of(),
            List.of()),
        sentences,
        chunks);
  }

  /** Sections whose headings nest at random, at most {@code deepest} deep. */
  private List<Section> sections(int count, int deepest) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int parent = i == 0 ? -1 : random.nextInt(i + 1) - 1;
      List<String> path = new ArrayList<>();
      while (parent >= 0 && sections.get(parent).depth() > deepest) {
        parent = sections.get(parent).parent();
      }
      // Only the last section at each depth may go on, as in a text.
      parent = i == 0 ? -1 : lastOpen(sections, parent);
      if (parent >= 0) {
        path.addAll(sections.get(parent).path());
      }
      path.add("Heading " + i);
      sections.add(section(i, parent, path));
    }
    return sections;
  }

  private static int lastOpen(List<Section> sections, int wanted) {
    int at = sections.size() - 1;
    while (at >= 0) {
      if (at == wanted) {
        return at;
      }
      at = sections.get(at).parent();
    }
    return -1;
  }

  private static Section section(int ordinal, int parent, List<String> path) {
    return new Section(ordinal, parent, path, new Span(ordinal, ordinal + 1), false);
  }

  private static Sentence sentence(int ordinal, int section, String text) {
    return new Sentence(ordinal, section, 0, Role.BODY, new Span(ordinal, ordinal + 1), text);
  }
}
