package io.precis.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RunPathsTest {
  private static final String ID = "0123456789abcdef".repeat(4);

  @Test
  void pagesAreNamedByTheirFiles() {
    assertEquals(
        "html/annual-report-2024-0123456789abcdef.html",
        RunPaths.html(ID, "a/annual report.2024.pdf"));
    assertEquals("markdown/minutes-0123456789abcdef.md", RunPaths.markdown(ID, "minutes"));
    assertEquals("html/document-0123456789abcdef.html", RunPaths.html(ID, "文件/报告.pdf"));
    assertEquals("html/htaccess-0123456789abcdef.html", RunPaths.html(ID, "a/.htaccess"));
    assertEquals("html/passwd-0123456789abcdef.html", RunPaths.html(ID, "../../etc/passwd"));
    assertNotEquals(RunPaths.html("ff" + ID, "a.pdf"), RunPaths.html(ID, "a.pdf"));
    assertNotEquals(
        RunPaths.html("01234567" + "f".repeat(56), "a.pdf"),
        RunPaths.html(ID, "a.pdf"),
        "eight digits alike can be made in an hour");
  }

  @Test
  void noNameLeavesTheFolderOrNeedsQuoting() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder name = new StringBuilder();
      random.ints(random.nextInt(90), 0, 0x2FF).forEach(name::appendCodePoint);
      String page = RunPaths.html(ID, name.toString());
      assertTrue(
          page.matches("html/\\w[\\w-]{0,59}-0123456789abcdef\\.html"),
          "seed " + seed + ": " + page);
    }
  }
}
