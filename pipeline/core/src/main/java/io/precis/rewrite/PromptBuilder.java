package io.precis.rewrite;

import io.precis.request.Style;
import io.precis.request.SummarySpec;
import io.precis.request.TextUnits;
import io.precis.student.TextGenerator;
import io.precis.student.bundle.ExportLayout;
import io.precis.student.bundle.ModelCard;
import io.precis.student.bundle.PromptField;
import io.precis.student.bundle.PromptRequest;
import io.precis.student.bundle.PromptTemplate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a spec asks of a student, in the words of its prompt. */
public final class PromptBuilder {
  /** Fewer are no text to summarize: about two sentences. */
  private static final int MIN_TEXT_TOKENS = 64;

  /** A length as long as any in a prompt. */
  private static final int MANY_WORDS = 100;

  private final ModelCard card;
  private final SummarySpec spec;

  PromptBuilder(ModelCard card, SummarySpec spec) {
    this.card = card;
    this.spec = spec;
  }

  /**
   * Why a student cannot do what is asked; empty where it can. Length and layout are not asked of
   * base students: the search obeys the one, the reports do the other.
   */
  public static Optional<String> refusal(TextGenerator student, SummarySpec spec) {
    ModelCard card = student.card();
    PromptTemplate template = card.prompt();
    if (card.layout().equals(Optional.of(ExportLayout.TAG)) && spec.mode().showsWholeChunks()) {
      return Optional.of("this student only leaves words out: it serves hybrid mode alone");
    }
    return untranslated(card, spec)
        .or(() -> template.refusal(wishes(template, spec)))
        .or(() -> cramped(student, new PromptBuilder(card, spec)));
  }

  /** What is written in another language is printed for what it cites, or not at all. */
  private static Optional<String> untranslated(ModelCard card, SummarySpec spec) {
    boolean can =
        card.kind() == ModelCard.Kind.INSTRUCT
            && card.prompt().cites()
            && spec.mode().showsWholeChunks();
    return spec.writeIn().isEmpty() || can
        ? Optional.empty()
        : Optional.of(
            "to write in another language wants abstractive mode, and a student that follows"
                + " instructions and cites what its sentences rest on");
  }

  /** What is asked for may leave no room for what is to be summarized. */
  private static Optional<String> cramped(TextGenerator student, PromptBuilder prompts) {
    PromptRequest request = prompts.request(MANY_WORDS, "en");
    for (PromptTemplate.Level level : PromptTemplate.Level.values()) {
      int left;
      try {
        left = student.textBudget(level, request);
      } catch (IllegalArgumentException e) {
        return Optional.of(e.getMessage());
      }
      if (left < MIN_TEXT_TOKENS) {
        return Optional.of(
            "task, audience, tone and examples must leave "
                + MIN_TEXT_TOKENS
                + " of the student's "
                + student.card().windowTokens()
                + " tokens for text, they leave "
                + left);
      }
    }
    return Optional.empty();
  }

  /** What is asked beyond length, layout and language. */
  PromptRequest wishes(String language) {
    return wishes(card.prompt().in(language), spec);
  }

  private static PromptRequest wishes(PromptTemplate template, SummarySpec spec) {
    PromptRequest request =
        asking(PromptRequest.NONE, PromptField.TASK, task(template, spec.task()));
    request = asking(request, PromptField.STYLE, spec.tone());
    request = asking(request, PromptField.AUDIENCE, spec.audience());
    return asking(request, PromptField.EXAMPLES, examples(template, spec));
  }

  /** A task that has a name is told in the template's words. */
  private static String task(PromptTemplate template, String task) {
    return template.texts().word("task." + task).orElse(task);
  }

  private static PromptRequest asking(PromptRequest request, PromptField field, String value) {
    return value.isEmpty() ? request : request.with(field, value);
  }

  private static String examples(PromptTemplate template, SummarySpec spec) {
    return spec.examples().stream()
        .map(each -> template.example(each.text(), each.summary()))
        .collect(Collectors.joining());
  }

  PromptRequest request(int words, String language) {
    String written = spec.written(language);
    long length = Math.max(1, Math.round(words * Math.min(1, TextUnits.per(language, written))));
    PromptRequest request = wishes(language).with(PromptField.LENGTH_WORDS, Long.toString(length));
    if (card.kind() == ModelCard.Kind.INSTRUCT) {
      request =
          request
              .with(PromptField.LANGUAGE, named(written, language))
              .with(PromptField.STRUCTURE, structure(language));
    }
    return request;
  }

  private String structure(String language) {
    String name = spec.style() == Style.BULLETS ? "bullets" : "paragraph";
    return card.prompt().in(language).texts().word(name).orElse(name);
  }

  /** A language's name in the prompt's, which a model has read more often than its code. */
  private String named(String written, String language) {
    Locale prompt =
        card.prompt().speaks(language) ? Locale.forLanguageTag(language) : Locale.ENGLISH;
    return Locale.forLanguageTag(written).getDisplayLanguage(prompt);
  }
}
