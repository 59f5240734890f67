package io.precis.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import com.sun.jna.Platform;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that ONNX Runtime loads its own code from, unpacked in the temporary folder. It leaves
 * their directory behind: at the end of a process it deletes that before what lies in it, and one
 * that is killed leaves the files too.
 */
final class UnpackedLibraries {
  private static final Logger LOG = LoggerFactory.getLogger(UnpackedLibraries.class);

  /** Providers that have a library of their own, looked for beside the others when first used. */
  private static final Set<OrtProvider> UNPACKED_LATER =
      EnumSet.of(
          OrtProvider.CUDA,
          OrtProvider.TENSOR_RT,
          OrtProvider.ROCM,
          OrtProvider.DNNL,
          OrtProvider.OPEN_VINO,
          OrtProvider.QNN);

  private UnpackedLibraries() {}

  /**
   * Removes them, once they are loaded: at once, or at the end of the process where more may be
   * unpacked. Windows does not delete what is loaded.
   */
  static void remove() {
    Optional<Path> directory = Platform.isWindows() ? Optional.empty() : directory();
    if (directory.isEmpty()) {
      return;
    }
    if (Collections.disjoint(OrtEnvironment.getAvailableProviders(), UNPACKED_LATER)) {
      delete(directory.get());
    } else {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory.get())));
    }
  }

  /** Nothing but a private field knows whose of all those directories is that of this process. */
  private static Optional<Path> directory() {
    try {
      Field field = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("tempDirectory");
      field.setAccessible(true);
      return Optional.ofNullable((Path) field.get(null));
    } catch (ReflectiveOperationException e) {
      LOG.debug("this ONNX Runtime does not say where it was unpacked", e);
      return Optional.empty();
    }
  }

  private static void delete(Path directory) {
    try (DirectoryStream<Path> libraries = Files.newDirectoryStream(directory)) {
      for (Path each : libraries) {
        Files.deleteIfExists(each);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      LOG.debug("could not remove {}", directory, e);
    }
  }
}
