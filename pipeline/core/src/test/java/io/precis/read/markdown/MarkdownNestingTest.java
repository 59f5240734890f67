package io.precis.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.build.DocumentBuilder;
import org.junit.jupiter.api.Test;

class MarkdownNestingTest {
  private static final String PROSE = "The roof of the library is repaired before winter.";

  private static String read(String markdown) {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(markdown, out);
    return out.text();
  }

  /** Each overflowed the stack or took minutes where the reader recursed. */
  @Test
  void deepNestingIsReadWithoutRecursion() {
    String[] attacks = {
      "- ".repeat(4_000) + PROSE,
      "> ".repeat(4_000) + PROSE,
      ">".repeat(20_000) + " " + PROSE,
      "1. ".repeat(4_000) + PROSE,
      "*".repeat(20_000) + PROSE + "*".repeat(20_000),
      "**a ".repeat(5_000) + PROSE + " b**".repeat(5_000),
      "[".repeat(20_000) + PROSE + "](x)".repeat(20_000),
      steps(2_000) + PROSE
    };
    for (String attack : attacks) {
      assertTrue(read(attack).contains(PROSE), attack.substring(0, 20));
    }
  }

  private static String steps(int levels) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      list.append("  ".repeat(i)).append("- x\n");
    }
    return list.append("\n").toString();
  }

  @Test
  void aPrefixIsCutWhereItPassesTheLimit() {
    String shallow = "> - 1. text\n\n    code\n\n---\n" + "-".repeat(500) + "\nend";
    assertSame(shallow, MarkdownNesting.cap(shallow));
    assertEquals("> ".repeat(100) + "x", MarkdownNesting.cap("> ".repeat(150) + "x"));
    assertEquals(
        "a\n" + " ".repeat(200) + "x\nb", MarkdownNesting.cap("a\n" + " ".repeat(999) + "x\nb"));
    assertEquals("\t".repeat(50) + "x", MarkdownNesting.cap("\t".repeat(60) + "x"));
  }

  @Test
  void marksAreGoneFromWhatIsRead() {
    assertEquals("One two three\n\n• item", read("# One *two* [three](x)\n\n• item"));
  }
}
