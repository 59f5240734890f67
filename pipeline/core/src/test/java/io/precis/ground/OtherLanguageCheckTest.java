package io.precis.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a translated sentence is held against its source: numbers, names, quotations, links. */
class OtherLanguageCheckTest {
  private static final String SOURCE =
      "The council of Marston bought 1,842 buses for 9.1 million euros on 3 May 2024, and John"
          + " Smith said: “We waited ninety years.”";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "de|Der Rat von Marston kaufte im Mai 2024 Busse.|-",
        "de|Der Rat von Marston kaufte 1.842 Busse.|-",
        "de|Der Rat kaufte am 3.5.2024 neue Busse, sagte John Smith.|-",
        "de|John Smith wartete 90 Jahre.|-",
        "de|Der Rat von Marston kaufte 1.482 Busse.|NUMBER",
        "de|Der Rat kaufte die Busse im Jahr 2025.|NUMBER",
        "de|Der Rat zahlte 9,1 Tausend Euro.|NUMBER",
        "de|Der Rat kaufte die Busse, sagte Peter Miller.|NAME",
        "de|„Wir warteten lange“, sagte John Smith.|QUOTATION",
        "de|Der Rat von Marston schreibt auf www.bus.example.com davon.|INJECTED",
        "de|Der Rat von Marston kaufte neunhundert Busse.|NUMBER",
        "de|Der Rat kaufte einundzwanzig Busse.|NUMBER",
        "de|Der Rat hegt Zweifel und achtet auf Helfer.|-",
        "fr|Le conseil a acheté vingt-deux bus.|NUMBER",
        "es|El consejo compró dieciséis autobuses.|NUMBER",
        "it|Il consiglio ha comprato trentadue autobus.|NUMBER",
        "nl|De raad kocht negenhonderd bussen.|NUMBER",
        "no|Rådet kjøpte tjueto busser.|NUMBER",
        "pt|O conselho comprou quinhentos ônibus.|NUMBER",
        "ru|Совет купил девятьсот автобусов.|NUMBER",
        "fr|Le conseil de Marston a acheté des bus en mai 2024.|-",
        "fr|Le conseil de Hilton a acheté des bus.|NAME",
        "fr|Marston Smith a acheté des bus.|-",
        "zh|马斯顿市议会花910万欧元买了1842辆公共汽车。|-",
        "zh|马斯顿市议会花900万欧元买了公共汽车。|NUMBER",
        "zh|John Miller 说买了公共汽车。|NAME",
        "ru|Совет купил 1842 автобуса в 2024 году.|-",
        "ru|Совет купил 1843 автобуса.|NUMBER"
      })
  void holdsWhatCanBeCompared(String language, String text, String reason) {
    check(language, "en", SOURCE, text, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "The mill was built in 1842 and turned for ninety years.|-",
        "The mill turned for eighty years.|NUMBER",
        "The mill stands in Marston.|NAME",
        "It was built in May.|NUMBER"
      })
  void andTheOtherWayRound(String text, String reason) {
    check("en", "zh", "磨坊建于1842年，水车连续转动了九十年。", text, reason);
  }

  @ParameterizedTest
  @CsvSource({"de,de", "en,en", "zh,zh", "no,no", "nb,no", "nn,no"})
  void languagesWithNumberWordsAreCheckable(String code, String language) {
    assertEquals(language, OtherLanguageCheck.checkable(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "ja", "xx", "und", "../en"})
  void othersAreRefusedByNameOfThoseThatAre(String code) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> OtherLanguageCheck.checkable(code))
            .getMessage();
    assertEquals(
        "a translation is checked in de, en, es, fr, it, nl, no, pt, ru, zh alone, got '"
            + code
            + "'",
        message);
  }

  private static void check(
      String language, String from, String source, String text, String reason) {
    String got =
        new OtherLanguageCheck(language, List.of(source), from)
            .refusal(text)
            .map(RejectionReason::name)
            .orElse(null);
    assertEquals(reason, got, text);
  }
}
