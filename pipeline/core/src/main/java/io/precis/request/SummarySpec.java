package io.precis.request;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param length of a document's summary; sections and chunks get less, in proportion
 * @param ranking how the sentences are told that matter
 * @param focus question or topic that the summaries are to answer; empty string for none
 * @param style layout for people; the records hold sentences either way
 * @param mode how summaries come about
 * @param language BCP 47 primary language that all documents are written in; empty string to detect
 *     it for each document (a string, since an Optional cannot be sent to workers)
 * @param task what an instruct student is told to do; empty string for its template's own words
 * @param audience whom it writes for; likewise
 * @param tone how it writes, such as plain or formal; likewise
 * @param examples how it has been done well, at most {@link Example#MAX}; empty for none
 * @param verbatim whether chosen sentences are printed word for word; else marks, references and
 *     words that tie them to others are left out of them
 */
public record SummarySpec(
    Length length,
    Ranking ranking,
    String focus,
    Style style,
    Mode mode,
    String language,
    String task,
    String audience,
    String tone,
    List<Example> examples,
    boolean verbatim)
    implements Serializable {
  public static final int LONGEST_FOCUS = 1000;
  public static final SummarySpec DEFAULT =
      new SummarySpec(
          Length.MEDIUM,
          Ranking.LEARNED,
          "",
          Style.PARAGRAPH,
          Mode.EXTRACTIVE,
          "",
          "",
          "",
          "",
          List.of(),
          false);

  public SummarySpec {
    requireNonNull(length, "length is null");
    requireNonNull(ranking, "ranking is null");
    requireNonNull(focus, "focus is null");
    if (focus.length() > LONGEST_FOCUS) {
      throw new IllegalArgumentException(
          "a focus has at most " + LONGEST_FOCUS + " characters, got " + focus.length());
    }
    requireNonNull(style, "style is null");
    requireNonNull(mode, "mode is null");
    checkLanguage(language);
    requireNonNull(task, "task is null");
    requireNonNull(audience, "audience is null");
    requireNonNull(tone, "tone is null");
    examples = List.copyOf(examples);
    if (examples.size() > Example.MAX) {
      throw new IllegalArgumentException(
          "at most " + Example.MAX + " examples are allowed, got " + examples.size());
    }
  }

  public SummarySpec withLength(Length other) {
    return new SummarySpec(
        other, ranking, focus, style, mode, language, task, audience, tone, examples, verbatim);
  }

  public SummarySpec withRanking(Ranking other) {
    return new SummarySpec(
        length, other, focus, style, mode, language, task, audience, tone, examples, verbatim);
  }

  /** With another focus, without the white space around it. */
  public SummarySpec withFocus(String other) {
    return new SummarySpec(
        length,
        ranking,
        other.strip(),
        style,
        mode,
        language,
        task,
        audience,
        tone,
        examples,
        verbatim);
  }

  public SummarySpec withStyle(Style other) {
    return new SummarySpec(
        length, ranking, focus, other, mode, language, task, audience, tone, examples, verbatim);
  }

  public SummarySpec withMode(Mode other) {
    return new SummarySpec(
        length, ranking, focus, style, other, language, task, audience, tone, examples, verbatim);
  }

  public SummarySpec withLanguage(String other) {
    return new SummarySpec(
        length, ranking, focus, style, mode, other, task, audience, tone, examples, verbatim);
  }

  public SummarySpec withTask(String other) {
    return new SummarySpec(
        length, ranking, focus, style, mode, language, other, audience, tone, examples, verbatim);
  }

  public SummarySpec withAudience(String other) {
    return new SummarySpec(
        length, ranking, focus, style, mode, language, task, other, tone, examples, verbatim);
  }

  public SummarySpec withTone(String other) {
    return new SummarySpec(
        length, ranking, focus, style, mode, language, task, audience, other, examples, verbatim);
  }

  public SummarySpec withExamples(List<Example> others) {
    return new SummarySpec(
        length, ranking, focus, style, mode, language, task, audience, tone, others, verbatim);
  }

  public SummarySpec withVerbatim(boolean other) {
    return new SummarySpec(
        length, ranking, focus, style, mode, language, task, audience, tone, examples, other);
  }

  /** Whether something is asked that only a student can do. */
  public boolean instructs() {
    return !(task.isEmpty() && audience.isEmpty() && tone.isEmpty() && examples.isEmpty());
  }

  /** The language that all documents are written in, where one was given. */
  public Optional<String> givenLanguage() {
    return language.isEmpty() ? Optional.empty() : Optional.of(language);
  }

  private static void checkLanguage(String given) {
    if (!given.isEmpty() && !given.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException(
          "language must be a code of two or three lower-case letters, such as en or zh, got '"
              + given
              + "'");
    }
  }
}
