package io.precis.beam.object;

import io.precis.beam.WriteCondition;
import java.io.IOException;
import java.util.Optional;

/**
 * How one object is written: by {@link #put}, or by {@link #begin}, parts and {@link #complete}.
 * Every call can be made twice.
 */
public interface Upload {
  /** Writes all of it. */
  void put(byte[] content) throws IOException;

  void begin() throws IOException;

  /**
   * Sends a part, all but the last of {@link PartWriteChannel#PART_BYTES}.
   *
   * @param number from 1
   */
  void part(int number, byte[] content) throws IOException;

  /** Makes an object of the parts. */
  void complete() throws IOException;

  /** Gives up what was sent. */
  void abort() throws IOException;

  /** The version that must be there for it to be written; empty for no such condition. */
  static Optional<String> version(Optional<WriteCondition> condition) {
    return condition.map(WriteCondition::version).filter(version -> !version.isEmpty());
  }

  /** Whether nothing may be there. */
  static boolean wantsAbsent(Optional<WriteCondition> condition) {
    return condition.filter(WriteCondition::expectFileToNotExist).isPresent();
  }
}
