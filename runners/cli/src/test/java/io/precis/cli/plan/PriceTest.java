package io.precis.cli.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PriceTest {
  @Test
  void countsWhatIsReadAndWritten() {
    Price price = new Price.Converter().convert(" 0.15/0.60");
    assertEquals(0.15 + 1.6 * 0.60, price.of(1_000_000, 1_000_000), 1e-9);
    assertEquals(0, price.of(0, 0));
  }
}
