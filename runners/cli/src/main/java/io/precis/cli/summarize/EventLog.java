package io.precis.cli.summarize;

import io.precis.batch.Progress;
import io.precis.batch.directory.Retention;
import io.precis.batch.directory.RunId;
import io.precis.batch.report.RunReport;
import io.precis.cli.options.LogFormat;
import io.precis.cli.terminal.ExitCode;
import io.precis.cli.terminal.Terminal;
import io.precis.summary.Outcome;
import io.precis.text.VisibleText;
import io.precis.write.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What happened, for machines: a line an event, each with the time, the run's id and, where it
 * tells of a document, the document's id. Of documents it knows ids, names, causes and counts;
 * their text it never sees.
 */
final class EventLog implements Progress, AutoCloseable {
  private static final long EVERY_NANOS = 10_000_000_000L;

  private enum Level {
    INFO,
    WARN,
    ERROR
  }

  private final PrintWriter out;
  private final LogFormat format;
  private final boolean owned;
  private String run = "";
  private long lastNanos = System.nanoTime();

  private EventLog(PrintWriter out, LogFormat format, boolean owned) {
    this.out = out;
    this.format = format;
    this.owned = owned;
  }

  /** A log that goes where others write too; closing it closes nothing. */
  static EventLog to(PrintWriter out, LogFormat format) {
    return new EventLog(out, format, false);
  }

  /** A log in a file, after what is in it. */
  static EventLog appendingTo(Path file, LogFormat format) throws IOException {
    Writer writer =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return new EventLog(new PrintWriter(writer), format, true);
  }

  @Override
  public void started(RunId id) {
    run = id.value();
    tell(Level.INFO, "started", Map.of());
  }

  @Override
  public void listed(int documents) {
    tell(Level.INFO, "listed", Map.of("files", documents));
  }

  @Override
  public void takenUp(RunId killed, int documents) {
    tell(Level.INFO, "taken up", Map.of("killed", killed.value(), "documents", documents));
  }

  @Override
  public void at(Counts counts) {
    long now = System.nanoTime();
    if (now - lastNanos >= EVERY_NANOS) {
      lastNanos = now;
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("read", counts.read());
      fields.put("ranked", counts.ranked());
      fields.put("rewritten", counts.rewritten());
      fields.put("written", counts.written());
      fields.put("nodes", counts.nodes());
      tell(Level.INFO, "progress", fields);
    }
  }

  @Override
  public void published(RunReport report, List<Outcome> outcomes, Retention.Result old) {
    outcomes.forEach(this::document);
    old.removed().forEach(id -> tell(Level.INFO, "removed", Map.of("removed", id.value())));
    old.stuck().forEach(id -> tell(Level.WARN, "stuck", Map.of("stuck", id.value())));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("seconds", report.seconds());
    fields.put("files", report.counts().inputs());
    fields.put("rejected", report.counts().rejected());
    fields.put("setAside", report.counts().setAside());
    fields.put("unchanged", report.counts().unchanged());
    tell(Level.INFO, "published", fields);
  }

  private void document(Outcome outcome) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("document", outcome.id());
    fields.put("name", VisibleText.of(outcome.names().get(0)));
    fields.put("status", outcome.status().name().toLowerCase(Locale.ROOT));
    if (!outcome.hasRecord()) {
      fields.put("cause", outcome.cause());
      fields.put("detail", outcome.detail());
    }
    if (!outcome.flaws().isEmpty()) {
      fields.put("flaws", String.join(",", outcome.flaws()));
    }
    boolean whole = outcome.hasRecord() && outcome.flaws().isEmpty();
    tell(whole ? Level.INFO : Level.WARN, "document", fields);
  }

  /**
   * The run failed.
   *
   * @param message as the user is told it
   */
  void failed(ExitCode code, String message) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("status", code.status());
    fields.put("message", message);
    tell(Level.ERROR, "failed", fields);
  }

  private void tell(Level level, String event, Map<String, Object> fields) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().toString());
    line.put("level", level.name());
    line.put("run", run);
    line.put("event", event);
    line.putAll(fields);
    out.println(format == LogFormat.JSON ? Json.inOrder(line) : text(line));
    out.flush();
  }

  /** {@code name=value} with blanks between; values with blanks or quotes as JSON strings. */
  private static String text(Map<String, Object> line) {
    return line.entrySet().stream()
        .map(field -> field.getKey() + "=" + value(field.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String value(Object value) {
    String text = Terminal.safe(value.toString());
    return text.isEmpty() || text.chars().anyMatch(c -> c == ' ' || c == '"' || c == '=')
        ? Json.line(text)
        : text;
  }

  @Override
  public void close() {
    if (owned) {
      out.close();
    }
  }
}
