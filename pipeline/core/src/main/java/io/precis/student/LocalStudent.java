package io.precis.student;

import static java.util.Objects.requireNonNull;

import io.precis.document.TokenCounter;
import io.precis.onnx.Device;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.ModelCard;
import io.precis.student.tokenize.Tokenizer;

/**
 * A student that runs in the process that asks it.
 *
 * @param bundle where its files are
 * @param device what it runs on
 * @param threads that one call may use; at least 1
 */
public record LocalStudent(BundleSource bundle, Device device, int threads)
    implements StudentSource {
  public LocalStudent {
    requireNonNull(bundle, "bundle is null");
    requireNonNull(device, "device is null");
    if (threads < 1) {
      throw new IllegalArgumentException("want threads >= 1, got " + threads);
    }
  }

  @Override
  public String fingerprint() {
    return bundle.fingerprint();
  }

  @Override
  public ModelCard card() {
    return bundle.open().card();
  }

  @Override
  public TokenCounter counter() {
    return Tokenizer.counter(bundle);
  }

  @Override
  public TextGenerator student() {
    return ModelCache.get(bundle.open(), device, threads);
  }

  @Override
  public String sentTo() {
    return "";
  }
}
