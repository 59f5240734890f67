package io.precis.azure;

import io.precis.beam.StoreOptions;
import io.precis.beam.object.ObjectFileSystem;
import java.util.List;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.options.PipelineOptions;

/** Makes Beam find {@link AzureStore}. */
public final class AzureRegistrar implements FileSystemRegistrar {
  @Override
  public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
    return List.of(
        new ObjectFileSystem(
            new AzureStore(new AzureCalls(options.as(StoreOptions.class).getAzureEndpoint()))));
  }
}
