package io.precis.write.report.run;

import io.precis.limit.Amount;
import io.precis.summary.Outcome;
import io.precis.text.VisibleText;
import io.precis.write.MarkdownEscaper;
import io.precis.write.report.DocumentFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code index.md}: the documents of a run by folder, then what could not be read and why. */
public final class MarkdownIndex {
  private final Appendable out;

  private MarkdownIndex(Appendable out) {
    this.out = out;
  }

  /**
   * Writes the page.
   *
   * @param entries by folder, then by name
   * @param outcomes of all files; what has a record is not looked at
   */
  public static void write(
      Appendable out, String run, List<IndexEntry> entries, List<Outcome> outcomes)
      throws IOException {
    out.append("# ").append(Amount.of(entries.size(), "document"));
    out.append("\n\nRun ").append(MarkdownEscaper.escape(run)).append("\n\n");
    MarkdownIndex index = new MarkdownIndex(out);
    index.documents(entries);
    index.rejected(outcomes.stream().filter(outcome -> !outcome.hasRecord()).toList());
  }

  private void documents(List<IndexEntry> entries) throws IOException {
    boolean folders = entries.stream().map(IndexEntry::folder).distinct().count() > 1;
    String last = null;
    for (IndexEntry entry : entries) {
      if (folders && !entry.folder().equals(last)) {
        out.append(last == null ? "" : "\n").append("## ");
        last = entry.folder();
        out.append(last.isEmpty() ? "Top folder" : name(last)).append("\n\n");
      }
      document(entry);
    }
  }

  private void document(IndexEntry entry) throws IOException {
    String title = name(entry.title());
    out.append("- ")
        .append(
            entry.markdown().isEmpty()
                ? "**" + title + "**"
                : "**[" + title + "](" + entry.markdown() + ")**");
    if (!entry.lead().isEmpty()) {
      out.append("  \n  ").append(MarkdownEscaper.escape(entry.lead()));
    }
    out.append("  \n  *").append(String.join(" · ", facts(entry))).append("*\n");
  }

  private static List<String> facts(IndexEntry entry) {
    List<String> facts = new ArrayList<>();
    facts.add(name(String.join(", ", entry.names())));
    if (!entry.authors().isEmpty()) {
      facts.add(name(String.join(", ", entry.authors())));
    }
    if (!entry.date().isEmpty()) {
      facts.add(entry.date());
    }
    if (entry.pages() > 0) {
      facts.add(Amount.of(entry.pages(), "page"));
    }
    facts.add(entry.length());
    if (!entry.topics().isEmpty()) {
      facts.add(MarkdownEscaper.escape(String.join(", ", entry.topics())));
    }
    if (!entry.flaws().isEmpty()) {
      facts.add("read in part: " + words(entry.flaws()));
    }
    return facts;
  }

  private static String name(String text) {
    return MarkdownEscaper.escape(VisibleText.of(text));
  }

  private void rejected(List<Outcome> rejected) throws IOException {
    if (rejected.isEmpty()) {
      return;
    }
    out.append("\n## Could not be read\n\n");
    for (Outcome outcome : rejected) {
      out.append("- ")
          .append(name(String.join(", ", outcome.names())))
          .append(": ")
          .append(words(List.of(outcome.cause())));
      if (!outcome.detail().isEmpty()) {
        String detail = DocumentFacts.mediaType(outcome.detail());
        out.append(" (").append(MarkdownEscaper.escape(detail)).append(')');
      }
      out.append(outcome.status() == Outcome.Status.SET_ASIDE ? "; set aside\n" : "\n");
    }
  }

  private static String words(List<String> constants) {
    return String.join(", ", constants).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
