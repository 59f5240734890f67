package io.precis.request;

import static java.util.Objects.requireNonNull;

import io.precis.record.Components;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
 * @param writeIn BCP 47 primary language that an instruct student writes in, whatever the documents
 *     are in; empty string for each document's own
 * @param task what an instruct student is told to do; empty string for its template's own words
 * @param audience whom it writes for; empty string for nothing said
 * @param tone how it writes, such as plain or formal; empty string for nothing said
 * @param examples how it has been done well, at most {@link Example#MAX}; empty for none
 * @param verbatim whether chosen sentences are printed word for word; else marks, references and
 *     words that tie them to others are left out of them
 * @param tuning values of tunables by name, such as {@code rank.damping}; what is not named keeps
 *     its default
 */
public record SummarySpec(
    Length length,
    Ranking ranking,
    String focus,
    Style style,
    Mode mode,
    String language,
    String writeIn,
    String task,
    String audience,
    String tone,
    List<Example> examples,
    boolean verbatim,
    Map<String, String> tuning)
    implements Serializable {
  public static final int LONGEST_FOCUS = 1000;

  /** The defaults in words, as a command line and its help have them. */
  public static final String DEFAULT_LENGTH = "medium";

  public static final String DEFAULT_RANKING = "semantic";
  public static final String DEFAULT_STYLE = "paragraph";
  public static final String DEFAULT_MODE = "extractive";

  public static final SummarySpec DEFAULT =
      new SummarySpec(
          Length.parse(DEFAULT_LENGTH),
          Ranking.valueOf(DEFAULT_RANKING.toUpperCase(Locale.ROOT)),
          "",
          Style.valueOf(DEFAULT_STYLE.toUpperCase(Locale.ROOT)),
          Mode.valueOf(DEFAULT_MODE.toUpperCase(Locale.ROOT)),
          "",
          "",
          "",
          "",
          "",
          List.of(),
          false,
          Map.of());

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
    checkLanguage(writeIn);
    requireNonNull(task, "task is null");
    requireNonNull(audience, "audience is null");
    requireNonNull(tone, "tone is null");
    examples = List.copyOf(examples);
    tuning = Collections.unmodifiableSortedMap(new TreeMap<>(tuning));
    if (examples.size() > Example.MAX) {
      throw new IllegalArgumentException(
          "at most " + Example.MAX + " examples are allowed, got " + examples.size());
    }
  }

  public SummarySpec withLength(Length other) {
    return Components.with(this, "length", other);
  }

  public SummarySpec withRanking(Ranking other) {
    return Components.with(this, "ranking", other);
  }

  /** With another focus, without the white space around it. */
  public SummarySpec withFocus(String other) {
    return Components.with(this, "focus", other.strip());
  }

  public SummarySpec withStyle(Style other) {
    return Components.with(this, "style", other);
  }

  public SummarySpec withMode(Mode other) {
    return Components.with(this, "mode", other);
  }

  public SummarySpec withLanguage(String other) {
    return Components.with(this, "language", other);
  }

  public SummarySpec withWriteIn(String other) {
    return Components.with(this, "writeIn", other);
  }

  public SummarySpec withTask(String other) {
    return Components.with(this, "task", other);
  }

  public SummarySpec withAudience(String other) {
    return Components.with(this, "audience", other);
  }

  public SummarySpec withTone(String other) {
    return Components.with(this, "tone", other);
  }

  public SummarySpec withExamples(List<Example> others) {
    return Components.with(this, "examples", others);
  }

  public SummarySpec withVerbatim(boolean other) {
    return Components.with(this, "verbatim", other);
  }

  /** With other tunables, which nothing checks before they are used. */
  public SummarySpec withTuning(Map<String, String> other) {
    return Components.with(this, "tuning", other);
  }

  /** The tunables of one step, by their names in it. */
  public Map<String, String> tuning(String step) {
    return Components.below(tuning, step + ".");
  }

  /** Whether something is asked that only a student can do. */
  public boolean instructs() {
    return !(writeIn.isEmpty()
        && task.isEmpty()
        && audience.isEmpty()
        && tone.isEmpty()
        && examples.isEmpty());
  }

  /** The language that a summary of a document in {@code source} is written in. */
  public String written(String source) {
    return writeIn.isEmpty() ? source : writeIn;
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
