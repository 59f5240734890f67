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
 */
public record SourceFile(String uri, String name, long bytes, long modifiedMillis)
    implements Serializable {
  public SourceFile {
    requireNonNull(uri, "uri is null");
    requireNonNull(name, "name is null");
  }
}
