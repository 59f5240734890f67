package io.precis.student;

import ai.onnxruntime.OrtException;
import io.precis.onnx.StudentException;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.ModelCard;
import io.precis.student.decode.DeviceChoice;
import io.precis.student.decode.GenerationSpec;
import io.precis.student.tokenize.Tokenizer;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A model of a bundle, loaded here: what it is, how it counts, and when it may be closed. */
abstract class LoadedModel implements TextGenerator {
  final Bundle bundle;
  final DeviceChoice choice;
  final Tokenizer tokenizer;

  /** Held for reading by every computation, for writing by whoever closes. */
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
  public final GenerationSpec defaults() {
    return GenerationSpec.of(bundle);
  }

  @Override
  public final int count(String text) {
    return tokenizer.count(text);
  }

  @Override
  public final int promptTokens(String prompt) {
    return tokenizer.encode(prompt).length;
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
