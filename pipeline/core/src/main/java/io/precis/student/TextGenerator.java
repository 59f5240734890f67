package io.precis.student;

import io.precis.student.bundle.ModelCard;
import io.precis.student.bundle.PromptRequest;
import io.precis.student.bundle.PromptTemplate;
import io.precis.student.decode.GenerationSpec;
import java.util.List;
import java.util.Optional;

/**
 * A model that writes text from a prompt: here, or on a server. Threads may share one; closing it
 * waits for the calls that run.
 */
public interface TextGenerator extends AutoCloseable {
  /** Hash of all that its answers depend on, part of the fingerprint of whatever it writes. */
  String fingerprint();

  /** What is known of the model: window, kind, prompts, languages. */
  ModelCard card();

  /** What it is made of, as far as that is known, in one line. */
  String made();

  /** Where it runs, and why there, in one line. */
  String place();

  /** Number of tokens of {@code text} without special tokens; 0 for an empty text. */
  int count(String text);

  /** Number of tokens that it reads for a prompt, special tokens included. */
  int promptTokens(String prompt);

  /** How it generates where nothing else is asked for. */
  GenerationSpec defaults();

  /** Whether it can draw a text to a length that is asked for. */
  boolean aimsAtLengths();

  /**
   * Tokens of text that fit the window beside the rest of the prompt, as {@link #count} counts
   * them; 0 where the prompt alone fills it.
   */
  int textBudget(PromptTemplate.Level level, PromptRequest request);

  /** Why it cannot obey {@code spec}; empty where it can. */
  Optional<String> refusal(GenerationSpec spec);

  /**
   * Generates for each of {@code inputs}. A result never depends on the others.
   *
   * @return in the order of {@code inputs}
   * @throws IllegalArgumentException where the spec cannot be obeyed, or an input is longer than
   *     the window: nothing is ever cut
   * @throws io.precis.onnx.StudentException where generating fails for reasons that lie in this
   *     process, or the thread is interrupted, which stays so; nothing is asked any more then
   */
  List<Generation> generate(List<String> inputs, GenerationSpec spec);

  @Override
  void close();

  /**
   * Closes, unless a generation is under way: freeing a session that runs kills the process.
   *
   * @return whether it is closed
   */
  boolean closeIfIdle();
}
