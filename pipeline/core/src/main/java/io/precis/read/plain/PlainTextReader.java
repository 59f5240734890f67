package io.precis.read.plain;

import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import io.precis.text.DisplayWidth;
import io.precis.text.TextMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Finds paragraphs, lists, headings, quotes and turns of speakers in text without markup.
 *
 * <p>Paragraphs are separated by empty lines; where lines are as long as paragraphs, each line is
 * one. A heading is underlined, numbered or in capitals, and stands alone.
 */
public final class PlainTextReader {
  private static final int FEWEST_LINES = 4;
  private static final int LONG_LINE = 120;
  private static final Pattern UNDERLINE = Pattern.compile("\\s*(={3,}|-{3,}|~{3,}|\\*{3,})\\s*");
  private static final Pattern QUOTE = Pattern.compile("\\s*>.*");

  private final DocumentBuilder out;
  private final boolean lineIsParagraph;
  private final boolean dialogue;
  private final List<String> paragraph = new ArrayList<>();
  private boolean opening;

  private PlainTextReader(DocumentBuilder out, boolean lineIsParagraph, boolean dialogue) {
    this.out = out;
    this.lineIsParagraph = lineIsParagraph;
    this.dialogue = dialogue;
  }

  /** Adds what {@code text}, a whole file, holds to {@code out}. */
  public static void read(String text, DocumentBuilder out) {
    List<String> lines = Arrays.asList(text.split("\\r\\n|[\\r\\n\\u2028\\u2029\\f]", -1));
    PlainTextReader reader =
        new PlainTextReader(out, hasLongLines(lines), Dialogue.isDialogue(lines));
    reader.opening = lines.stream().filter(line -> !line.isBlank()).count() >= FEWEST_LINES;
    reader.run(lines);
  }

  /** Likewise for a piece of a file, which has no title of its own. */
  public static void readPiece(String text, DocumentBuilder out) {
    List<String> lines = Arrays.asList(text.split("\\R", -1));
    new PlainTextReader(out, hasLongLines(lines), false).run(lines);
  }

  private static boolean hasLongLines(List<String> lines) {
    long filled = lines.stream().filter(line -> !line.isBlank()).count();
    long longOnes = lines.stream().filter(line -> DisplayWidth.of(line) > LONG_LINE).count();
    return filled > 0 && longOnes * 3 >= filled;
  }

  private void run(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean underlined =
          i + 1 < lines.size()
              && paragraph.isEmpty()
              && isTitle(line)
              && UNDERLINE.matcher(lines.get(i + 1)).matches();
      if (underlined) {
        out.heading(lines.get(i + 1).strip().startsWith("=") ? 1 : 2, line);
        i++;
      } else if (line.isBlank() || UNDERLINE.matcher(line).matches()) {
        flush();
      } else {
        add(line);
      }
    }
    flush();
  }

  private static boolean isTitle(String line) {
    String text = line.strip();
    return !text.isEmpty() && text.length() <= 100 && !HeadingRules.endsLikeSentence(text);
  }

  private void add(String line) {
    if (startsBlock(line)) {
      flush();
    }
    paragraph.add(line);
    if (lineIsParagraph) {
      flush();
    }
  }

  private boolean startsBlock(String line) {
    if (paragraph.isEmpty()) {
      return false;
    }
    String before = paragraph.get(paragraph.size() - 1);
    boolean quoteChanges = QUOTE.matcher(line).matches() != QUOTE.matcher(before).matches();
    return quoteChanges
        || TextMarks.startsListItem(line.strip())
        || dialogue && Dialogue.isTurn(line)
        || isIndented(line) && !isIndented(before) && HeadingRules.endsLikeSentence(before.strip())
        || line.startsWith("\u3000")
        || paragraph.size() == 1 && isIndented(line) != isIndented(before) && isHeading(before);
  }

  private static boolean isIndented(String line) {
    return line.startsWith("  ") || line.startsWith("\t") || line.startsWith("\u3000");
  }

  private static boolean isHeading(String line) {
    return HeadingRules.level(line).isPresent();
  }

  private void flush() {
    if (paragraph.isEmpty()) {
      return;
    }
    String text = String.join("\n", paragraph);
    OptionalInt heading =
        paragraph.size() > 1
            ? OptionalInt.empty()
            : isOpening(text) ? OptionalInt.of(1) : HeadingRules.level(text);
    opening = false;
    if (heading.isPresent()) {
      out.heading(heading.getAsInt(), text);
    } else {
      out.lines(kind(text), text);
    }
    paragraph.clear();
  }

  /** Whether this is the title: the first line of a text of many, alone and no sentence. */
  private boolean isOpening(String text) {
    return opening
        && isTitle(text)
        && DisplayWidth.of(text.strip()) <= 80
        && !TextMarks.startsListItem(text);
  }

  private Role kind(String text) {
    if (QUOTE.matcher(paragraph.get(0)).matches()) {
      return Role.QUOTATION;
    }
    if (dialogue && Dialogue.isTurn(text)) {
      return Role.TURN;
    }
    return TextMarks.startsListItem(text.strip()) ? Role.LIST_ITEM : Role.BODY;
  }
}
