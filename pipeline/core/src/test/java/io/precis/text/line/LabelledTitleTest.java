package io.precis.text.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelledTitleTest {
  @Test
  void thePersonsTitleBelowASignatureIsNotTheDocuments() {
    assertEquals(
        Optional.of("Flow of rivers"), LabelledTitle.in("Form 4\nTitle: Flow of rivers\n"));
    assertEquals(
        Optional.empty(), LabelledTitle.in("Agreed.\nBy: Jane Ellis\nTitle: Managing Director"));
    assertEquals(
        Optional.empty(), LabelledTitle.in("Printed name: J. Ellis\nTitle: Head of Sales\n"));
  }

  @Test
  void whatIsCalledATitleMayBeASentence() {
    assertEquals(
        Optional.of("The order of words is kept in every long call."),
        LabelledTitle.in("PEP: 4\nTitle: The order of words is kept in every long call.\n"));
    assertEquals(
        Optional.empty(),
        LabelledTitle.in("Title: The order of words is kept. It is kept in every call.\n"));
  }
}
