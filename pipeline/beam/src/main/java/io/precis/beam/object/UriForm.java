package io.precis.beam.object;

import static java.util.Objects.requireNonNullElse;

import io.precis.limit.TextPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a store's URIs are written.
 *
 * @param scheme such as {@code s3}
 * @param pattern of a whole URI: its first group is the bucket, the second the key, if there is one
 * @param example that a wrong URI is told to be like
 */
public record UriForm(String scheme, TextPattern pattern, String example) {
  /**
   * A form of {@code scheme://bucket/key}.
   *
   * @param bucket regular expression of what a bucket may be, without groups
   */
  public static UriForm of(String scheme, String bucket, String example) {
    String uri = scheme + "://(" + bucket + ")(?:/(.*))?";
    return new UriForm(scheme, TextPattern.compile(uri, Pattern.DOTALL), example);
  }

  /**
   * Reads a URI; nothing in it is an escape.
   *
   * @throws IllegalArgumentException where it names no bucket
   */
  public ObjectId parse(String uri) {
    Matcher parts = pattern.matcher(uri);
    if (!parts.matches()) {
      throw new IllegalArgumentException("want " + example + ", got " + uri);
    }
    return ObjectId.named(scheme, parts.group(1), requireNonNullElse(parts.group(2), ""));
  }
}
