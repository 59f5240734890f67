package io.precis.lineage;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place by OpenLineage's rules of naming: {@code s3://bucket} and the key, {@code file} and the
 * path.
 */
record Dataset(String namespace, String name) {
  private static final Pattern URI = Pattern.compile("([a-z][a-z0-9+.-]+)://([^/]*)/?(.*)");

  /** Of a path or a URI. */
  static Dataset of(String place) {
    Matcher parts = URI.matcher(place);
    if (!parts.matches() || parts.group(1).equals("file")) {
      String path = parts.matches() ? "/" + parts.group(3) : place;
      return new Dataset("file", Path.of(path).toAbsolutePath().normalize().toString());
    }
    String name = parts.group(3).isEmpty() ? "/" : parts.group(3);
    return new Dataset(parts.group(1) + "://" + parts.group(2), name);
  }
}
