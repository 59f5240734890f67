package io.precis.read.fork;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a fork is asked for: to parse a file, or to write a copy of it with marks.
 *
 * @param file its name in the spool; empty string for a summary without a copy
 * @param summary name in the spool of what is to be printed and marked; empty string to parse. The
 *     copy goes to the same name with {@value #COPY} behind it
 * @param passwords that are tried on an encrypted file, in their order
 */
record ForkRequest(String file, String summary, List<String> passwords) {
  /** Ends the name of a copy. */
  static final String COPY = ".pdf";

  ForkRequest {
    requireNonNull(file, "file is null");
    requireNonNull(summary, "summary is null");
    passwords = List.copyOf(passwords);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "ForkRequest[" + file + ", " + summary + ", " + passwords.size() + " passwords]";
  }
}
