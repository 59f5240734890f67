package io.precis.testdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Converts what a library can write into what it cannot. */
final class LibreOffice {
  private LibreOffice() {}

  /** Writes a text in the format that is converted. */
  interface Writer {
    void write(Prose prose, Path file) throws IOException;
  }

  /**
   * Writes {@code target} through a temporary file of the format {@code from}.
   *
   * @throws IOException where {@code soffice} cannot be started or gives nothing
   */
  static void convert(Path target, String from, Writer writer, String source)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("recipe");
    String name = target.getFileName().toString();
    String stem = name.substring(0, name.lastIndexOf('.'));
    String to = name.substring(name.lastIndexOf('.') + 1);
    Path draft = work.resolve(stem + "." + from);
    writer.write(Prose.of(source), draft);
    Process process =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                work.toString(),
                draft.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    int status = process.waitFor();
    Path made = work.resolve(name);
    if (status != 0 || !Files.exists(made)) {
      throw new IOException("soffice did not make " + name + ", status " + status);
    }
    Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(draft);
    Files.delete(work);
  }
}
