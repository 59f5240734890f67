package io.precis.cli.runner;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** The jar that a runner sends to its cluster's workers. */
public final class ApplicationJar {
  private ApplicationJar() {}

  /**
   * Path of the jar that {@code type} was loaded from.
   *
   * @throws IllegalStateException where it was not loaded from a jar file on this machine
   */
  public static String of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IllegalStateException("cannot tell which jar holds " + type.getName());
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        throw new IllegalStateException(
            "a cluster is sent the application jar, but "
                + type.getName()
                + " was loaded from the folder "
                + jar);
      }
      return jar.toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot read the location " + source.getLocation(), e);
    }
  }
}
