package io.precis.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void linesAreThoseWithinThatAreNotBlank() {
    String text = "one\n\ntwo \n  \nthree";
    assertEquals(
        List.of(new Span(1, 3), new Span(5, 9), new Span(13, 16)), new Span(1, 16).lines(text));
    assertEquals(List.of(), new Span(3, 5).lines(text));
    assertEquals(List.of(), new Span(4, 4).lines(text));
  }
}
