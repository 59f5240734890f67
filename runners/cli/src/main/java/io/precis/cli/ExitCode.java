package io.precis.cli;

/** What the command's exit status means. */
enum ExitCode {
  /** Every input was summarized, whole or in part, or was unchanged. */
  OK(0),
  /** The run failed; nothing was published. */
  FAILED(1),
  /** Wrong options or arguments; nothing was started. */
  USAGE(2),
  /** The run was published, and some inputs were rejected or are set aside. */
  SOME_REJECTED(3),
  /** There was no input; nothing was published. */
  NOTHING_TO_DO(4),
  /** Another run is writing to the same output. */
  LOCKED(5);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
