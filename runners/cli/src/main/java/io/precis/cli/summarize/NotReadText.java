package io.precis.cli.summarize;

import io.precis.batch.input.NotRead;
import io.precis.cli.terminal.Terminal;
import io.precis.document.RejectCause;
import io.precis.read.input.InputFiles.Reason;
import io.precis.text.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a run did not read, as the terminal shows it: some by name, the rest counted, and advice.
 */
public final class NotReadText {
  private static final int MOST_NAMED = 10;

  /** Reasons that their constants say too shortly. */
  private static final Map<String, String> WORDS =
      Map.of(
          Reason.OUTPUT.name(), "written by precis",
          Reason.SPECIAL.name(), "not a regular file",
          Reason.NO_MATCH.name(), "matches no file");

  private final StringBuilder lines = new StringBuilder();

  private NotReadText() {}

  /** Lines, each with its end; empty string where everything was read. */
  public static String of(NotRead notRead) {
    NotReadText text = new NotReadText();
    text.list("Rejected", notRead.rejected(), file(notRead, "rejected.jsonl"));
    text.advice(notRead.rejected());
    text.list("Left out", notRead.leftOut(), file(notRead, "left-out.jsonl"));
    return text.lines.toString();
  }

  private static String file(NotRead notRead, String name) {
    return notRead.place().isEmpty() ? "" : notRead.place() + name;
  }

  private void list(String title, List<NotRead.Entry> entries, String file) {
    if (entries.isEmpty()) {
      return;
    }
    line(title + ":");
    List<NotRead.Entry> named = fair(entries);
    for (NotRead.Entry entry : named) {
      String detail = detail(entry);
      line("  " + entry.name() + ": " + reason(entry) + (detail.isEmpty() ? "" : ", " + detail));
    }
    int more = entries.size() - named.size();
    if (more > 0) {
      line("  and " + more + " more" + (file.isEmpty() ? "" : "; all are in " + file));
    }
  }

  /** Up to {@value #MOST_NAMED}, of each cause as many as of any other while there are more. */
  private static List<NotRead.Entry> fair(List<NotRead.Entry> entries) {
    Map<String, List<NotRead.Entry>> byCause = new LinkedHashMap<>();
    entries.forEach(
        entry -> byCause.computeIfAbsent(entry.cause(), cause -> new ArrayList<>()).add(entry));
    List<NotRead.Entry> chosen = new ArrayList<>();
    for (int round = 0; round < MOST_NAMED; round++) {
      for (List<NotRead.Entry> same : byCause.values()) {
        if (round < same.size() && chosen.size() < MOST_NAMED) {
          chosen.add(same.get(round));
        }
      }
    }
    chosen.sort(
        Comparator.comparing(NotRead.Entry::cause)
            .thenComparing(NotRead.Entry::name, NaturalOrder.COMPARATOR));
    return chosen;
  }

  private static String reason(NotRead.Entry entry) {
    return WORDS.containsKey(entry.cause())
        ? WORDS.get(entry.cause())
        : entry.cause().toLowerCase(Locale.ROOT).replace('_', ' ')
            + (entry.setAside() ? " (set aside: not tried again)" : "");
  }

  private static String detail(NotRead.Entry entry) {
    return entry.cause().equals(Reason.NOT_TEXT.name())
            || entry.cause().equals(Reason.UNREADABLE.name())
        ? entry.detail()
        : "";
  }

  /** A line for each cause that something can be done about. */
  private void advice(List<NotRead.Entry> rejected) {
    TreeSet<String> told = new TreeSet<>();
    for (NotRead.Entry entry : rejected) {
      if (told.add(entry.cause())) {
        String advice = advice(RejectCause.valueOf(entry.cause()));
        if (!advice.isEmpty()) {
          line("  " + advice);
        }
      }
    }
    if (rejected.stream().anyMatch(NotRead.Entry::setAside)) {
      line("  'precis retry' lets the next run try again what is set aside.");
    }
  }

  private static String advice(RejectCause cause) {
    return switch (cause) {
      case NO_TEXT_LAYER -> "No text layer: --ocr reads scanned pages.";
      case ENCRYPTED -> "Encrypted: --password-file FILE tries the lines of a file as passwords.";
      case TIMEOUT -> "Timeout: --timeout 5m gives each document more time.";
      case OUT_OF_MEMORY ->
          "Out of memory: --fork-heap 2g gives reading more; java -Xmx4g, or of an installed program"
              + " PRECIS_JAVA_OPTIONS=-Xmx4g, the rest.";
      case TOO_LARGE -> "Too large: --max-file-size 8g takes larger files.";
      case UNREADABLE -> "Unreadable: look at the permissions of the file.";
      case POSTPONED -> "Postponed: the next run tries these files.";
      case CHANGED -> "Changed: written to while it was read; the next run tries it again.";
      case BOMB -> "Bomb: it grows beyond all measure when it is unpacked.";
      case EMPTY, CORRUPT, CRASH, UNSUPPORTED, GARBLED, INTERNAL -> "";
    };
  }

  private void line(String text) {
    lines.append(Terminal.safe(text)).append(System.lineSeparator());
  }
}
