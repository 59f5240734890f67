package io.precis.bench;

import io.precis.document.Document;
import io.precis.document.SourceFile;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the files that a dump is to be of, as the program does. */
final class FilesRead {
  /** What is written of a document. */
  interface Dump {
    void write(Document document, Writer out) throws IOException;
  }

  private FilesRead() {}

  /**
   * Writes of each file that can be read, in order.
   *
   * @param args the file to write, then those to read
   */
  static void each(String[] args, Dump dump) throws IOException, InterruptedException {
    try (Writer out = Files.newBufferedWriter(Path.of(args[0]));
        Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      for (String file : List.of(args).subList(1, args.length)) {
        Path path = Path.of(file);
        SourceFile source =
            new SourceFile(file, path.getFileName().toString(), Files.size(path), 0);
        Optional<Document> document = extractor.extract(source).document();
        if (document.isPresent()) {
          dump.write(document.get(), out);
        }
      }
    }
  }
}
