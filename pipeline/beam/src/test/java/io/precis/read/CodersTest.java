package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.beam.DocumentCoder;
import io.precis.beam.ExtractionCoder;
import io.precis.beam.SourceFileCoder;
import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.Extraction;
import io.precis.document.Flaw;
import io.precis.document.Metadata;
import io.precis.document.RejectCause;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.SourceFile;
import io.precis.document.Span;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.api.Test;

class CodersTest {
  private static final SourceFile SOURCE =
      new SourceFile("gs://bucket/a b/ü.pdf", "a b/ü.pdf", -1, 1_700_000_000_123L);

  @Test
  void whatTravelsArrivesAsItWas() throws Exception {
    Random random = Seeds.randomFor(CodersTest.class);
    for (int i = 0; i < 50; i++) {
      Document document = document(random);
      check(DocumentCoder.of(), document, document(new Random(i)));
      Set<Flaw> flaws =
          EnumSet.of(Flaw.values()[random.nextInt(Flaw.values().length)], Flaw.TIMEOUT);
      check(
          ExtractionCoder.of(),
          new Extraction.Degraded(SOURCE, document, flaws),
          new Extraction.Extracted(SOURCE, document));
    }
    for (RejectCause cause : RejectCause.values()) {
      check(
          ExtractionCoder.of(),
          new Extraction.Rejected(SOURCE, "", cause, "detail"),
          new Extraction.Rejected(SOURCE, "0".repeat(64), cause, ""));
    }
    check(SourceFileCoder.of(), SOURCE, new SourceFile("/x", "x", 0, 0));
  }

  private static <T> void check(Coder<T> coder, T one, T other) throws Exception {
    CoderProperties.coderDecodeEncodeEqual(coder, one);
    CoderProperties.coderDecodeEncodeEqual(coder, other);
    CoderProperties.coderDeterministic(coder, one, one);
    CoderProperties.coderConsistentWithEquals(coder, one, other);
    CoderProperties.coderSerializable(coder);
    assertEquals(one, org.apache.beam.sdk.util.CoderUtils.clone(coder, one));
  }

  private static Document document(Random random) {
    String text = "Über ".repeat(1 + random.nextInt(40)).strip();
    List<Section> sections = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      Span span = new Span(i, i + 1);
      sections.add(
          new Section(i, random.nextInt(i + 1) - 1, List.of("a", "b" + i), span, i % 2 == 0));
      blocks.add(new Block(Role.values()[random.nextInt(Role.values().length)], i, span));
    }
    Metadata metadata =
        new Metadata(
            "application/pdf", "T", List.of("A", "B"), "2025-01-01", "", random.nextInt(9));
    return new Document(
        new DocumentId("%064x".formatted(random.nextInt(1 << 30))),
        "n",
        random.nextLong(),
        metadata,
        "de",
        text,
        sections,
        blocks,
        List.of(new Span(0, 2), new Span(2, 2)));
  }
}
