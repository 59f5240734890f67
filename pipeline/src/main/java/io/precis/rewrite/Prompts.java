package io.precis.rewrite;

import io.precis.spec.Style;
import io.precis.spec.SummarySpec;
import io.precis.student.ModelCard;
import io.precis.student.PromptField;
import io.precis.student.PromptRequest;
import java.util.Optional;

/** What a spec asks of a student, in the words of its prompt. */
public final class Prompts {
  private final ModelCard card;
  private final SummarySpec spec;

  Prompts(ModelCard card, SummarySpec spec) {
    this.card = card;
    this.spec = spec;
  }

  /**
   * Why a student cannot do what is asked; empty where it can. Length and layout are not asked of
   * base students: the search obeys the one, the reports do the other.
   */
  public static Optional<String> refusal(ModelCard card, SummarySpec spec) {
    return card.prompt().refusal(wishes(spec));
  }

  private static PromptRequest wishes(SummarySpec spec) {
    PromptRequest request = PromptRequest.NONE;
    if (!spec.task().isEmpty()) {
      request = request.with(PromptField.TASK, spec.task());
    }
    if (!spec.audience().isEmpty()) {
      request = request.with(PromptField.AUDIENCE, spec.audience());
    }
    return request;
  }

  PromptRequest request(int words, String language) {
    PromptRequest request = wishes(spec).with(PromptField.LENGTH_WORDS, Integer.toString(words));
    if (card.kind() == ModelCard.Kind.INSTRUCT) {
      request =
          request
              .with(PromptField.LANGUAGE, language)
              .with(
                  PromptField.STRUCTURE,
                  spec.style() == Style.BULLETS ? "one point a line" : "one paragraph");
    }
    return request;
  }
}
