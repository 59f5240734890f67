package io.precis.beam;

import static java.util.Objects.requireNonNull;

import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * What must be in an object's place for it to be written. The channel's {@code close} throws {@link
 * io.precis.read.input.ChangedFileException} where something else is.
 */
public final class WriteCondition extends CreateOptions {
  private final String version;

  private WriteCondition(String version) {
    this.version = requireNonNull(version, "version is null");
  }

  /** That nothing is there. */
  public static WriteCondition absent() {
    return new WriteCondition("");
  }

  /**
   * That a version is there.
   *
   * @param version as a listing has it for a checksum; not empty
   */
  public static WriteCondition unchanged(String version) {
    if (version.isEmpty()) {
      throw new IllegalArgumentException("there is no empty version");
    }
    return new WriteCondition(version);
  }

  /** The version that must be there; empty string for none. */
  public String version() {
    return version;
  }

  @Override
  public String mimeType() {
    return MimeTypes.BINARY;
  }

  @Override
  public Boolean expectFileToNotExist() {
    return version.isEmpty();
  }
}
