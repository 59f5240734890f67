package io.precis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the completion of the command for bash, and the sources of its manual pages. */
final class WriteCommandHelp {
  private WriteCommandHelp() {}

  /**
   * @param arguments the file of the completion, the folder of the pages
   */
  public static void main(String[] arguments) throws IOException {
    CommandLine precis = Precis.whole();
    Files.writeString(Path.of(arguments[0]), AutoComplete.bash("precis", precis));
    ManPageGenerator.generateManPage(
        Path.of(arguments[1]).toFile(), null, new boolean[0], true, precis.getCommandSpec());
  }
}
