package io.precis.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Set;

/**
 * Loads ONNX Runtime without its telemetry. Since 1.29 it sends usage data to its makers on Linux
 * and macOS, which nobody asked for, and to that end matches patterns against the process's command
 * line, which ends the process where that is a few thousand bytes long (onnxruntime issue 32173).
 * Only a variable of the environment stops it early enough, and only native code can set one here.
 */
public final class NativeRuntime {
  private static final String VARIABLE = "ORT_DISABLE_TELEMETRY";

  private NativeRuntime() {}

  /**
   * The one environment of this process. Nothing else may load ONNX Runtime before.
   *
   * @throws IllegalStateException where telemetry cannot be switched off
   */
  static OrtEnvironment load() {
    if (!Platform.isWindows() && !"1".equals(System.getenv(VARIABLE))) {
      setVariable();
    }
    // What goes wrong comes as an exception; nothing is to be written to standard error beside it.
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "precis");
    try {
      environment.setTelemetry(false);
      return environment;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime's telemetry cannot be switched off", e);
    }
  }

  /** What this build of ONNX Runtime was compiled with; whether it works is another matter. */
  public static Set<OrtProvider> providers() {
    load();
    return OrtEnvironment.getAvailableProviders();
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
