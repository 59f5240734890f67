package io.precis.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.precis.ground.name.CaseStatistics;
import io.precis.ground.name.EntityMention;
import io.precis.ground.name.NameFinder;
import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.WordTokenizer;
import io.precis.language.LanguageRules;
import io.precis.language.ParagraphLanguage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Keller met Hale in New York.; Keller/Hale/New York",
        "Engineers met the Bank of England.; Bank of England",
        "However, they used IPv6 and the WHO list.; IPv6/WHO",
        "I'm sure that Don't is no name.; ''",
        "Learn how the dam of Keller works.; Keller",
        "A Plan Of The Great County Engineers Building Bridges Keller met Hale.; Keller/Hale",
        "Set the D_KEY\\_NAME property.; D_KEY\\_NAME",
        "Keller's dam and the Marston road.; Keller's/Marston",
        "《红楼梦》的作者是谁; 红楼梦"
      })
  void findsNames(String text, String expected) {
    CaseStatistics cases =
        CaseStatistics.of(
            List.of(
                WordTokenizer.of(
                    "The engineers of York were Keller and Hale of the great county with a plan for"
                        + " building bridges.",
                    LanguageRules.of("en"))),
            LanguageRules.of("en"));
    String found =
        NameFinder.of(analyzed(text), cases).stream()
            .map(EntityMention::text)
            .collect(Collectors.joining("/"));
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "It did not fall.; not>fall",
        "It can't fall, never.; can't>fall never>",
        "It was not only big.; ''",
        "It failed to open; failed>open",
        "It failed; ''",
        "Work without pay; without>pay",
        "没有批准; 没>批",
        "不断提高; ''",
        "并非如此; 非>如"
      })
  void findsDenials(String text, String expected) {
    AnalyzedSentence sentence = analyzed(text);
    List<AnalyzedToken> words = sentence.words();
    String found =
        Negation.of(sentence).stream()
            .map(
                denial ->
                    words.get(denial.at()).text()
                        + ">"
                        + (denial.head() < 0 ? "" : words.get(denial.head()).text()))
            .collect(Collectors.joining(" "));
    assertEquals(expected, found);
  }

  @Test
  void englishIsNotReadInOtherLanguages() {
    AnalyzedSentence german =
        AnalyzedSentence.of("Am 3. Mai war es in Not, no one am 7 am Ort.", LanguageRules.of("de"));
    assertEquals(List.of(), Negation.of(german));
    assertEquals(
        List.of("3", "7"),
        german.quantities().stream().map(each -> each.value().toPlainString()).toList());
    assertFalse(german.rules().antonyms().areOpposite("before", "after"));
  }

  private static AnalyzedSentence analyzed(String text) {
    return AnalyzedSentence.of(text, LanguageRules.of(new ParagraphLanguage("en").of(text)));
  }

  @Test
  void findsQuotations() {
    assertEquals(
        List.of("not at all", "go"), Quotations.of("He said \"not at all,\" and \u201Cgo\u201D."));
    assertEquals(List.of(), Quotations.of("a 5\" pipe isn't 'one'"));
    assertEquals(List.of("over there"), Quotations.of("`` over there . ''"));
  }

  @Test
  void agreementIsTheMeanShareOfTermsThatOthersSay() {
    assertEquals(
        0.75, SelfConsistency.of("red dam", List.of("The red dam.", "A blue dam."), "en"), 1e-12);
    assertEquals(Double.NaN, SelfConsistency.of("red dam", List.of(), "en"));
  }
}
