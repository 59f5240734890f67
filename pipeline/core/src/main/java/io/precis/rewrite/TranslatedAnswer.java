package io.precis.rewrite;

import io.precis.ground.Grounder;
import io.precis.ground.Origin;
import io.precis.ground.OtherLanguageCheck;
import io.precis.ground.RejectionReason;
import io.precis.language.LanguageRules;
import io.precis.merge.ScoredSentence;
import io.precis.request.TextUnits;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.SummarySentence;
import io.precis.text.identify.Languages;
import java.util.List;
import java.util.Optional;

/**
 * A student's sentences in another language than the passage's. They rest on what they cite, since
 * no words can be compared, and are held to it by numbers, names and quotations.
 */
final class TranslatedAnswer {
  /** Citing half a passage proves nothing. */
  private static final int MOST_CITED = 4;

  private final Passage passage;
  private final String language;

  /**
   * @param language that was asked for
   */
  TranslatedAnswer(Passage passage, String language) {
    this.passage = passage;
    this.language = language;
  }

  /** Length in the units that the passage's language is measured in. */
  int units(String text) {
    double units = TextUnits.count(text, language) * TextUnits.per(language, passage.language());
    return (int) Math.round(units);
  }

  /** Why nothing of an answer is printed; empty where each sentence is judged by itself. */
  Optional<RejectionReason> refusal(List<CitedSentence> answer) {
    // A citation of another sentence would hide who gave the order.
    if (passage.shown().stream().anyMatch(each -> Grounder.isOrder(each.text()))) {
      return Optional.of(RejectionReason.INJECTED);
    }
    return isInLanguage(answer) ? Optional.empty() : Optional.of(RejectionReason.LANGUAGE);
  }

  /** Whether an answer is in the language that was asked for, as far as that can be told. */
  private boolean isInLanguage(List<CitedSentence> answer) {
    String text = String.join(" ", answer.stream().map(CitedSentence::text).toList());
    String told = Languages.detect(text);
    return told.equals(language) || told.equals(LanguageRules.UNDETERMINED);
  }

  /** What a sentence cites, in text order. */
  List<ScoredSentence> evidence(CitedSentence answer) {
    List<ScoredSentence> shown = passage.shown();
    return answer.numbers().stream()
        .filter(number -> number >= 1 && number <= shown.size())
        .map(number -> shown.get(number - 1))
        .toList();
  }

  /** Why it may not be printed for that evidence; empty where it may. */
  Optional<RejectionReason> refusal(CitedSentence answer, List<ScoredSentence> evidence) {
    if (evidence.isEmpty() || evidence.size() > MOST_CITED) {
      return Optional.of(RejectionReason.UNCITED);
    }
    List<String> sources = evidence.stream().map(ScoredSentence::text).toList();
    return new OtherLanguageCheck(language, sources, passage.language()).refusal(answer.text());
  }

  /** As it is printed, with all that it cites. */
  static SummarySentence printed(CitedSentence answer, List<ScoredSentence> evidence) {
    return new SummarySentence(
        answer.text().strip(),
        evidence.get(0).heading(),
        Origin.TRANSLATED,
        0,
        -1,
        "",
        List.of(),
        evidence.stream().map(ExtractiveSummaries::citation).toList());
  }
}
