package io.precis.cli.options;

import io.precis.read.input.FolderRules;
import picocli.CommandLine.Option;

/** What is taken of folders. */
public final class FolderOptions {
  @Option(
      names = "--follow-links",
      description = "Follow symbolic links inside folders. Default: they are left out.")
  private boolean followLinks;

  @Option(
      names = "--hidden",
      description =
          "Take files and folders whose names begin with a dot. Default: they are left out.")
  private boolean hidden;

  public FolderRules rules() {
    return new FolderRules(followLinks, hidden);
  }
}
