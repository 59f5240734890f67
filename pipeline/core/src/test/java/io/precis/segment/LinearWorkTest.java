package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.text.TextDocuments;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Text that grows fourfold must not take much more than fourfold work to cut up. Work is counted as
 * bytes allocated, which no busy machine changes; time is {@code io.precis.bench.OwnTextDoubling}'s
 * to tell.
 */
@Tag("slow")
class LinearWorkTest {
  private static final int CHARACTERS = 20_000;
  private static final int GROWTH = 4;

  /** What quadratic work would pass by far, {@link #GROWTH} squared. */
  private static final double MOST = 1.5 * GROWTH;

  @ParameterizedTest
  @EnumSource
  void allocatedBytesGrowWithTheText(AwkwardTexts texts) {
    work(texts.text(CHARACTERS)); // loads classes
    long one = work(texts.text(CHARACTERS));
    long four = work(texts.text(GROWTH * CHARACTERS));
    assertTrue(
        four <= MOST * one + CHARACTERS,
        () -> texts + ": " + one + " bytes, " + four + " bytes for " + GROWTH + " times the text");
  }

  private static long work(String text) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    new Chunker(ChunkSpec.ofWindow(512), new WordTokenCounter())
        .chunk(TextDocuments.of("text", text, "en"));
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
