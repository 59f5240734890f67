package io.precis.student;

import static java.util.Objects.requireNonNull;

import io.precis.onnx.ModelException;
import io.precis.onnx.StudentException;
import io.precis.student.bundle.CheckerBundle;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which model checks what is printed of a student, small enough to travel; every process loads it
 * once and makes sure that it is the same one.
 *
 * @param directory which every worker must see
 * @param fingerprint of the bundle that was checked when the run was set up
 * @param least how sure the model must be, from 0 to 1
 * @param threads of one computation; at least 1
 */
public record CheckerSource(String directory, String fingerprint, double least, int threads)
    implements Serializable {
  private static final Logger LOG = LoggerFactory.getLogger(CheckerSource.class);
  private static final Map<CheckerSource, CheckerModel> OPENED = new ConcurrentHashMap<>();

  public CheckerSource {
    requireNonNull(directory, "directory is null");
    requireNonNull(fingerprint, "fingerprint is null");
    if (!(least >= 0 && least <= 1)) {
      throw new IllegalArgumentException("want a sureness in 0..1, got " + least);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("want threads >= 1, got " + threads);
    }
  }

  /**
   * The checker in a directory, its files checked.
   *
   * @throws ModelException naming what is wrong with them
   */
  public static CheckerSource of(Path directory, double least, int threads) {
    String home = directory.toAbsolutePath().normalize().toString();
    return new CheckerSource(home, CheckerBundle.open(directory).fingerprint(), least, threads);
  }

  /**
   * The checker, loaded at the first call.
   *
   * @throws ModelException where it is not the one that the run was set up with
   */
  public ClaimChecker checker() {
    CheckerModel model = OPENED.computeIfAbsent(this, CheckerSource::load);
    return (evidence, claim) -> isSure(model, evidence, claim);
  }

  /** What it cannot be asked is not borne out. */
  private boolean isSure(CheckerModel model, String evidence, String claim) {
    try {
      return model.support(evidence, claim) >= least;
    } catch (StudentException e) {
      LOG.warn("the checker {} failed: {}", directory, e.getMessage());
      return false;
    }
  }

  private CheckerModel load() {
    CheckerBundle bundle = CheckerBundle.open(Path.of(directory));
    if (!bundle.fingerprint().equals(fingerprint)) {
      throw new ModelException(
          directory
              + ": is "
              + bundle.fingerprint()
              + " here, the run was set up with "
              + fingerprint);
    }
    return CheckerModel.open(bundle, threads);
  }

  /** What it adds to the fingerprint of a run. */
  public String identity() {
    return fingerprint + " " + least;
  }
}
