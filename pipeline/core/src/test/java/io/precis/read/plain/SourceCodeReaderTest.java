package io.precis.read.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  private static List<String> blocks(String code) {
    DocumentBuilder out = new DocumentBuilder();
    SourceCodeReader.read(code, out);
    return out.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(out.text()))
        .toList();
  }
}
