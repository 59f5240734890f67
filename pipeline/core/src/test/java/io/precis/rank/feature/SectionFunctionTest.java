package io.precis.rank.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.language.CueTokens;
import io.precis.language.PhraseSets;
import io.precis.rank.filter.SentenceFilter;
import io.precis.segment.SentenceSplitter;
import io.precis.text.TextDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionFunctionTest {
  /** How rain or money is distributed is a matter; who gets the paper is none. */
  @ParameterizedTest
  @CsvSource({
    "Distribution, true",
    "Distribution list, true",
    "Distribution of assets, false",
    "Income distribution, false",
    "About us, true",
    "2. Summary of Significant Accounting Policies, true",
    "Basis of Presentation, true",
    "Presentation of the findings, false",
    "Standup, true",
    "Stand up for the mill, true",
  })
  void tellsHeadingsThatSayNothingOnTheMatter(String heading, boolean nothing) {
    PhraseSets<SectionFunction> names =
        PhraseSets.of(SectionFunction.class, "en", "section-functions.txt");
    assertEquals(
        nothing, names.longest(CueTokens.of(heading)).containsKey(SectionFunction.BOILERPLATE));
  }

  @ParameterizedTest
  @CsvSource({
    "it, Scopo e finalità, PURPOSE, true",
    "it, Indice, BOILERPLATE, true",
    "zh, 一、关于法律适用, BOILERPLATE, false",
    "zh, 关于, BOILERPLATE, true",
    "it, Indice dei prezzi, BOILERPLATE, false",
    "it, Entrata in vigore, COMMENCEMENT, true",
    "es, Índice de precios, BOILERPLATE, false",
    "pt, Da denominação e finalidades, PURPOSE, true",
    "pt, Sumário, BOILERPLATE, true",
    "pt, Disposições finais, COMMENCEMENT, true",
    "nl, Aanwezige leden, BOILERPLATE, true",
    "nl, Slotbepalingen, COMMENCEMENT, true",
    "nl, Agenda voor het klimaat, BOILERPLATE, false",
    "ja, 第1条（目的）, PURPOSE, true",
    "ja, 参考文献, BOILERPLATE, true",
    "ja, 市条例の改正, EXAMPLE, false",
    "ko, 제1조 (목적), PURPOSE, true",
    "ko, 참석자, BOILERPLATE, true",
    "ko, 시행계획, COMMENCEMENT, false",
  })
  void tellsHeadingsOfOtherLanguages(
      String language, String heading, SectionFunction function, boolean found) {
    PhraseSets<SectionFunction> names =
        PhraseSets.of(SectionFunction.class, language, "section-functions.txt");
    assertEquals(found, names.longest(CueTokens.of(heading)).containsKey(function));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it|Il presente regolamento ha lo scopo di tutelare i pozzi.|PURPOSE|true",
        "it|I soci devono pagare la quota.|DUTY|true",
        "it|È vietato bere dal pozzo.|PROHIBITION|true",
        "pt|Este regulamento tem por finalidade proteger os poços.|PURPOSE|true",
        "pt|É vedada a venda de água.|PROHIBITION|true",
        "nl|Dit reglement heeft ten doel de putten te beschermen.|PURPOSE|true",
        "nl|Leden moeten de contributie betalen.|DUTY|true",
        "ja|井戸を守ることを目的とする。|PURPOSE|true",
        "ja|会員は届け出をしなければならない。|DUTY|true",
        "ja|会員は井戸を使用することができる。|RIGHT|true",
        "ja|改善を図る。|SIGNPOST|false",
        "ja|円滑な運営に努める。|PAYMENT|false",
        "ko|이 규정은 우물을 보호함을 목적으로 한다.|PURPOSE|true",
        "ko|회원은 회비를 내야 할 의무가 있다.|DUTY|true",
        "ko|원칙은 간단하다.|PAYMENT|false",
      })
  void tellsWhatSentencesDo(String language, String sentence, SentenceCue cue, boolean found) {
    PhraseSets<SentenceCue> cues = PhraseSets.of(SentenceCue.class, language, "sentence-cues.txt");
    assertEquals(found, cues.longest(CueTokens.of(sentence)).containsKey(cue));
  }

  /** A heading names before its colon what its section is for, however long what follows is. */
  @Test
  void aHeadingsWordsBeforeTheColonTellTheFunction() {
    String text = "# 5 Conclusion: What it means for the valley below\n\nThe dam leaks a lot.\n";
    Document document = TextDocuments.of("a.txt", text, "en");
    List<Sentence> sentences = SentenceSplitter.split(document);
    RankedText ranked =
        RankedText.of(document, sentences, SentenceFilter.of("en").inputs(sentences));
    int last = SectionFeatures.functions(ranked).size() - 1;
    assertEquals(1, SectionFeatures.functions(ranked).get(last).get(SectionFunction.CONCLUSION));
  }
}
