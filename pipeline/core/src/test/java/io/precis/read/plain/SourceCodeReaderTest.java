package io.precis.read.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceCodeReaderTest {
  @Test
  void testCommentsAreTextAndTheRestIsCode() {
    String java =
        "package a;\n\n/**\n * A ferry. It holds\n * {@code 80} cars.\n *\n * @param n cars\n */\n"
            + "class Ferry {\n  // Cars on board.\n  int n; // now\n}\n";
    assertEquals(
        List.of(
            "CODE package a;",
            "BODY A ferry. It holds 80 cars.",
            "CODE @param n cars",
            "CODE class Ferry {",
            "BODY Cars on board.",
            "CODE   int n; // now\n}"),
        blocks(java));
  }

  @Test
  void testDocumentationStringsAreText() {
    String python = "#!/bin/env python\n\"\"\"Counts crossings.\n\nOnce an hour.\n\"\"\"\nn = 1\n";
    assertEquals(
        List.of(
            "CODE #!/bin/env python", "BODY Counts crossings.", "BODY Once an hour.", "CODE n = 1"),
        blocks(python));
  }

  @Test
  void sentencesInSettingsAreTextAndFilesWithoutThemAreCode() {
    String yaml =
        "title: Questions\nitems:\n  - question: When was it built?\n    answer: >\n      The mill was"
            + " built by\n      the monks.\n\n      It burned in 1803.\n  - question: \"May I bring a"
            + " dog?\"\n    tags: [dogs]\n";
    DocumentBuilder out = new DocumentBuilder();
    assertTrue(YamlReader.isProse(yaml));
    YamlReader.read(yaml, out);
    assertEquals("Questions", out.title());
    assertEquals(
        List.of(
            "CODE title: Questions\nitems:",
            "PAGE_FURNITURE question:",
            "BODY When was it built?",
            "PAGE_FURNITURE answer:",
            "BODY The mill was built by\nthe monks.",
            "PAGE_FURNITURE answer:",
            "BODY It burned in 1803.",
            "PAGE_FURNITURE question:",
            "BODY May I bring a dog?",
            "CODE     tags: [dogs]"),
        shown(out));
    assertFalse(YamlReader.isProse("name: build\non: push\njobs:\n  test:\n    runs-on: ubuntu\n"));
  }

  private static List<String> shown(DocumentBuilder out) {
    return out.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(out.text()))
        .toList();
  }

  private static List<String> blocks(String code) {
    DocumentBuilder out = new DocumentBuilder();
    SourceCodeReader.read(code, out);
    return shown(out);
  }
}
