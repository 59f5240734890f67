package io.precis.read.fork.office.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeOrderTest {
  private final ShapeOrder order = new ShapeOrder(11_000);

  @Test
  void whatStandsAboveIsReadBeforeWhatStandsBelow() {
    order.add("foot", new Place(0, 17_000, 20_000, 18_000), 40, false);
    order.add("text", new Place(0, 5_000, 20_000, 16_000), 400, false);
    order.add("heading", new Place(0, 1_000, 20_000, 4_000), 20, false);
    assertEquals(List.of("heading", "text", "foot"), order.take());
  }

  @Test
  void columnsAreReadAsTheyWereDrawn() {
    order.add("left head", new Place(0, 3_000, 9_000, 4_000), 10, false);
    order.add("left", new Place(0, 5_000, 9_000, 16_000), 400, false);
    order.add("right head", new Place(10_000, 3_000, 19_000, 4_000), 10, false);
    order.add("right", new Place(10_000, 5_000, 19_000, 16_000), 400, false);
    assertEquals(List.of("left head", "left", "right head", "right"), order.take());
  }

  @Test
  void theTitleIsFirstWhereverItStands() {
    order.add("text", new Place(0, 1_000, 20_000, 9_000), 400, false);
    order.add("empty title", new Place(0, 0, 20_000, 1_000), 0, true);
    order.add("title", new Place(0, 12_000, 20_000, 14_000), 20, true);
    assertEquals(List.of("title", "text", "empty title"), order.take());
  }

  @Test
  void whatHasNoPlaceStaysWhereItWasDrawn() {
    order.add("text", new Place(0, 5_000, 20_000, 9_000), 400, false);
    order.add("turned", Place.UNKNOWN, 10, false);
    assertEquals(List.of("text", "turned"), order.take());
    assertEquals(List.of(), order.take());
  }
}
