package io.precis.rank.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.Span;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TeasersTest {
  private static final int MANY = 20_000;

  @Test
  void anExcerptBreaksOffWhereTheTextGoesOn() {
    String excerpt = "水库的第三台水泵在五月停机，附近的居民都习惯称它...";
    String whole = "水库的第三台水泵在五月停机，附近的居民都习惯称它为老三。";
    assertEquals(BitSet.valueOf(new long[] {1}), teasers(List.of(excerpt, whole)));
    assertTrue(teasers(List.of(excerpt, "附近的居民都习惯称它！")).isEmpty());
  }

  @Test
  void wordsThatBeginAlikeAreNoExcerpt() {
    String hesitant = "In the spring she went back to the old house...";
    String other = "The council of the town kept the old houses and the mill.";
    assertTrue(teasers(List.of(hesitant, other)).isEmpty());
  }

  /** A novel has tens of thousands of sentences, and many end in dots. */
  @Test
  @Timeout(20)
  void allExcerptsAreLookedForAtOnce() {
    List<String> novel =
        IntStream.range(0, MANY).mapToObj("水库的第%d台水泵在五月停机，附近的居民说是第%1$d次停机了……"::formatted).toList();
    assertTrue(teasers(novel).isEmpty());
  }

  private static BitSet teasers(List<String> texts) {
    return Teasers.of(
        texts.stream()
            .map(text -> new Sentence(0, 0, 0, Role.BODY, new Span(0, text.length()), text))
            .toList());
  }
}
