package io.precis.text.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of a line or two. */
class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Gen. Lane met Lt. Col. Adams at Ft. Wade. They spoke.",
        "en | The U.N. Food Council met. The E.U. Council did not.",
        "de | Der 2. Bauabschnitt endete 1945. Der 1. Bauabschnitt endete 1918.",
        "fr | Il a dit : « Je partirai. » Puis il sortit.",
        "es | ¿Viene usted? Sí, vengo el lunes. ¡Qué suerte!",
        "it | Vende pane, vino, ecc. fino a sera. Poi torna.",
        "pt | O conselho aprovou a ponte? Sim, por seis votos a dois.",
        "nl | Wil je even wachten a.u.b., ik heb het druk. Dank je.",
        "fi | Katto maksaa n. 310 000 e, ks. s. 12. Kokous pidettiin maaliskuussa.",
        "uk | Див. мал. 4 на с. 12. Ніхто не платив.",
        "ru | В 1932 г. Музей переехал в новое здание.",
        "ru | Маленький мальчик бежал и кричал.",
        "hi | राम घर गया। सीता बाज़ार गई।",
        "mr | आज दसरा आहे. आज खूप शुभ दिवस आहे.",
        "ur | پل بند ہے۔",
        "zh | 甲：你好。乙：你好。",
        "ja | 雨が降る。",
        "und | B 12 / C 7",
        "und | Berlin Hamburg Munich 755 310"
      })
  void isTold(String language, String text) {
    assertEquals(language, Languages.detect(text));
  }
}
