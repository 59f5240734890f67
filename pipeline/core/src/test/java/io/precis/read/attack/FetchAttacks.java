package io.precis.read.attack;

import io.precis.read.UnshieldedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads every file of the set that tries to fetch something, by processes that do have a network,
 * and tells what came of it. As a program it does so on the class path that it is given.
 */
public final class FetchAttacks {
  private static final String SECRET = "CANARY-OF-A-FILE";
  private static final int BAD = 1;

  /** Kinds of which no text is taken, with an attack or without. */
  private static final List<String> NEVER_READ =
      List.of("xml-plain-drawing.svg", "xml-plain-formula.xml");

  private FetchAttacks() {}

  /**
   * What came of it.
   *
   * @param files that were read
   * @param unread files without an attack of which no text came: then the others prove nothing
   * @param requests that somebody made
   * @param leaks files whose text holds what stands in another file
   * @param escaped files that were written where none should be
   */
  public record Findings(
      int files,
      List<String> unread,
      List<String> requests,
      List<String> leaks,
      List<String> escaped) {
    public boolean allWell() {
      return unread.isEmpty() && requests.isEmpty() && leaks.isEmpty() && escaped.isEmpty();
    }
  }

  /** The set. */
  static AttackFiles files(Place place) {
    AttackFiles files = new AttackFiles();
    List<Entities> ways =
        List.of(
            Entities.none(),
            Entities.internal(place),
            Entities.subset(place),
            Entities.file(place));
    FetchingXml.add(files, place, ways);
    FetchingPackages.add(files, place, ways);
    FetchingPdfs.add(files, place, ways);
    FetchingPages.add(files, place);
    return files;
  }

  /**
   * Reads them all.
   *
   * @param folder empty
   */
  public static Findings run(Path folder) throws IOException, InterruptedException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    Path inputs = Files.createDirectory(folder.resolve("inputs"));
    Path spool = Files.createDirectory(folder.resolve("spool"));
    List<String> unread = new ArrayList<>();
    List<String> leaks = new ArrayList<>();
    try (Listener listener = Listener.start();
        UnshieldedReader reader = UnshieldedReader.open(spool)) {
      AttackFiles files = files(new Place(listener.address(), secret));
      files.write(inputs);
      for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
        String read = reader.read(inputs.resolve(file.getKey()));
        if (read.contains(SECRET)) {
          leaks.add(file.getKey());
        }
        boolean harmless = file.getKey().contains("plain") && !NEVER_READ.contains(file.getKey());
        if (harmless && !read.contains(AttackFiles.SIGN)) {
          unread.add(file.getKey() + ": " + read);
        }
      }
      List<String> here = List.of("inputs", "secret.txt", "spool");
      List<String> escaped = names(folder).stream().filter(name -> !here.contains(name)).toList();
      return new Findings(files.all().size(), unread, listener.requests(), leaks, escaped);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(path -> path.getFileName().toString()).toList();
    }
  }

  /** Runs in an empty folder, prints what came of it, and ends with 1 where anything is wrong. */
  public static void main(String[] args) throws Exception {
    Findings findings = run(Path.of(args[0]));
    System.out.println(findings);
    System.exit(findings.allWell() ? 0 : BAD);
  }
}
