package io.precis.cli.options;

/** How a line of the log looks. */
public enum LogFormat {
  TEXT,
  JSON
}
