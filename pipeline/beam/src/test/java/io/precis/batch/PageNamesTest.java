package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two documents made so that their pages would have one name. */
@Tag("slow")
class PageNamesTest {
  private static final String TEXT =
      "The mill was built in 1842 and ground flour for %d villages. A flood took the weir away.";

  @TempDir private Path folder;

  @Test
  void noPageTakesThePlaceOfAnother() throws Exception {
    List<String> alike = textsWithTheSameDigits();
    for (int i = 0; i < alike.size(); i++) {
      Path in = Files.createDirectories(folder.resolve("in/" + i));
      Files.writeString(in.resolve("Report.txt"), alike.get(i));
    }
    Nights nights = new Nights(folder.resolve("in"), folder + "/out");
    nights.good("other.txt");
    nights.run();

    Path html = folder.resolve("out/current/html").toRealPath();
    try (Stream<Path> pages = Files.list(html)) {
      assertEquals(3, pages.count());
    }
    for (String text : alike) {
      String page = Files.readString(html.resolve("Report--" + Sha256.of(text) + ".html"));
      String villages = text.replaceAll("\\D*1842\\D*(\\d+).*", "$1 villages");
      assertTrue(page.contains(villages), villages);
    }
  }

  /** Some eighty thousand are enough for two whose hashes begin with the same eight digits. */
  private static List<String> textsWithTheSameDigits() {
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; ; i++) {
      String text = String.format(TEXT, i);
      String before = seen.put(Sha256.of(text).substring(0, 8), text);
      if (before != null) {
        return List.of(before, text);
      }
    }
  }
}
