package io.precis.hdfs;

import io.precis.beam.object.ObjectId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.security.AccessControlException;

/**
 * Calls to name nodes. What is set of them is read from the files in {@code HADOOP_CONF_DIR}, and
 * who calls is found by Hadoop: a ticket of Kerberos, a delegation token, {@code HADOOP_USER_NAME},
 * the user of the process.
 */
final class HdfsCalls {
  private Configuration configuration;

  /** A call. */
  interface Call<T> {
    T on(DistributedFileSystem hdfs) throws IOException;
  }

  /** The file that an object is. */
  static Path path(ObjectId object) {
    return new Path(null, null, "/" + object.key());
  }

  /**
   * Makes a call.
   *
   * @param name of the right that it wants and of the call, for people
   * @throws NoSuchFileException where there is no such file
   * @throws AccessDeniedException where it is refused
   */
  <T> T call(String name, ObjectId object, Call<T> call) throws IOException {
    try {
      return call.on(hdfs(object));
    } catch (IOException e) {
      throw trouble(name, object, e);
    }
  }

  private DistributedFileSystem hdfs(ObjectId object) throws IOException {
    Configuration loaded = configuration();
    URI place =
        object.bucket().isEmpty()
            ? FileSystem.getDefaultUri(loaded)
            : URI.create(object.scheme() + "://" + object.bucket());
    if (FileSystem.get(place, loaded) instanceof DistributedFileSystem hdfs) {
      return hdfs;
    }
    throw new IOException(
        object + ": " + place + " is no HDFS; the address has no host, or fs.defaultFS names none");
  }

  private synchronized Configuration configuration() {
    if (configuration == null) {
      Configuration loaded = new Configuration();
      Optional.ofNullable(System.getenv("HADOOP_CONF_DIR"))
          .ifPresent(
              folder -> {
                loaded.addResource(new Path(folder, "core-site.xml"));
                loaded.addResource(new Path(folder, "hdfs-site.xml"));
              });
      // Else the client's class loader would have to know what is not its own.
      loaded.setClassLoader(HdfsCalls.class.getClassLoader());
      loaded.set("fs.hdfs.impl", DistributedFileSystem.class.getName());
      configuration = loaded;
    }
    return configuration;
  }

  static IOException trouble(String name, ObjectId object, IOException failure) {
    IOException cause =
        failure instanceof RemoteException remote ? remote.unwrapRemoteException() : failure;
    IOException told = told(name, object, cause);
    if (told != failure) {
      told.addSuppressed(failure);
    }
    return told;
  }

  private static IOException told(String name, ObjectId object, IOException cause) {
    if (cause instanceof FileNotFoundException) {
      return new NoSuchFileException(object.toString());
    }
    if (cause instanceof AccessControlException) {
      return new AccessDeniedException(object.toString(), null, name);
    }
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    if (root instanceof ConnectException || root instanceof UnknownHostException) {
      return new IOException(object + ": " + name + ": the name node cannot be reached");
    }
    return root instanceof SocketTimeoutException
        ? new IOException(object + ": " + name + ": the name node does not answer in time")
        : cause;
  }
}
