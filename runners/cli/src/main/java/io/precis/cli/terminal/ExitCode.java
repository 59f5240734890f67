package io.precis.cli.terminal;

/** What the command's exit status means. */
public enum ExitCode {
  /** Every input was summarized, whole or in part, or was unchanged. */
  OK(0),
  /** The run failed; nothing was published. */
  FAILED(1),
  /** Wrong options or arguments, or a named input is not there; nothing was started. */
  USAGE(2),
  /** The run was published, and some inputs were rejected, are set aside, or must not be read. */
  SOME_REJECTED(3),
  /** Nothing was found: no input to read, or nothing that was looked for. */
  NOTHING_TO_DO(4),
  /** Another run is writing to the same output. */
  LOCKED(5),
  /** A signal ended it, as Ctrl-C does; nothing was published. */
  INTERRUPTED(130);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
