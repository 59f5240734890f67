package io.precis.read.input;

import io.precis.limit.TextPattern;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells local paths from URIs of Beam's file systems. */
public final class FileUris {
  /** A scheme has at least two letters, so that {@code C:\reports} is a path. */
  private static final TextPattern SCHEME =
      TextPattern.compile("[A-Za-z][A-Za-z0-9+.-]+://?.*", Pattern.DOTALL);

  /** This machine's name may stand before the path; Windows' drives have a slash before them. */
  private static final TextPattern FILE =
      TextPattern.compile(
          "file:(?://(?:localhost)?(?=/))?(?:/(?=[A-Za-z]:))?((?!//).+)", Pattern.DOTALL);

  private FileUris() {}

  /** Whether it is a path, or a {@code file:} URI. */
  public static boolean isLocal(String uri) {
    return !SCHEME.matcher(uri).matches() || uri.startsWith("file:");
  }

  /**
   * The path of a local file.
   *
   * @param uri a path or a {@code file:} URI
   * @throws IllegalArgumentException where the URI names no path, or another machine's
   */
  public static Path toPath(String uri) {
    return Path.of(localPath(uri));
  }

  /**
   * The path as text, which may hold wildcards: {@code file:///a/b}, {@code file:/a/b}, {@code
   * /a/b}. What is percent-encoded in a URI is decoded (RFC 8089); what is not well encoded stays.
   *
   * @throws IllegalArgumentException where the URI names no path, or another machine's
   */
  static String localPath(String uri) {
    if (!uri.startsWith("file:")) {
      return uri;
    }
    Matcher parts = FILE.matcher(uri);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + uri + "': want a file of this machine, such as file:///reports/2026.pdf");
    }
    return decoded(parts.group(1));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path; // a sign of percent that stands for itself
    }
  }
}
