package io.precis.read.fork;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
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
   * @return of how many files a parser made text; 0 for an empty folder
   */
  public static int parse(Path documents, Path work)
      throws IOException, TikaException, SAXException {
    ExtractSpec spec = ExtractSpec.defaults();
    ForkServer server = ForkServer.of(ForkConfig.write(work, spec).tika(), documents, spec);
    int parsed = 0;
    for (Path file : sorted(documents)) {
      ForkRequest request = new ForkRequest(file.getFileName().toString(), "", List.of());
      List<Metadata> parts = server.answer(request);
      ForkMessage.write(new DataOutputStream(OutputStream.nullOutputStream()), parts);
      parsed += parts.get(0).get(TikaCoreProperties.TIKA_CONTENT) == null ? 0 : 1;
    }
    return parsed;
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
