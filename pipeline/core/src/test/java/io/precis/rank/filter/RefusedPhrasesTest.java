package io.precis.rank.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.testing.ExampleText;
import io.precis.testing.Seeds;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusedPhrasesTest {
  private static final String PREFIX = "REFUSED_";
  private static final List<WordList> LISTS =
      Arrays.stream(WordList.values()).filter(each -> each.name().startsWith(PREFIX)).toList();

  /** All lists as one say what they say one after the other, in the order of the reasons. */
  @Test
  void saysWhatListAfterListSays() {
    Random random = Seeds.randomFor(getClass());
    Set<RefusalReason> said = EnumSet.noneOf(RefusalReason.class);
    for (String tag : List.of("en", "de", "zh", "ru", "und")) {
      LanguageRules rules = LanguageRules.of(tag);
      for (WordList list : LISTS) {
        for (String expression : rules.withShared(list)) {
          String text = new ExampleText(expression, random).next() + " so it is.";
          Optional<RefusalReason> reason = RefusedPhrases.of(rules).in(text);
          assertEquals(oneByOne(rules, text), reason, text);
          reason.ifPresent(said::add);
        }
      }
    }
    assertTrue(said.size() == LISTS.size(), said::toString);
    assertEquals(Optional.empty(), RefusedPhrases.of(LanguageRules.of("en")).in("It rained."));
  }

  @Test
  void whoSubscribesIsNoGreetingOfAShow() {
    RefusedPhrases refused = RefusedPhrases.of(LanguageRules.of("en"));
    String report = "Customers subscribe in one of three shops, on paper or in the app.";
    assertEquals(Optional.empty(), refused.in(report));
    String show = "Thank you for listening, and subscribe on Spotify to hear more.";
    assertTrue(refused.in(show).isPresent(), show);
  }

  @Test
  void howAStatuteCameToBeIsNotPrinted() {
    RefusedPhrases refused = RefusedPhrases.of(LanguageRules.of("zh"));
    for (String history :
        List.of(
            "民國 100 年 4 月 11 日學規字第 099008 號公告制定公布全文 28 條。",
            "中華民國一百零五年六月三日修正公布第四條。",
            "105.12.27 學生代表大會通過修正第三條。")) {
      assertEquals(Optional.of(RefusalReason.FORM), refused.in(history), history);
    }
    assertEquals(Optional.empty(), refused.in("民國 85 年，政府公布新法，水庫改由縣府管理。"));
    assertEquals(Optional.empty(), refused.in("民國 85 年政府公布的辦法規定水庫由縣府管理。"));
  }

  @Test
  void whatAShowSaysOfItselfAndWhereToWriteIsNotPrinted() {
    RefusedPhrases refused = RefusedPhrases.of(LanguageRules.of("en"));
    for (String talk :
        List.of(
            "Ada, thank you so much for joining me and welcome to the podcast.",
            "Don't forget to subscribe and follow it in your favorite podcasting app or YouTube.")) {
      assertEquals(Optional.of(RefusalReason.SMALL_TALK), refused.in(talk), talk);
    }
    for (String pointer :
        List.of(
            "Correspondence concerning this article should be addressed to Ada Moor, 9 Market St.",
            "Appeal from District Court of the Ninth Judicial District, A. B. Roe, Judge"
                + " presiding.")) {
      assertEquals(Optional.of(RefusalReason.POINTER), refused.in(pointer), pointer);
    }
    for (String said :
        List.of(
            "His correspondence with the mayor was published in May.",
            "The appeal from the tax court was dismissed by the presiding judge.",
            "The board thanks the miller for joining the two halves of the dam.",
            "Most members subscribe to the view that the harbour must be dredged.")) {
      assertEquals(Optional.empty(), refused.in(said), said);
    }
  }

  @Test
  void festiveWishesAreNotPrinted() {
    RefusedPhrases refused = RefusedPhrases.of(LanguageRules.of("zh"));
    for (String wish : List.of("祝大家国庆假期快乐！", "时间也不早了，今天就到这里，祝各位身体健康。")) {
      assertEquals(Optional.of(RefusalReason.SMALL_TALK), refused.in(wish), wish);
    }
    assertEquals(Optional.empty(), refused.in("县长祝贺水库建成，大家都很高兴。"));
  }

  private static Optional<RefusalReason> oneByOne(LanguageRules rules, String text) {
    return LISTS.stream()
        .filter(list -> rules.patterns(list).isIn(text))
        .map(list -> RefusalReason.valueOf(list.name().substring(PREFIX.length())))
        .min(RefusalReason::compareTo);
  }
}
