package io.precis.cli;

import io.precis.cli.terminal.TextWrapper;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.limit.Amount;
import io.precis.summary.ReadingRecord;
import io.precis.summary.ReadingRecord.BlockRead;
import io.precis.summary.ReadingRecord.SectionRead;
import io.precis.summary.ReadingRecord.SentenceRead;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was read of a document, as a terminal shows it. */
final class ReadingText {
  private static final Map<String, Role> ROLES =
      Arrays.stream(Role.values()).collect(Collectors.toMap(Role::label, Function.identity()));

  private final ReadingRecord read;
  private final TextWrapper lines;
  private int nextSentence;

  ReadingText(ReadingRecord read, int columns) {
    this.read = read;
    this.lines = new TextWrapper(columns);
  }

  /** Facts, then the outline with blocks and their sentences; page furniture unchanged. */
  String render() {
    lines.paragraph(read.title().isEmpty() ? read.name() : read.title(), "", "");
    lines.paragraph(facts(), "", "");
    if (!read.flaws().isEmpty()) {
      lines.paragraph("Read in part: " + words(String.join(", ", read.flaws())), "", "");
    }
    if (!read.leftOut().isEmpty()) {
      lines.paragraph("Not in the text: " + leftOut(), "", "");
    }
    int section = 0;
    for (BlockRead block : read.blocks()) {
      while (section < read.sections().size()
          && read.sections().get(section).span().start() <= block.span().start()) {
        heading(read.sections().get(section++));
      }
      block(block);
    }
    return lines.toString();
  }

  private String facts() {
    String encoding = read.encoding().isEmpty() ? "" : " · " + read.encoding();
    return String.format(
        Locale.ROOT,
        "%s · language %s%s · %s",
        read.name(),
        read.language(),
        encoding,
        Amount.of(read.sentences().size(), "sentence"));
  }

  private String leftOut() {
    return read.leftOut().stream()
        .map(left -> words(left.reason()) + " (" + Amount.of(left.characters(), "character") + ")")
        .collect(Collectors.joining(", "));
  }

  private void heading(SectionRead section) {
    if (!section.path().isEmpty()) {
      lines.blank().paragraph("# " + String.join(" > ", section.path()), "", "  ");
    }
  }

  private void block(BlockRead block) {
    if (!ROLES.get(block.role()).isNumbered()) {
      lines.paragraph(words(block.role()) + ": " + block.span().of(read.text()), "  - ", "    ");
      return;
    }
    lines.paragraph(words(block.role()), "  - ", "    ");
    while (nextSentence < read.sentences().size()
        && read.sentences().get(nextSentence).span().start() < block.span().end()) {
      sentence(read.sentences().get(nextSentence++));
    }
  }

  private void sentence(SentenceRead sentence) {
    String page = sentence.page() > 0 ? "p. " + sentence.page() + ", " : "";
    String number = page + "s. " + (sentence.ordinal() + 1) + ": ";
    lines.paragraph(number + sentence.text(), "    ", "      ");
  }

  /** The author's own words, a line a sentence, an empty line between blocks. */
  static String ranked(ReadingRecord read) {
    StringBuilder text = new StringBuilder();
    int block = 0;
    int last = -1;
    for (SentenceRead sentence : read.sentences()) {
      if (ROLES.get(sentence.role()).isAuthorsText()) {
        while (block + 1 < read.blocks().size() && endsBefore(read.blocks().get(block), sentence)) {
          block++;
        }
        if (last >= 0 && block != last) {
          text.append('\n');
        }
        last = block;
        text.append(sentence.text()).append('\n');
      }
    }
    return text.toString();
  }

  private static boolean endsBefore(BlockRead block, SentenceRead sentence) {
    Span span = block.span();
    return span.end() <= sentence.span().start();
  }

  private static String words(String label) {
    return label.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
