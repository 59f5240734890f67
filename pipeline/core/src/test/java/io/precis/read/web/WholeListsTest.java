package io.precis.read.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.precis.read.markup.XhtmlReader;
import org.junit.jupiter.api.Test;

class WholeListsTest {
  private static final double LEAST = 0.35;

  private static double[] kept(double... probabilities) {
    String items =
        "<li>The north road is open.</li><li><p>The south road is closed.</p></li><li>Ferry</li>";
    WebPage page = XhtmlReader.page("<html><body><ul>" + items + "</ul></body></html>", "");
    WholeLists.keep(page, probabilities, LEAST);
    return probabilities;
  }

  @Test
  void aListMostOfWhichIsTextIsTextWhole() {
    assertArrayEquals(new double[] {0.4, 0.9, LEAST}, kept(0.4, 0.9, 0.1));
    assertArrayEquals(new double[] {0.4, 0.1, 0.1}, kept(0.4, 0.1, 0.1));
    assertArrayEquals(new double[] {0.1, 0.2, 0.3}, kept(0.1, 0.2, 0.3));
  }
}
