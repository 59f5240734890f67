package io.precis.cli;

/** Which program this is. */
final class Version {
  static final String PROGRAM = "precis 0.2.0";

  private Version() {}
}
