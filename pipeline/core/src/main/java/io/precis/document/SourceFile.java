package io.precis.document;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A file that was asked for, before anything of it was read.
 *
 * @param uri where it lies: a path or a URI of any file system that Beam knows
 * @param name how people are told of it: the path below the input that named it, with {@code /}
 * @param bytes its size as listed, in bytes; -1 where the file system does not say
 * @param modifiedMillis when it was last changed, in milliseconds since 1970-01-01 UTC; 0 where
 *     unknown
 * @param version of the content, as its store names it: another content has another one; empty
 *     string where the file system has none, as local disks
 * @param sha256 of the content, where an earlier run read this version; else empty string
 */
public record SourceFile(
    String uri, String name, long bytes, long modifiedMillis, String version, String sha256)
    implements Serializable {
  public SourceFile {
    requireNonNull(uri, "uri is null");
    requireNonNull(name, "name is null");
    requireNonNull(version, "version is null");
    requireNonNull(sha256, "sha256 is null");
  }

  /** One of a file system without versions. */
  public SourceFile(String uri, String name, long bytes, long modifiedMillis) {
    this(uri, name, bytes, modifiedMillis, "", "");
  }

  /** The same, told under another name. */
  public SourceFile withName(String other) {
    return new SourceFile(uri, other, bytes, modifiedMillis, version, sha256);
  }

  /** The same, of a content that is known. */
  public SourceFile withSha256(String known) {
    return new SourceFile(uri, name, bytes, modifiedMillis, version, known);
  }
}
