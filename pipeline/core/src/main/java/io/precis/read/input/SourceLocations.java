package io.precis.read.input;

import static java.util.Objects.requireNonNull;

import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How records say where their documents lie.
 *
 * @param told whether they do
 * @param base URL, with a slash at its end, below which the files are served under their names;
 *     empty string where they are named by the place that they were read from
 */
public record SourceLocations(boolean told, String base) implements Serializable {
  /** Records do not say. */
  public static final SourceLocations HIDDEN = new SourceLocations(false, "");

  /** The place that a file was read from. */
  public static final SourceLocations READ = new SourceLocations(true, "");

  private static final Set<String> SCHEMES = Set.of("http", "https", "file");
  private static final String UNRESERVED = "-._~";

  public SourceLocations {
    requireNonNull(base, "base is null");
  }

  /**
   * Files that are served elsewhere.
   *
   * @param url of the folder that is served: {@code http}, {@code https} or {@code file}
   * @throws IllegalArgumentException where it is none
   */
  public static SourceLocations below(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean folder = uri.getRawQuery() == null && uri.getRawFragment() == null;
      if (SCHEMES.contains(scheme) && !uri.isOpaque() && folder) {
        String ascii = uri.toASCIIString();
        return new SourceLocations(true, ascii.endsWith("/") ? ascii : ascii + "/");
      }
    } catch (URISyntaxException e) {
      // told below, in words
    }
    throw new IllegalArgumentException(
        "want the URL of a folder such as https://example.org/files/, got '" + url + "'");
  }

  /** Where each file of a group lies, in their order; empty where that is not told. */
  public List<String> of(DuplicateFiles group) {
    return told ? group.files().stream().map(this::of).toList() : List.of();
  }

  /** A URL; empty string for a file that has no place below the base. */
  private String of(SourceFile file) {
    if (!base.isEmpty()) {
      boolean below = !file.name().startsWith("/") && !file.name().equals(file.uri());
      return below ? base + encoded(file.name()) : "";
    }
    return FileUris.isLocal(file.uri())
        ? fileUrl(FileUris.toPath(file.uri()).toString().replace('\\', '/'))
        : file.uri();
  }

  private static String fileUrl(String path) {
    return "file://" + (path.startsWith("/") ? "" : "/") + encoded(path);
  }

  /** Percent-encoded by RFC 3986, all but slashes and what needs it nowhere. */
  public static String encoded(String path) {
    StringBuilder url = new StringBuilder(path.length() + 16);
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain =
          c == '/'
              || c >= '0' && c <= '9'
              || c >= 'A' && c <= 'Z'
              || c >= 'a' && c <= 'z'
              || UNRESERVED.indexOf(c) >= 0;
      url.append(plain ? Character.toString(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return url.toString();
  }
}
