package io.precis.cli;

/** Which program this is. */
final class Version {
  static final String PROGRAM = "precis 0.1.0";

  private Version() {}
}
