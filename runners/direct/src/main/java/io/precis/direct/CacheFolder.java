package io.precis.direct;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of this user's own where what makes starts faster is kept, as {@code bin/precis} finds
 * it: what lies there is run, and so nobody but this user and root may be able to change it.
 */
final class CacheFolder {
  /** Names the folder; {@value #OFF} for none. */
  private static final String VARIABLE = "PRECIS_CACHE";

  private static final String OFF = "off";
  private static final String CLOSED = "rwx------";
  private static final int OTHERS = 077;
  private static final int OTHERS_WRITE = 022;
  private static final int STICKY = 01000;

  private CacheFolder() {}

  /** Finds or makes it; empty where it is not wanted, cannot be made or would not be safe. */
  static Optional<Path> find(Map<String, String> environment) {
    try {
      Optional<Path> wanted = wanted(environment);
      return wanted.isPresent() ? safe(wanted.get()) : Optional.empty();
    } catch (IOException
        | InvalidPathException
        | SecurityException
        | UnsupportedOperationException e) {
      return Optional.empty(); // starts are slower, nothing else
    }
  }

  private static Optional<Path> wanted(Map<String, String> environment) {
    String given = environment.getOrDefault(VARIABLE, "");
    String home = environment.getOrDefault("HOME", "");
    if (given.equals(OFF) || File.separatorChar == '\\' || given.isEmpty() && home.isEmpty()) {
      return Optional.empty();
    }
    if (!given.isEmpty()) {
      return Optional.of(Path.of(given));
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches =
        System.getProperty("os.name").startsWith("Mac")
            ? Path.of(home, "Library", "Caches")
            : xdg.isEmpty() ? Path.of(home, ".cache") : Path.of(xdg);
    return Optional.of(caches.resolve("precis"));
  }

  private static Optional<Path> safe(Path wanted) throws IOException {
    if (!Files.isDirectory(wanted)) {
      Path above = wanted.toAbsolutePath();
      while (!Files.isDirectory(above)) {
        above = above.getParent();
      }
      if (!isOurs(above)) {
        return Optional.empty(); // not in another's home: it would be ours there
      }
      Files.createDirectories(
          wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(CLOSED)));
    }
    Path cache = wanted.toRealPath();
    if (cache.toString().contains(File.pathSeparator)) {
      return Optional.empty(); // Java would read the archive's name as two
    }
    boolean closed = isOurs(cache) && (mode(cache) & OTHERS) == 0;
    return closed && isSafe(cache.getParent()) ? Optional.of(cache) : Optional.empty();
  }

  /** Whether nobody but the user and root can put another folder in the place of one below. */
  private static boolean isSafe(Path folder) throws IOException {
    for (Path above = folder; above != null; above = above.getParent()) {
      boolean owned = (int) Files.getAttribute(above, "unix:uid") == 0 || isOurs(above);
      if (!owned || (mode(above) & OTHERS_WRITE) != 0 && (mode(above) & STICKY) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOurs(Path folder) throws IOException {
    String owner = Files.getOwner(folder).getName();
    return ProcessHandle.current().info().user().filter(owner::equals).isPresent();
  }

  private static int mode(Path folder) throws IOException {
    return (int) Files.getAttribute(folder, "unix:mode");
  }
}
