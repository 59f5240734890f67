package io.precis.read.fork;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.Tika;

/**
 * Finds the class path of the forks: it must hold Tika, its parsers and this package, whether we
 * run from a plain class path, one self-contained jar, or the class loader of a cluster's worker.
 */
public final class ForkClassPath {
  /** Set it where the class path cannot be found: entries as in {@code java -cp}. */
  static final String PROPERTY = "precis.extract.classpath";

  private ForkClassPath() {}

  /**
   * The class path.
   *
   * @param links an existing directory of our own, where jars get another name that need one
   */
  public static String find(Path links) throws IOException {
    String given = System.getProperty(PROPERTY, "");
    if (!given.isBlank()) {
      return absolute(given);
    }
    String ours = System.getProperty("java.class.path", "");
    Path tika = source(Tika.class);
    return entries(ours).contains(tika) ? absolute(ours) : fromLoaders(links);
  }

  /** Class loaders of workers and build tools list their jars; what they do not list, code does. */
  private static String fromLoaders(Path links) throws IOException {
    Set<Path> found = new LinkedHashSet<>();
    found.add(source(ForkClassPath.class));
    found.add(source(Tika.class));
    ClassLoader loader = ForkClassPath.class.getClassLoader();
    while (loader != null) {
      if (loader instanceof URLClassLoader urls) {
        for (URL url : urls.getURLs()) {
          addFile(found, url);
        }
      }
      loader = loader.getParent();
    }
    found.addAll(entries(System.getProperty("java.class.path", "")));
    List<String> names = new ArrayList<>();
    for (Path entry : found) {
      names.add(named(entry, links, names.size()));
    }
    return String.join(File.pathSeparator, names);
  }

  /**
   * A name that a class path can hold: Flink keeps a job's jar in a directory that is named after
   * the worker's address and port, with a colon between them.
   */
  private static String named(Path entry, Path links, int number) throws IOException {
    if (!entry.toString().contains(File.pathSeparator)) {
      return entry.toString();
    }
    Path link = links.resolve("entry-" + number + ".jar");
    return Files.createSymbolicLink(link, entry).toString();
  }

  /** A fork works in another directory than we do. */
  private static String absolute(String classPath) {
    return String.join(
        File.pathSeparator, entries(classPath).stream().map(Path::toString).toList());
  }

  private static Set<Path> entries(String classPath) {
    Set<Path> paths = new LinkedHashSet<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      if (!entry.isBlank()) {
        paths.add(Path.of(entry).toAbsolutePath().normalize());
      }
    }
    return paths;
  }

  private static void addFile(Set<Path> found, URL url) {
    if (url.getProtocol().equals("file")) {
      found.add(toPath(url));
    }
  }

  private static Path source(Class<?> type) {
    CodeSource code = type.getProtectionDomain().getCodeSource();
    if (code == null || code.getLocation() == null) {
      throw new IllegalStateException(
          "cannot tell which jar holds " + type.getName() + ": set -D" + PROPERTY);
    }
    return toPath(code.getLocation());
  }

  private static Path toPath(URL url) {
    try {
      return Path.of(url.toURI()).toAbsolutePath().normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot read the location " + url + ": set -D" + PROPERTY, e);
    }
  }
}
