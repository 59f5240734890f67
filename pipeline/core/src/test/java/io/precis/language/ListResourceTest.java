package io.precis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListResourceTest {
  @Test
  void givesEntriesInOrderWithoutCommentsAndBlankLines() {
    assertEquals(
        List.of("second  word", "#", "#hashtag", " kept as it stands "),
        ListResource.of(ListResourceTest.class, "entries.txt"));
  }

  @Test
  void pairsTheWordsOfALine() {
    assertEquals(
        Map.of("one", "eins", "two", "zwei"),
        ListResource.pairs(ListResourceTest.class, "pairs.txt"));
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertEquals(Optional.empty(), ListResource.find(ListResourceTest.class, "none.txt"));
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> ListResource.of(ListResourceTest.class, "none.txt"));
    assertTrue(refused.getMessage().contains("none.txt"), refused.getMessage());
  }
}
