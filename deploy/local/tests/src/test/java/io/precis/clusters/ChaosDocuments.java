package io.precis.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Documents that do to the parser's process what their text says, and what must become of them. */
final class ChaosDocuments {
  private static final String MOCK = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mock>%s</mock>";
  private static final String PROSE =
      "<write element=\"p\">The council approved the bridge in 1954. It cost nine thousand pounds."
          + " The engineer measured the harbour and described the northern line.</write>";
  private static final String THROW = "<throw class=\"java.io.IOException\">torn</throw>";
  private static final String HANG =
      "<hang millis=\"600000\" heavy=\"false\" interruptible=\"false\"/>";

  /** What a document does, and how many do it. */
  private enum Fate {
    FINE(6, PROSE, ""),
    FAILS(2, THROW, "CORRUPT"),
    EXITS(2, "<system_exit/>", "CRASH"),
    STARVES(1, "<oom/>", "OUT_OF_MEMORY"),
    HANGS(1, HANG, "TIMEOUT");

    private final int documents;
    private final String body;
    private final String cause;

    Fate(int documents, String body, String cause) {
      this.documents = documents;
      this.body = body;
      this.cause = cause;
    }
  }

  private ChaosDocuments() {}

  /**
   * Writes them into an existing folder, in an order of their names that the seed gives.
   *
   * @return how many must be rejected, by cause
   */
  static Map<String, Integer> write(Path folder, Random random) throws IOException {
    Map<String, Integer> rejected = new TreeMap<>();
    for (Fate fate : Fate.values()) {
      for (int i = 0; i < fate.documents; i++) {
        String name = String.format(Locale.ROOT, "%08x-%s-%d.xml", random.nextInt(), fate, i);
        String different = "<metadata action=\"add\" name=\"n\">" + name + "</metadata>";
        Files.writeString(
            folder.resolve(name), String.format(Locale.ROOT, MOCK, different + fate.body));
        if (!fate.cause.isEmpty()) {
          rejected.merge(fate.cause, 1, Integer::sum);
        }
      }
    }
    return rejected;
  }
}
