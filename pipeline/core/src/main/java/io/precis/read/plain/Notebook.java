package io.precis.read.plain;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.markdown.FrontMatter;
import io.precis.read.markdown.MarkdownReader;
import java.util.List;

/**
 * A notebook of Jupyter, of any version of its format: what stands in its cells, and what a reader
 * sees below a cell of code. Of an output that is given in several forms the one is read that is
 * shown; what a program complains of, and what only names an object, is no text.
 */
final class Notebook {
  /** An output that is the name of an object, as of a figure: {@code <Axes: >}. */
  private static final TextPattern OBJECT =
      TextPattern.compile("(?s)\\s*(?:\\[?<[^<>\\n]{1,300}>\\]?|Text\\(.{1,200}\\))\\s*");

  private static final TextPattern EMPTY_LINES = TextPattern.compile("\\n\\s*\\n");

  private static final List<String> OUTPUTS_OF_CODE = List.of("stream", "execute_result", "pyout");

  /** Signs with which a terminal changes colours. */
  private static final TextPattern COLOUR = TextPattern.compile("\\x1B\\[[\\d;]*[A-Za-z]");

  private final DocumentBuilder out;

  /** The mark of a heading that a cell begins with; notebooks show it without a space as well. */
  private static final TextPattern TIGHT = TextPattern.compile("^(#{1,6})(?=[\\p{L}\\p{N}])");

  Notebook(DocumentBuilder out) {
    this.out = out;
  }

  static boolean isIn(JsonNode root) {
    return root.has("nbformat") && (root.path("cells").isArray() || root.has("worksheets"));
  }

  void read(JsonNode root) {
    out.markHeadings();
    root.path("cells").forEach(this::cell);
    root.path("worksheets").forEach(sheet -> sheet.path("cells").forEach(this::cell));
  }

  private void cell(JsonNode cell) {
    String source = joined(cell.path("source"));
    switch (cell.path("cell_type").asText()) {
      case "markdown" -> MarkdownReader.read(TIGHT.matcher(source).replaceFirst("$1 "), out);
      case "heading" -> out.heading(Math.max(1, cell.path("level").asInt(1)), source.strip());
      case "code" -> {
        out.verbatim(Role.CODE, source + joined(cell.path("input")));
        cell.path("outputs").forEach(this::output);
      }
      default -> raw(source);
    }
  }

  private void output(JsonNode output) {
    JsonNode forms = output.has("data") ? output.path("data") : output;
    boolean complaint =
        output.path("name").asText().equals("stderr")
            || output.path("stream").asText().equals("stderr");
    String markdown = joined(forms.path("text/markdown"));
    String html = joined(forms.path("text/html"));
    if (complaint) {
      return;
    }
    if (!markdown.isBlank()) {
      MarkdownReader.read(markdown, out);
    } else if (html.contains("<table")) {
      MarkdownReader.read(EMPTY_LINES.matcher(html).replaceAll("\n"), out);
    } else if (OUTPUTS_OF_CODE.contains(output.path("output_type").asText())) {
      String shown = joined(forms.path("text/plain")) + joined(forms.path("text"));
      printed(COLOUR.matcher(shown).replaceAll(""));
    }
  }

  private void printed(String shown) {
    if (!shown.isBlank() && !OBJECT.matcher(shown).matches()) {
      out.verbatim(Role.CODE, shown);
    }
  }

  private static String joined(JsonNode lines) {
    StringBuilder joined = new StringBuilder();
    if (lines.isArray()) {
      lines.forEach(line -> joined.append(line.asText()));
    } else {
      joined.append(lines.asText());
    }
    return joined.toString();
  }

  /** A raw cell is for a converter; what it sets up is no text. */
  private void raw(String cell) {
    FrontMatter front = FrontMatter.of(cell);
    out.title(front.title());
    out.leaveOut(LeftOut.Reason.METADATA_BLOCK, front.settings());
    out.text(front.text(), 1);
  }
}
