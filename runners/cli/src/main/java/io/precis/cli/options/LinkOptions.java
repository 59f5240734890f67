package io.precis.cli.options;

import io.precis.read.input.SourceLocations;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What citations link to. */
public final class LinkOptions {
  @Option(
      names = "--link-base",
      defaultValue = "",
      paramLabel = "URL",
      description =
          "Where the documents are served, below the folders that are summarized: citations link"
              + " there. Default: to the files as they were read.")
  private String base;

  @Option(
      names = "--hide-paths",
      description = "Records and pages do not say where the documents lie, and link to none.")
  private boolean hidden;

  public SourceLocations sources(CommandSpec command) {
    if (hidden && !base.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "--hide-paths and --link-base: give one of them");
    }
    if (hidden || base.isEmpty()) {
      return hidden ? SourceLocations.HIDDEN : SourceLocations.READ;
    }
    try {
      return SourceLocations.below(base);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--link-base: " + e.getMessage(), e);
    }
  }
}
