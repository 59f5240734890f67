package io.precis.student;

import ai.onnxruntime.OrtException;
import io.precis.onnx.StudentException;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.ModelCard;
import io.precis.student.bundle.PromptRequest;
import io.precis.student.bundle.PromptTemplate;
import io.precis.student.decode.DeviceChoice;
import io.precis.student.decode.GeneratedText;
import io.precis.student.decode.GenerationSpec;
import io.precis.student.decode.Search.Hypothesis;
import io.precis.student.tokenize.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A model of a bundle, loaded here: what it is, how it counts, and when it may be closed. */
abstract class LoadedModel implements TextGenerator {
  final Bundle bundle;
  final DeviceChoice choice;
  final Tokenizer tokenizer;

  /** Held for reading by every computation, for writing by the one that closes. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  LoadedModel(Bundle bundle, DeviceChoice choice) {
    this.bundle = bundle;
    this.choice = choice;
    this.tokenizer = Tokenizer.shared(bundle);
  }

  /** Gives the model's memory back; nothing computes with it any more. */
  abstract void closeSessions() throws OrtException;

  /** To be held while it computes. */
  final Lock inUse() {
    return use.readLock();
  }

  @Override
  public final String fingerprint() {
    return bundle.fingerprint();
  }

  @Override
  public final ModelCard card() {
    return bundle.card();
  }

  @Override
  public GenerationSpec defaults() {
    return GenerationSpec.of(bundle);
  }

  @Override
  public final int count(String text) {
    return tokenizer.count(text);
  }

  @Override
  public final int promptTokens(String prompt) {
    return ids(prompt).length;
  }

  /** What the model reads for {@code prompt}. */
  int[] ids(String prompt) {
    return tokenizer.encode(prompt);
  }

  @Override
  public int textBudget(PromptTemplate.Level level, PromptRequest request) {
    String prompt = card().prompt().render(level, request, "");
    // One more for the seam: where prompt and text meet, they may not join to the same tokens.
    return Math.max(0, card().windowTokens() - promptTokens(prompt) - 1);
  }

  /**
   * The tokens of {@code prompt}, one at least.
   *
   * @throws IllegalArgumentException where they are more than the window: nothing is ever cut
   */
  final int[] readable(String prompt) {
    int[] ids = ids(prompt);
    int limit = card().windowTokens();
    if (ids.length > limit) {
      throw new IllegalArgumentException(
          "input must have at most " + limit + " tokens for this student, got " + ids.length);
    }
    return ids.length > 0 ? ids : new int[] {bundle.generation().eosIds().get(0)};
  }

  /** A search's texts, best first. */
  final List<GeneratedText> texts(List<Hypothesis> hypotheses) {
    List<GeneratedText> texts = new ArrayList<>();
    for (Hypothesis h : hypotheses) {
      texts.add(
          new GeneratedText(
              tokenizer.decode(h.tokens()),
              Arrays.stream(h.tokens()).boxed().toList(),
              h.sumLogProb(),
              h.leastLogProb(),
              h.score(),
              h.finished()));
    }
    return texts;
  }

  @Override
  public String made() {
    return bundle.layout() + ": " + bundle.graphs() + ", " + megabytes() + " MB";
  }

  private String megabytes() {
    return String.format(Locale.ROOT, "%.1f", bundle.graphBytes() / 1e6);
  }

  @Override
  public final String place() {
    return choice.reason();
  }

  /** Waits for computations that are under way. */
  @Override
  public final void close() {
    use.writeLock().lock();
    closeAndUnlock();
  }

  @Override
  public final boolean closeIfIdle() {
    if (!use.writeLock().tryLock()) {
      return false;
    }
    closeAndUnlock();
    return true;
  }

  private void closeAndUnlock() {
    try {
      closeSessions();
    } catch (OrtException e) {
      throw new StudentException("closing " + bundle.directory(), e);
    } finally {
      use.writeLock().unlock();
    }
  }
}
