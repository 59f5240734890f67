package io.precis.terms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CollectionStatisticsTest {
  private static final CollectionStatistics STATISTICS =
      new CollectionStatistics("zh", 12, Map.of("交通", 7L, "city", 12L, "", 1L));

  private static byte[] bytes(CollectionStatistics statistics) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    statistics.write(out);
    return out.toByteArray();
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    byte[] bytes = bytes(STATISTICS);
    CollectionStatistics read =
        CollectionStatistics.read(new ByteArrayInputStream(bytes), "snapshot");
    assertEquals(STATISTICS, read);
    assertEquals(STATISTICS.fingerprint(), read.fingerprint());
    assertTrue(read.fingerprint().matches("[0-9a-f]{64}"));
  }

  @Test
  void theBytesDoNotDependOnTheOrderOfTerms() throws IOException {
    Map<String, Long> one = new HashMap<>();
    Map<String, Long> two = new HashMap<>(1000);
    for (int i = 0; i < 100; i++) {
      one.put("term" + i, 1L + i);
      two.put("term" + (99 - i), 100L - i);
    }
    assertArrayEquals(
        bytes(new CollectionStatistics("en", 100, one)),
        bytes(new CollectionStatistics("en", 100, two)));
  }

  @Test
  void anyCutAndAnyFlippedBitIsFound() throws IOException {
    byte[] bytes = bytes(STATISTICS);
    for (int length = 0; length < bytes.length; length++) {
      assertRefused(Arrays.copyOf(bytes, length));
    }
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] damaged = bytes.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(damaged);
    }
  }

  private static void assertRefused(byte[] bytes) {
    IOException refusal =
        assertThrows(
            IOException.class,
            () -> CollectionStatistics.read(new ByteArrayInputStream(bytes), "night.stats"));
    assertTrue(refusal.getMessage().startsWith("night.stats: "), refusal.getMessage());
  }

  @Test
  void impossibleFrequenciesAreRefused() {
    Map<String, Long> many = Map.of("city", 3L);
    assertThrows(IllegalArgumentException.class, () -> new CollectionStatistics("en", 2, many));
  }
}
