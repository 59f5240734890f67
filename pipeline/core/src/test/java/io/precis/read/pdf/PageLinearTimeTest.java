package io.precis.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.testing.StepCounter;
import io.precis.testing.Steps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a page costs grows with its lines and no faster, wherever they stand. */
@Tag("slow")
class PageLinearTimeTest {
  private static final String LINE = "Some words of a line that go on to the end of their column ";
  private static final int LINES = 4_000;
  private static final double MOST_GROWTH = 2.3;

  /** Writes a line on a page. */
  private interface Attack {
    void write(Sheet sheet, int i, int all);
  }

  private static Map<String, Attack> attacks() {
    Map<String, Attack> all = new LinkedHashMap<>();
    all.put("one below the other", (page, i, n) -> page.line(50, 12.0 * i, LINE + i));
    all.put("each with an edge of its own", (page, i, n) -> page.line(50 + i, 12.0 * i, LINE + i));
    all.put("from the bottom", (page, i, n) -> page.line(50, 12.0 * (n - i), LINE + i));
    all.put("stairs up", (page, i, n) -> page.line(50 + i, 7.0 * (n - i), LINE + i));
    all.put("side by side", (page, i, n) -> page.line(30.0 * i, 400, "Words"));
    all.put("side by side, backwards", (page, i, n) -> page.line(30.0 * (n - i), 400, "Words"));
    all.put("two columns by rows", (page, i, n) -> page.line(i % 2 * 400, i / 2 * 12.0, LINE));
    all.put("cells", (page, i, n) -> page.line(i % 5 * 100, i / 5 * 12.0, "cell " + i));
    all.put(
        "large between small", (page, i, n) -> page.line(50, 9.0 * i, 10 + i % 2 * 20, "", LINE));
    all.put("turned", (page, i, n) -> page.line(50, 12.0 * i, 10, "t", LINE + i));
    all.put("no content", (page, i, n) -> page.line(50, 12.0 * i, 10, i % 3 == 0 ? "a" : "", LINE));
    all.put(
        "numbered at the right",
        (page, i, n) -> page.line(50, 12.0 * i, LINE).line(550, 12.0 * i, String.valueOf(i)));
    all.put(
        "counted feet of two pages",
        (page, i, n) -> (i == n / 2 ? page.page() : page).line(50, 790, "A foot | " + i * 2 / n));
    return all;
  }

  @Test
  void twiceAsManyLinesCostTwiceAsMuch() throws Exception {
    Consumer<String> work = counted();
    List<String> slow = new ArrayList<>();
    attacks()
        .forEach(
            (name, attack) -> {
              double growth = (double) steps(work, attack, 2 * LINES) / steps(work, attack, LINES);
              if (growth > MOST_GROWTH) {
                slow.add(String.format(Locale.ROOT, "%s: %.2f times", name, growth));
              }
            });
    assertEquals(List.of(), slow);
  }

  private static long steps(Consumer<String> work, Attack attack, int lines) {
    Sheet sheet = new Sheet().page();
    for (int i = 0; i < lines; i++) {
      attack.write(sheet, i, lines);
    }
    String xhtml = sheet.xhtml();
    Steps.take();
    work.accept(xhtml);
    return Steps.take();
  }

  @SuppressWarnings("unchecked") // what ReadPages is
  private static Consumer<String> counted() throws ReflectiveOperationException {
    Class<?> type = new StepCounter().loadClass(ReadPages.class.getName());
    return (Consumer<String>) type.getDeclaredConstructor().newInstance();
  }
}
