package io.precis.student.server;

import static java.util.Objects.requireNonNull;

import io.precis.limit.TextPattern;
import java.io.Serializable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a model server listens.
 *
 * @param base absolute {@code http} or {@code https} address without a slash at its end, such as
 *     {@code http://127.0.0.1:11434/v1}
 */
public record ServerAddress(URI base) implements Serializable {
  private static final TextPattern LAST_SLASHES = TextPattern.compile("/+$");

  /** Where servers have the OpenAI-compatible interface unless they say otherwise. */
  private static final String INTERFACE = "/v1";

  public ServerAddress {
    requireNonNull(base, "base is null");
  }

  /**
   * An address and the model that its fragment names.
   *
   * @param model empty where it names none
   */
  public record WithModel(ServerAddress address, Optional<String> model) {}

  /** Whether {@code text} is meant as an address, right or wrong, and not as a directory. */
  public static boolean looksLike(String text) {
    return text.contains("://");
  }

  /**
   * From {@code http://HOST:PORT/PATH#MODEL}.
   *
   * @throws IllegalArgumentException where it is none; the message never shows what may be a
   *     password
   */
  public static WithModel parse(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("a server's address is http://HOST:PORT/v1#MODEL", e);
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          "a server's address begins with http:// or https://, got " + scheme + "://");
    }
    if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@")) {
      throw new IllegalArgumentException(
          "a server's address must not hold a password: name a variable or a file with the key");
    }
    if (uri.getHost() == null || uri.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "a server's address is http://HOST:PORT/v1#MODEL, without a query");
    }
    String path = LAST_SLASHES.replaceAll(uri.getRawPath(), "");
    path = path.isEmpty() ? INTERFACE : path;
    return new WithModel(
        new ServerAddress(URI.create(scheme + "://" + uri.getRawAuthority() + path)),
        Optional.ofNullable(uri.getFragment()).map(String::strip).filter(m -> !m.isEmpty()));
  }

  /** A path beside that of the OpenAI-compatible interface. */
  URI beside(String path) {
    String all = base.toString();
    boolean ends = all.endsWith(INTERFACE);
    return URI.create((ends ? all.substring(0, all.length() - INTERFACE.length()) : all) + path);
  }

  /** A path below the address. */
  URI below(String path) {
    return URI.create(base + path);
  }

  /**
   * Whether texts sent there stay on this machine or in a private network: every address that its
   * host has is a loopback, link-local or private one (RFC 1918, RFC 4193), or this host's own.
   *
   * @throws IllegalArgumentException where the host is not known
   */
  public boolean isPrivate() {
    String host = base.getHost();
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(ServerAddress::isPrivate);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("the host " + host + " is not known", e);
    }
  }

  static boolean isPrivate(InetAddress address) {
    boolean unique = address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || unique;
  }

  @Override
  public String toString() {
    return base.toString();
  }
}
