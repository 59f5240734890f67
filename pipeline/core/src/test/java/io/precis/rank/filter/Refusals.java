package io.precis.rank.filter;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why sentences are not printed. */
final class Refusals {
  private Refusals() {}

  static Optional<String> reason(String text, Role role, String language) {
    return SentenceFilter.of(language).check(sentence(text, role)).map(RefusalReason::label);
  }

  /** Why paragraphs that follow each other may not be printed; empty string where they may. */
  static List<String> reasons(String language, String... texts) {
    List<Sentence> sentences = Stream.of(texts).map(text -> sentence(text, Role.BODY)).toList();
    return SentenceFilter.of(language).check(sentences).stream()
        .map(reason -> reason.map(RefusalReason::label).orElse(""))
        .toList();
  }

  static Sentence sentence(String text, Role role) {
    return new Sentence(0, 0, 0, role, new Span(0, text.length()), text);
  }
}
