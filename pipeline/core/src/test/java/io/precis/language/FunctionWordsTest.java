package io.precis.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The bridge is open. It cost 12 million euros.",
        "de|Die Arbeit beginnt im September, und der Staat zahlt sie.",
        "fr|Le pont est ouvert et la ville a payé les travaux.",
        "ru|Мост открыт, и он стоил не так много, как это думали."
      })
  void aFewWordsTellTheirLanguage(String language, String text) {
    assertEquals(Optional.of(language), FunctionWords.language(text));
  }

  @Test
  void namesAndOneWordOverAndOverTellNone() {
    assertEquals(Optional.empty(), FunctionWords.language("Berlin Hamburg Munich 755 310"));
    assertEquals(Optional.empty(), FunctionWords.language("in in in in in"));
    assertEquals(Optional.empty(), FunctionWords.language(""));
  }
}
