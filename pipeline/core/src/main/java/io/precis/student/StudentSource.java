package io.precis.student;

import io.precis.document.TokenCounter;
import io.precis.student.bundle.ModelCard;
import java.io.Serializable;

/**
 * Where a student comes from, small enough to travel. Every process opens it once, and checks that
 * it is the same one.
 */
public interface StudentSource extends Serializable {
  /** Hash of all that its answers depend on, part of the fingerprint of whatever it writes. */
  String fingerprint();

  /** What is known of the model: window, kind, prompts, languages. */
  ModelCard card();

  /** How it counts tokens, wherever the counter travels to. */
  TokenCounter counter();

  /** The one student of this process, opened at the first call; never close it. */
  TextGenerator student();

  /** Address that texts are sent to; empty string where they stay in the process. */
  String sentTo();
}
