package io.precis.beam;

import io.precis.read.input.FileUris;
import java.util.Collection;
import java.util.function.Supplier;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

/** Beam's file systems, which it must be told to look for. */
public final class Stores {
  private Stores() {}

  /**
   * Makes them known where one of some places is not on this machine: looking for them takes a
   * while.
   *
   * @param options that configure them
   * @param places paths and URIs
   */
  public static void register(Supplier<PipelineOptions> options, Collection<String> places) {
    if (!places.stream().allMatch(FileUris::isLocal)) {
      FileSystems.setDefaultPipelineOptions(options.get());
    }
  }
}
