package io.precis.s3;

import static java.util.Objects.requireNonNull;

import io.precis.beam.StoredObject;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;

/**
 * The name of an object, or of what stands before the last slash of some.
 *
 * @param key without a slash in front; empty for the bucket itself
 * @param bytes of the object as it was listed; -1 where it was not. Names with the same bucket and
 *     key are equal
 * @param version of the object as it was listed, its ETag with quotes; empty where it was not
 */
record S3ObjectId(String bucket, String key, long bytes, String version)
    implements StoredObject, Serializable {
  static final String SCHEME = "s3";

  private static final long serialVersionUID = 1L;
  private static final Pattern URI = Pattern.compile("s3://([^/]+)(?:/(.*))?", Pattern.DOTALL);

  S3ObjectId {
    requireNonNull(bucket, "bucket is null");
    requireNonNull(key, "key is null");
    requireNonNull(version, "version is null");
  }

  static S3ObjectId named(String bucket, String key) {
    return new S3ObjectId(bucket, key, -1, "");
  }

  /**
   * Reads a URI; nothing in it is an escape.
   *
   * @throws IllegalArgumentException where it names no bucket
   */
  static S3ObjectId parse(String uri) {
    Matcher parts = URI.matcher(uri);
    if (!parts.matches()) {
      throw new IllegalArgumentException("want s3://bucket/key, got " + uri);
    }
    return named(parts.group(1), Objects.requireNonNullElse(parts.group(2), ""));
  }

  @Override
  public S3ObjectId resolve(String other, ResolveOptions options) {
    boolean toDirectory = options == StandardResolveOptions.RESOLVE_DIRECTORY;
    if (!isDirectory() || (other.endsWith("/") && !toDirectory)) {
      throw new IllegalArgumentException("cannot resolve '" + other + "' against " + this);
    }
    return named(bucket, key + other + (toDirectory && !other.endsWith("/") ? "/" : ""));
  }

  @Override
  public S3ObjectId getCurrentDirectory() {
    return named(bucket, key.substring(0, key.lastIndexOf('/') + 1));
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  /** The last part of the name; null for the bucket itself. */
  @Override
  public String getFilename() {
    String path = isDirectory() && !key.isEmpty() ? key.substring(0, key.length() - 1) : key;
    return path.isEmpty() ? null : path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public boolean isDirectory() {
    return key.isEmpty() || key.endsWith("/");
  }

  @Override
  public String toString() {
    return SCHEME + "://" + bucket + "/" + key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof S3ObjectId id && id.bucket.equals(bucket) && id.key.equals(key);
  }

  @Override
  public int hashCode() {
    return Objects.hash(bucket, key);
  }
}
