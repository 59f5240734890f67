package io.precis.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DuplicateFilesTest {
  private static final String ID = "0123456789abcdef".repeat(4);

  @Test
  void pagesAreNamedByTheirFiles() {
    assertEquals("annual-report-2024-01234567", page(ID, "a/annual report.2024.pdf"));
    assertEquals("minutes-01234567", page(ID, "minutes"));
    assertEquals("document-01234567", page(ID, "文件/报告.pdf"));
    assertEquals("htaccess-01234567", page(ID, "a/.htaccess"));
    assertEquals("passwd-01234567", page(ID, "../../etc/passwd"));
  }

  @Test
  void thePageIsThatOfTheFirstName() {
    DuplicateFiles files = DuplicateFiles.of(ID, List.of(file("z.txt"), file("b.txt")));
    assertEquals(List.of("b.txt", "z.txt"), files.names());
    assertEquals("b-01234567", files.page());
  }

  @Test
  void noNameLeavesTheFolderOrNeedsQuoting() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder name = new StringBuilder();
      random.ints(random.nextInt(90), 0, 0x2FF).forEach(name::appendCodePoint);
      String page = page(ID, name.toString());
      assertTrue(page.matches("\\w[\\w-]{0,59}-01234567"), "seed " + seed + ": " + page);
    }
  }

  @Test
  void contentsThatShareDigitsAndNameHaveTheirWholeHash() {
    String other = "01234567" + "f".repeat(56);
    String third = "01234567" + "e".repeat(56);
    Map<String, List<SourceFile>> contents =
        Map.of(
            ID, List.of(file("a/Report.pdf")),
            other, List.of(file("b/report.pdf")),
            third, List.of(file("b/minutes.pdf")));
    List<DuplicateFiles> groups = DuplicateFiles.all(contents);
    assertEquals(
        List.of("Report--" + ID, "minutes-01234567", "report--" + other),
        groups.stream().map(DuplicateFiles::page).toList(),
        "some file systems take Report for report");
  }

  /** However hashes begin and files are called, and in whatever order they come. */
  @Test
  void noTwoContentsHaveOnePage() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Map<String, List<SourceFile>> contents = new HashMap<>();
      for (int i = 0; i < 30; i++) {
        contents.put(id(random), List.of(file(name(random))));
      }
      List<DuplicateFiles> groups = DuplicateFiles.all(contents);
      assertEquals(contents.size(), groups.size(), "seed " + seed);
      Set<String> pages = new HashSet<>();
      for (DuplicateFiles group : groups) {
        String page = group.page().toLowerCase(Locale.ROOT);
        assertTrue(pages.add(page), () -> "seed " + seed + ": twice " + page);
      }
      assertEquals(groups, DuplicateFiles.all(shuffled(contents, random)), "seed " + seed);
    }
  }

  private static Map<String, List<SourceFile>> shuffled(
      Map<String, List<SourceFile>> contents, Random random) {
    List<String> ids = new ArrayList<>(contents.keySet());
    Collections.shuffle(ids, random);
    Map<String, List<SourceFile>> shuffled = new LinkedHashMap<>();
    ids.forEach(id -> shuffled.put(id, contents.get(id)));
    return shuffled;
  }

  /** Eight digits of few kinds, and an end that may be another's beginning. */
  private static String id(Random random) {
    StringBuilder id = new StringBuilder("000000").append(random.nextInt(2)).append("0");
    for (int i = 0; i < 56; i++) {
      id.append(i < 48 ? '0' : (char) ('0' + random.nextInt(2)));
    }
    return id.toString();
  }

  private static String name(Random random) {
    List<String> names = List.of("a", "A", "a-" + "0".repeat(56), "a--00000000", "b", "文");
    return names.get(random.nextInt(names.size())) + ".txt";
  }

  private static String page(String id, String name) {
    return DuplicateFiles.of(id, List.of(file(name))).page();
  }

  private static SourceFile file(String name) {
    return new SourceFile("/in/" + name, name, 1, 0);
  }
}
