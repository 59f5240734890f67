package io.precis.hdfs;

import io.precis.beam.object.ObjectFileSystem;
import java.util.List;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.options.PipelineOptions;

/** Makes Beam find {@link HdfsStore}, where there is a Hadoop client: a cluster may bring it. */
public final class HdfsRegistrar implements FileSystemRegistrar {
  @Override
  public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
    return hasClient() ? List.of(new ObjectFileSystem(new HdfsStore(new HdfsCalls()))) : List.of();
  }

  private static boolean hasClient() {
    try {
      Class.forName(
          "org.apache.hadoop.hdfs.DistributedFileSystem",
          false,
          HdfsRegistrar.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
