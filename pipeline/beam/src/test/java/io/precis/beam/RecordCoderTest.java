package io.precis.beam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.document.Flaw;
import io.precis.document.LeftOut;
import io.precis.document.Metadata;
import io.precis.document.Section;
import io.precis.document.SourceFile;
import io.precis.document.Span;
import io.precis.ground.introduce.FirstMention;
import io.precis.keyphrase.KeyPhrase;
import io.precis.keyphrase.Topics;
import io.precis.merge.NodeBudget;
import io.precis.merge.NodeKind;
import io.precis.merge.NodeSelection;
import io.precis.merge.ScoredSentence;
import io.precis.merge.TreeNode;
import io.precis.summary.Citation;
import io.precis.summary.DocumentHead;
import io.precis.summary.Introduction;
import io.precis.summary.about.About;
import io.precis.testing.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;

class RecordCoderTest {
  private final Random random = Seeds.randomFor(RecordCoderTest.class);

  @Test
  void recordsComeBackEqual() throws Exception {
    for (int i = 0; i < 50; i++) {
      CoderProperties.coderDecodeEncodeEqual(RecordCoder.of(NodeSelection.class), selection());
      CoderProperties.coderDecodeEncodeEqual(RecordCoder.of(DocumentHead.class), head());
    }
  }

  @Test
  void equalRecordsGiveEqualBytes() throws Exception {
    NodeSelection one = selection();
    NodeSelection other =
        new NodeSelection(
            one.document(),
            one.language(),
            one.place(),
            List.copyOf(one.chosen()),
            List.copyOf(one.spare()));
    CoderProperties.coderDeterministic(RecordCoder.of(NodeSelection.class), one, other);
    assertArrayEquals(
        CoderUtils.encodeToByteArray(RecordCoder.of(NodeSelection.class), one),
        CoderUtils.encodeToByteArray(RecordCoder.of(NodeSelection.class), other));
  }

  @Test
  void isSerializableAndEqualByType() throws Exception {
    CoderProperties.coderSerializable(RecordCoder.of(Span.class));
    assertEquals(RecordCoder.of(Span.class), RecordCoder.of(Span.class));
  }

  @Test
  void brokenBytesAreAnErrorAndNotARecord() throws Exception {
    byte[] bytes = CoderUtils.encodeToByteArray(RecordCoder.of(Span.class), new Span(3, 9));
    for (int cut = 0; cut < bytes.length; cut++) {
      byte[] part = java.util.Arrays.copyOf(bytes, cut);
      assertThrows(
          IOException.class,
          () -> RecordCoder.of(Span.class).decode(new ByteArrayInputStream(part)));
    }
  }

  @Test
  void packedRecordsOpenEqualAndTravel() throws Exception {
    RecordCoder<DocumentHead> heads = RecordCoder.of(DocumentHead.class);
    DocumentHead head = head();
    Packed<DocumentHead> packed = Packed.of(head, heads);
    assertEquals(head, packed.open(heads));
    CoderProperties.coderDecodeEncodeEqual(Packed.<DocumentHead>coder(), packed);
    CoderProperties.coderSerializable(Packed.<DocumentHead>coder());
  }

  private NodeSelection selection() {
    return new NodeSelection(
        "id" + random.nextInt(),
        random.nextBoolean() ? "en" : "zh",
        place(4),
        List.of(sentence(3), sentence(7)),
        List.of(3));
  }

  private NodeBudget place(int node) {
    int target = 1 + random.nextInt(100);
    return new NodeBudget(node, random.nextInt(5), NodeKind.SECTION, target, target + 1);
  }

  private ScoredSentence sentence(int ordinal) {
    return new ScoredSentence(
        ordinal,
        1,
        0,
        new Span(ordinal, ordinal + 5),
        "Zeile “é” 字 \ud83d\ude00",
        random.nextDouble());
  }

  private DocumentHead head() {
    return new DocumentHead(
        "id",
        List.of("a", "b/c"),
        "a-id",
        List.of("file:///a", "file:///b/c"),
        List.of(new SourceFile("/a", "a", 3, 4)),
        random.nextLong() >>> 1,
        new Metadata("text/plain", "T", List.of("X", "Y"), List.of("Z"), "", "2026-01-01", 3),
        "Title",
        "en",
        List.of(Flaw.values()[random.nextInt(Flaw.values().length)]),
        new DocumentHead.Size(10, 2, 1, 3, 3),
        List.of(new Section(0, -1, List.of("H"), new Span(0, 10), random.nextBoolean())),
        List.of(new TreeNode(0, -1, 0, NodeKind.DOCUMENT, List.of(), List.of(), 0, 1)),
        List.of(
            new Introduction(
                new FirstMention(FirstMention.Kind.ACRONYM, "WHO", "World Health Organization", 3),
                "It is.",
                new Citation(3, 0, 1, 10, 20, "00"))),
        new About(
            "report",
            "T",
            "",
            "",
            "3 pages",
            List.of("H"),
            "Report “T”, 3 pages.",
            List.of(new About.Place("title", 0, 1))),
        List.of(
            new Topics(Topics.DOCUMENT, List.of(new KeyPhrase("p", 1.5, List.of(new Span(1, 2)))))),
        List.of(new LeftOut(LeftOut.Reason.HIDDEN, 3)),
        List.of(),
        1);
  }
}
