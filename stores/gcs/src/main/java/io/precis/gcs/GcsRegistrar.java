package io.precis.gcs;

import io.precis.beam.StoreOptions;
import io.precis.beam.object.ObjectFileSystem;
import java.util.List;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.options.PipelineOptions;

/** Makes Beam find {@link GcsStore}. */
public final class GcsRegistrar implements FileSystemRegistrar {
  @Override
  public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
    String endpoint = options.as(StoreOptions.class).getGsEndpoint();
    return List.of(
        new ObjectFileSystem(
            new GcsStore(new GcsCalls(endpoint.isEmpty() ? GcsCalls.GOOGLE : endpoint))));
  }
}
