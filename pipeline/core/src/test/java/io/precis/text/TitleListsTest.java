package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.text.line.TitleRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of all languages hold for every title, so each must leave ordinary titles alone. */
class TitleListsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Comune di Milano|true",
        "Scuola digitale: un anno dopo|false",
        "Gemeente Utrecht|true",
        "Gemeente sluit zwembad|false",
        "Urząd Miasta Gdyni|true",
        "Urząd zamknięty w piątek|false",
        "Московский государственный университет|true",
        "Академия наук|true",
        "Как поступить в университет|false"
      })
  void bodiesAreTold(String line, boolean body) {
    assertEquals(body, KindTitle.isBodysName(line), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Przyjęto uchwałą nr 4 z dnia 3 maja|false",
        "Zatwierdzam|false",
        "Przyjęto nowy budżet miasta|true",
        "Uchwalono ustawę o wodach|true"
      })
  void whatApprovesADocumentIsNoTitle(String line, boolean title) {
    assertEquals(title, TitleRules.mayBeTitle(line), line);
  }
}
