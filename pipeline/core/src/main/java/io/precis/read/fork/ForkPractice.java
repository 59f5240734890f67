package io.precis.read.fork;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * Parses as a fork does, but in this process: only of documents of ours, for an archive of classes
 * that a fork loads.
 */
public final class ForkPractice {
  private ForkPractice() {}

  /**
   * Parses all files of a folder and throws away what it finds.
   *
   * @param documents the folder
   * @param work an existing folder for the settings
   */
  public static void parse(Path documents, Path work)
      throws IOException, TikaException, SAXException {
    ExtractSpec spec = ExtractSpec.defaults();
    ForkServer server = ForkServer.of(ForkConfig.write(work, spec).tika(), documents, spec);
    for (Path file : sorted(documents)) {
      ForkRequest request = new ForkRequest(file.getFileName().toString(), "", List.of());
      ForkMessage.write(
          new DataOutputStream(OutputStream.nullOutputStream()), server.answer(request));
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
