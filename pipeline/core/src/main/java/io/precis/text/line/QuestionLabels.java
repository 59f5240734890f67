package io.precis.text.line;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The labels of questions and of their answers: {@code Q:}, {@code Answer 3:}, {@code 问：}. */
public final class QuestionLabels {
  /** Characters of the longest question that heads what answers it. */
  public static final int LONGEST_QUESTION = 250;

  /** Labels of questions in small letters, without number and marks. */
  public static final Set<String> QUESTIONS = Set.copyOf(Phrases.of("labels-of-questions"));

  /** Likewise of answers. */
  public static final Set<String> ANSWERS = Set.copyOf(Phrases.of("labels-of-answers"));

  private static final TextPattern ASKS = TextPattern.compile("[?？]\\W{0,3}$");
  private static final TextPattern COUNT = TextPattern.compile("\\s?\\d{1,3}$");

  private static final int FEWEST_QUESTIONS = 3;

  /** Characters of a mean answer that explains: a witness says less. */
  private static final int EXPLAINS = 80;

  private QuestionLabels() {}

  /** Whether a text without markup is of questions with answers that explain, not of a hearing. */
  static boolean areExplained(SpeakerTurns turns, List<String> lines) {
    int questions = 0;
    long answered = 0;
    boolean answer = false;
    for (String line : lines) {
      String label = line.substring(0, turns.labelLength(line));
      answer = label.isEmpty() ? answer : isAnswer(label);
      questions += !label.isEmpty() && isQuestion(label) ? 1 : 0;
      answered += answer ? line.length() - label.length() : 0;
    }
    return questions >= FEWEST_QUESTIONS && answered >= (long) questions * EXPLAINS;
  }

  /** Whether a heading is a question itself. */
  public static boolean asks(String heading) {
    return ASKS.isIn(heading);
  }

  /** Whether {@code label} is that of a question, whatever its number and its marks. */
  public static boolean isQuestion(String label) {
    return QUESTIONS.contains(name(label));
  }

  /** The same of an answer. */
  public static boolean isAnswer(String label) {
    return ANSWERS.contains(name(label));
  }

  /** Whether what a question's label opens is short enough to head what answers it. */
  public static boolean mayHead(String said) {
    String line = said.strip();
    return line.length() <= LONGEST_QUESTION && line.indexOf('\n') < 0;
  }

  private static String name(String label) {
    String name = SpeakerTurns.name(label).toLowerCase(Locale.ROOT);
    return COUNT.matcher(name).replaceFirst("");
  }
}
