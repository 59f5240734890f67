package io.precis.beam;

import io.precis.read.input.FileUris;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

/** Beam's file systems, which it must be told to look for. */
public final class Stores {
  /** Jars of ours, by the scheme of what they read and write. */
  private static final Map<String, String> ADD_ONS =
      Map.of(
          "s3", "precis-s3.jar",
          "hdfs", "precis-hdfs.jar",
          "gs", "precis-gcs.jar",
          "azfs", "precis-azure.jar");

  private Stores() {}

  /**
   * Makes them known where one of some places is not on this machine: looking for them takes a
   * while.
   *
   * @param options that configure them
   * @param places paths and URIs
   * @throws IllegalArgumentException where a place is on none of them
   */
  public static void register(Supplier<PipelineOptions> options, Collection<String> places) {
    List<String> remote = places.stream().filter(place -> !FileUris.isLocal(place)).toList();
    if (!remote.isEmpty()) {
      FileSystems.setDefaultPipelineOptions(options.get());
      remote.forEach(Stores::requireKnown);
    }
  }

  private static void requireKnown(String place) {
    String scheme = place.substring(0, place.indexOf(':'));
    try {
      FileSystems.matchNewResource(scheme + "://any/any", false);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          place
              + ": this program has no file system for "
              + scheme
              + "://"
              + Optional.ofNullable(ADD_ONS.get(scheme))
                  .map(jar -> "; put " + jar + " beside precis.jar")
                  .orElse("; Beam's module for it belongs on the class path"));
    }
  }
}
