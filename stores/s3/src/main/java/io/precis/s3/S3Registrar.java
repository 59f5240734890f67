package io.precis.s3;

import io.precis.beam.StoreOptions;
import io.precis.beam.object.ObjectFileSystem;
import java.util.List;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.options.PipelineOptions;

/** Makes Beam find {@link S3Store}. */
public final class S3Registrar implements FileSystemRegistrar {
  @Override
  public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
    return List.of(new ObjectFileSystem(new S3Store(S3Calls.of(options.as(StoreOptions.class)))));
  }
}
