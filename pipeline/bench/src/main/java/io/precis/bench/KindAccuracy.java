package io.precis.bench;

import io.precis.document.Document;
import io.precis.document.SourceFile;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.WordTokenCounter;
import io.precis.summary.about.AboutFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often the kind that is told of a document is the one that a person gave it.
 *
 * <p>{@code KindAccuracy KINDS.tsv FILE...} prints each file whose kind is told wrongly, then how
 * many have a label, how many are told a kind other than {@code document}, how many of those
 * rightly, and how many of all are right. A line of KINDS has a file's name and its kind.
 */
public final class KindAccuracy {
  private static final int WINDOW_TOKENS = 480;

  /** What readers wrote for the program's kinds. */
  private static final Map<String, String> READERS =
      Map.of(
          "help/manual", "help",
          "mail thread", "mail",
          "press release", "release",
          "web article", "article");

  private int labelled;
  private int told;
  private int toldRightly;
  private int right;

  private KindAccuracy() {}

  /** Takes the file of kinds and the files to read. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> kinds = kinds(Path.of(args[0]));
    KindAccuracy accuracy = new KindAccuracy();
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      for (String file : List.of(args).subList(1, args.length)) {
        Path path = Path.of(file);
        String name = path.getFileName().toString();
        if (kinds.containsKey(name)) {
          extractor
              .extract(new SourceFile(file, name, Files.size(path), 0))
              .document()
              .ifPresent(read -> accuracy.add(name, read, kinds.get(name)));
        }
      }
    }
    accuracy.print();
  }

  private static Map<String, String> kinds(Path file) throws IOException {
    Map<String, String> kinds = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] columns = line.split("\t");
      kinds.put(columns[0], Optional.ofNullable(READERS.get(columns[1])).orElse(columns[1]));
    }
    return kinds;
  }

  private void add(String name, Document document, String wanted) {
    Chunker chunker = new Chunker(ChunkSpec.ofWindow(WINDOW_TOKENS), new WordTokenCounter());
    String kind = AboutFinder.find(chunker.chunk(document)).kind();
    boolean isTold = !kind.equals("document");
    boolean isRight = kind.equals(wanted);
    labelled++;
    told += isTold ? 1 : 0;
    toldRightly += isTold && isRight ? 1 : 0;
    right += isRight ? 1 : 0;
    if (isTold && !isRight) {
      System.out.println(name + ": told " + kind + ", is " + wanted);
    }
  }

  private void print() {
    System.out.printf(
        "%d documents, %d told a kind, %.3f of them rightly, %.3f of all right%n",
        labelled, told, (double) toldRightly / told, (double) right / labelled);
  }
}
