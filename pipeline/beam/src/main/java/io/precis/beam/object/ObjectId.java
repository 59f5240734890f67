package io.precis.beam.object;

import static java.util.Objects.requireNonNull;

import io.precis.beam.StoredObject;
import java.io.Serializable;
import java.util.Objects;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;

/**
 * The name of an object, or of what stands before the last slash of some.
 *
 * @param scheme of its URI, such as {@code s3}
 * @param bucket that it is in, as its URI has it; it may hold a slash, and may be empty, where the
 *     store has it so
 * @param key without a slash in front; empty for the bucket itself
 * @param bytes of the object as it was listed; -1 where it was not. Names with the same scheme,
 *     bucket and key are equal
 * @param version of the object as it was listed, in the store's words; empty where it was not
 */
public record ObjectId(String scheme, String bucket, String key, long bytes, String version)
    implements StoredObject, Serializable {
  private static final long serialVersionUID = 1L;

  public ObjectId {
    requireNonNull(scheme, "scheme is null");
    requireNonNull(bucket, "bucket is null");
    requireNonNull(key, "key is null");
    requireNonNull(version, "version is null");
  }

  /** One that was not listed. */
  public static ObjectId named(String scheme, String bucket, String key) {
    return new ObjectId(scheme, bucket, key, -1, "");
  }

  /** Another in the same bucket, not listed. */
  public ObjectId sibling(String otherKey) {
    return named(scheme, bucket, otherKey);
  }

  /** This one as it was listed. */
  public ObjectId listed(long itsBytes, String itsVersion) {
    return new ObjectId(scheme, bucket, key, itsBytes, itsVersion);
  }

  @Override
  public ObjectId resolve(String other, ResolveOptions options) {
    boolean toDirectory = options == StandardResolveOptions.RESOLVE_DIRECTORY;
    if (!isDirectory() || (other.endsWith("/") && !toDirectory)) {
      throw new IllegalArgumentException("cannot resolve '" + other + "' against " + this);
    }
    return sibling(key + other + (toDirectory && !other.endsWith("/") ? "/" : ""));
  }

  @Override
  public ObjectId getCurrentDirectory() {
    return sibling(key.substring(0, key.lastIndexOf('/') + 1));
  }

  @Override
  public String getScheme() {
    return scheme;
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
    return scheme + "://" + bucket + "/" + key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectId id
        && id.scheme.equals(scheme)
        && id.bucket.equals(bucket)
        && id.key.equals(key);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scheme, bucket, key);
  }
}
