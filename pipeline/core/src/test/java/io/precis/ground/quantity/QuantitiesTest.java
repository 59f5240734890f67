package io.precis.ground.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.language.LanguageRules;
import io.precis.language.ParagraphLanguage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It cost 1,200,000 in all | NUMBER 1200000",
        "It cost 1.2 million in all | NUMBER 1200000",
        "twelve hundred men | NUMBER 1200",
        "two hundred and twenty-five thousand ants | NUMBER 225000",
        "a hundred and three dalmatians | NUMBER 103",
        "between three and five | NUMBER 3, NUMBER 5",
        "three million, two hundred thousand | NUMBER 3000000, NUMBER 200000",
        "one of them | NUMBER 1 soft",
        "one hundred | NUMBER 100",
        "$5.5bn in debt | MONEY 5500000000 USD",
        "5 euros and 20 cents | MONEY 5 EUR, MONEY 20 CENT",
        "3–5 % more | PERCENT 3 %, PERCENT 5 %",
        "3 to 5 per cent more | PERCENT 3 %, PERCENT 5 %",
        "twelve percent | PERCENT 12 %",
        "12 March 2024 | DAY 12, MONTH 3, YEAR 2024",
        "on March 12th, 2024 | MONTH 3, DAY 12, YEAR 2024",
        "due 2024-03-12 | YEAR 2024, MONTH 3, DAY 12",
        "in March | MONTH 3",
        "they may march | ''",
        "Q3 2024 | QUARTER 3, YEAR 2024",
        "the '90s | DECADE 1990",
        "the 1990s | DECADE 1990",
        "the nineties | DECADE 1990",
        "the 21st century | ORDINAL 21",
        "the twenty-first time | ORDINAL 21",
        "the third man | ORDINAL 3",
        "First, we start | ORDINAL 1 soft",
        "at 7:30 pm | TIME 1170",
        "at 19:30 | TIME 1170",
        "a 5-year plan | MEASURE 5 year",
        "5km away | MEASURE 5 kilometre",
        "12k users | NUMBER 12000",
        "about 30 people | NUMBER 30 about",
        "at -5 degrees | MEASURE -5 degree",
        "pages 10-12 | NUMBER 10, NUMBER 12",
        "version 1.2.3 | NUMBER 1.2003",
        "在2024年3月12日 | YEAR 2024, MONTH 3, DAY 12",
        "二〇二四年 | YEAR 2024",
        "一百二十人 | NUMBER 120",
        "三万五千人 | NUMBER 35000",
        "3.5万人 | NUMBER 35000",
        "12亿元 | MONEY 1200000000 CNY",
        "三万亿美元 | MONEY 3000000000000 USD",
        "两百 | NUMBER 200",
        "十二个 | NUMBER 12",
        "增长5.3% | PERCENT 5.3 %",
        "提高3个百分点 | PERCENT 3 %",
        "第三章 | ORDINAL 3",
        "90年代 | DECADE 1990",
        "5公里 | MEASURE 5 kilometre",
        "没有数字 | ''"
      })
  void readsNumbersInOneNormalForm(String text, String expected) {
    assertEquals(expected, show(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2 million people | 1,200,000 people | true",
        "120人 | 一百二十人 | true",
        "March 2024 | 12 March 2024 | true",
        "12 March 2024 | March 2024 | false",
        "twelve men | 12 men | true",
        "12 men | 13 men | false",
        "5 % | 5 dollars | false",
        "$5 | €5 | false",
        "5 hours | 5 days | false",
        "5 hours | from 5 to 6 hours | true",
        "about 1.2 million | 1,203,443 | true",
        "1.2 million | 1,203,443 | false",
        "the 1990s | in 1995 | true",
        "the 1990s | in 1985 | false",
        "7 pm | 19:00 | true",
        "7 am | 19:00 | false",
        "the third | number 3 | true",
        "3万 | 30,000 | true",
        "5公里 | 5 km | true"
      })
  void comparesByValueAndUnit(String summary, String source, boolean supported) {
    List<Quantity> said = quantities(source);
    boolean all =
        quantities(summary).stream()
            .allMatch(quantity -> said.stream().anyMatch(quantity::isSupportedBy));
    if (supported) {
      assertTrue(all, () -> show(summary) + " in " + show(source));
    } else {
      assertFalse(all, () -> show(summary) + " in " + show(source));
    }
  }

  private static List<Quantity> quantities(String text) {
    LanguageRules rules = LanguageRules.of(new ParagraphLanguage("en").of(text));
    return Quantities.of(WordTokenizer.of(text, rules), rules);
  }

  private static String show(String text) {
    return quantities(text).stream().map(QuantitiesTest::show).collect(Collectors.joining(", "));
  }

  private static String show(Quantity quantity) {
    String unit = quantity.unit().isEmpty() ? "" : " " + quantity.unit();
    String marks = (quantity.soft() ? " soft" : "") + (quantity.rounded() ? " about" : "");
    return quantity.kind() + " " + quantity.value().toPlainString() + unit + marks;
  }
}
