package io.precis.read.input;

import io.precis.limit.TextPattern;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells local paths from URIs of Beam's file systems. */
public final class FileUris {
  /** A scheme has at least two letters, so that {@code C:\reports} is a path. */
  private static final TextPattern SCHEME =
      TextPattern.compile("[A-Za-z][A-Za-z0-9+.-]+://?.*", Pattern.DOTALL);

  private FileUris() {}

  /** Whether it is a path, or a {@code file:} URI. */
  public static boolean isLocal(String uri) {
    return !SCHEME.matcher(uri).matches() || uri.startsWith("file:");
  }

  /**
   * The path of a local file.
   *
   * @param uri a path or a {@code file:} URI
   */
  public static Path toPath(String uri) {
    return Path.of(localPath(uri));
  }

  /**
   * The path as text, which may hold wildcards: {@code file:///a/b}, {@code file:/a/b}, {@code
   * /a/b}.
   */
  static String localPath(String uri) {
    if (!uri.startsWith("file:")) {
      return uri;
    }
    String path = uri.substring("file:".length());
    return path.startsWith("//") ? path.substring(path.indexOf('/', 2)) : path;
  }
}
