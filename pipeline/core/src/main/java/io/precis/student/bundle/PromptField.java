package io.precis.student.bundle;

import java.util.Locale;

/** What a prompt may ask of a student; in a template as {@code {name}} in lower case. */
public enum PromptField {
  /** What to do: summarize, list decisions, answer a question. */
  TASK,
  /** Shape of the output: prose, bullets, headings. */
  STRUCTURE,
  /** Wanted length in words. */
  LENGTH_WORDS,
  STYLE,
  AUDIENCE,
  /** Language to write in. */
  LANGUAGE,
  /** Worked examples, in the form that the template's text announces. */
  EXAMPLES;

  /** As it stands in a template, with its braces. */
  String placeholder() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }
}
