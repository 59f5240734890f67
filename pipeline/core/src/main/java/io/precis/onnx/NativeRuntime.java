package io.precis.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads ONNX Runtime without its telemetry. Since 1.29 it sends usage data to its makers on Linux
 * and macOS, which was not asked for, and to that end matches patterns against the process's
 * command line, which ends the process where that is a few thousand bytes long (onnxruntime issue
 * 32173). Only a variable of the environment stops it early enough, and only native code can set
 * one here.
 */
public final class NativeRuntime {
  private static final Logger LOG = LoggerFactory.getLogger(NativeRuntime.class);
  private static final String VARIABLE = "ORT_DISABLE_TELEMETRY";
  private static final Duration ABANDONED = Duration.ofHours(1);

  private NativeRuntime() {}

  /**
   * The one environment of this process. Nothing else may load ONNX Runtime before.
   *
   * @throws IllegalStateException where telemetry cannot be switched off
   * @throws ModelException where its libraries cannot be unpacked or may not run
   */
  static OrtEnvironment load() {
    if (!Platform.isWindows() && !"1".equals(System.getenv(VARIABLE))) {
      setVariable();
    }
    // What goes wrong comes as an exception; nothing is to be written to standard error beside it.
    OrtEnvironment environment = environment();
    try {
      environment.setTelemetry(false);
      UnpackedLibraries.remove();
      removeAbandoned();
      return environment;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime's telemetry cannot be switched off", e);
    }
  }

  private static OrtEnvironment environment() {
    try {
      return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "precis");
    } catch (LinkageError e) {
      throw new ModelException(
          "ONNX Runtime cannot be loaded from "
              + System.getProperty("java.io.tmpdir")
              + ", where it is unpacked and must be allowed to run;"
              + " java -Djava.io.tmpdir=DIR names another folder",
          e);
    }
  }

  /** What this build of ONNX Runtime was compiled with; whether it works is another matter. */
  public static Set<OrtProvider> providers() {
    load();
    return OrtEnvironment.getAvailableProviders();
  }

  /**
   * Removes the empty directories that ONNX Runtime's loader left behind in other processes. One
   * that is younger may be that of a process that has not put its libraries there yet.
   */
  private static void removeAbandoned() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    FileTime old = FileTime.from(Instant.now().minus(ABANDONED));
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, "onnxruntime-java*")) {
      for (Path each : all) {
        if (Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS).compareTo(old) < 0) {
          removeEmpty(each);
        }
      }
    } catch (IOException e) {
      LOG.debug("could not look for what was left in {}", parent, e);
    }
  }

  private static void removeEmpty(Path directory) {
    try {
      Files.delete(directory);
    } catch (IOException e) {
      LOG.debug("{} is somebody else's, or not empty", directory, e);
    }
  }

  private static void setVariable() {
    try {
      Object[] arguments = {VARIABLE, "1", 1};
      int failed = NativeLibrary.getProcess().getFunction("setenv").invokeInt(arguments);
      if (failed != 0) {
        throw new IllegalStateException("setenv failed: set " + VARIABLE + "=1 before Java starts");
      }
    } catch (UnsatisfiedLinkError e) {
      throw new IllegalStateException(
          "no setenv here: set " + VARIABLE + "=1 before Java starts", e);
    }
  }
}
