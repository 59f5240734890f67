package io.precis.student.bundle;

import io.precis.onnx.ModelException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a bundle comes from, small enough to travel; every process opens it once and checks that it
 * is the same one.
 *
 * @param directory the bundle's directory, which every worker must see, or what an embedded one is
 *     called
 * @param variant which of its precisions, as {@link Bundle#open(Path, Optional)} takes it; empty
 *     string for the first that is there
 * @param fingerprint of the bundle that was checked when the pipeline was built
 */
public record BundleSource(String directory, String variant, String fingerprint)
    implements Serializable {
  private static final Map<BundleSource, Bundle> OPENED = new ConcurrentHashMap<>();

  /** The source of a bundle in a directory. */
  public static BundleSource of(Path directory) {
    return of(directory, Optional.empty());
  }

  /** The source of a bundle in a directory, in the precision that is asked for. */
  public static BundleSource of(Path directory, Optional<String> variant) {
    Bundle bundle = Bundle.open(directory, variant);
    String path = bundle.directory().toString();
    return remember(new BundleSource(path, variant.orElse(""), bundle.fingerprint()), bundle);
  }

  /** The source of an embedded bundle. */
  public static BundleSource embedded(EmbeddedStudent which) {
    Bundle bundle = Bundle.embedded(which);
    return remember(new BundleSource(which.source(), "", bundle.fingerprint()), bundle);
  }

  /**
   * The bundle; opened and checked once per process.
   *
   * @throws ModelException where it is not the bundle that the pipeline was built with
   */
  public Bundle open() {
    return OPENED.computeIfAbsent(this, BundleSource::openChecked);
  }

  private static BundleSource remember(BundleSource source, Bundle bundle) {
    OPENED.putIfAbsent(source, bundle);
    return source;
  }

  private Optional<String> asked() {
    return Optional.of(variant).filter(each -> !each.isEmpty());
  }

  private Bundle openChecked() {
    Bundle bundle =
        EmbeddedStudent.of(directory)
            .map(Bundle::embedded)
            .orElseGet(() -> Bundle.open(Path.of(directory), asked()));
    if (!bundle.fingerprint().equals(fingerprint)) {
      throw new ModelException(
          directory
              + ": is "
              + bundle.fingerprint()
              + " here, the pipeline was built with "
              + fingerprint);
    }
    return bundle;
  }
}
