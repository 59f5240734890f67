package io.precis.write;

import io.precis.summary.Outcome;
import io.precis.text.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The page of a run that names every input and where its summary is. */
public final class RunIndex {
  private final StringBuilder out = new StringBuilder();

  private RunIndex() {}

  /** Markdown: the documents, then what was rejected and why. */
  public static String of(String run, List<Outcome> outcomes, Set<OutputFormat> formats) {
    RunIndex index = new RunIndex();
    index.out.append("# Run ").append(MarkdownEscaper.escape(run)).append("\n\n");
    index.documents(outcomes, formats.contains(OutputFormat.MD));
    index.rejected(outcomes);
    return index.out.toString();
  }

  private void documents(List<Outcome> outcomes, boolean linked) {
    for (Outcome outcome : outcomes) {
      if (outcome.hasRecord()) {
        String name = MarkdownEscaper.escape(VisibleText.of(String.join(", ", outcome.names())));
        out.append("- ")
            .append(
                linked
                    ? "["
                        + name
                        + "]("
                        + RunPaths.markdown(outcome.id(), outcome.names().get(0))
                        + ")"
                    : name);
        if (outcome.pages() > 0) {
          out.append(", ").append(outcome.pages()).append(" pages");
        }
        out.append(", ").append(outcome.sentences()).append(" sentences");
        if (!outcome.flaws().isEmpty()) {
          out.append("; read in part: ").append(words(outcome.flaws()));
        }
        out.append('\n');
      }
    }
  }

  private void rejected(List<Outcome> outcomes) {
    List<Outcome> rejected = outcomes.stream().filter(outcome -> !outcome.hasRecord()).toList();
    if (!rejected.isEmpty()) {
      out.append("\n## Rejected\n\n");
      for (Outcome outcome : rejected) {
        out.append("- ")
            .append(MarkdownEscaper.escape(VisibleText.of(String.join(", ", outcome.names()))))
            .append(": ")
            .append(words(List.of(outcome.cause())));
        if (!outcome.detail().isEmpty()) {
          out.append(" (").append(MarkdownEscaper.escape(outcome.detail())).append(')');
        }
        out.append(outcome.status() == Outcome.Status.SET_ASIDE ? "; set aside\n" : "\n");
      }
    }
  }

  private static String words(List<String> constants) {
    return String.join(", ", constants).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
