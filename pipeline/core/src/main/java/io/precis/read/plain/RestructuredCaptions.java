package io.precis.read.plain;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a text of reStructuredText says below its figures and above its tables. */
final class RestructuredCaptions {
  private static final int MOST = 2_000;

  /** The first paragraph in a figure. */
  private static final TextPattern FIGURE =
      TextPattern.compile(
          "(?m)^[ \\t]*\\.\\. figure::[^\\n]*\\n(?:[ \\t]+:[^\\n]*\\n)*+(?:[ \\t]*\\n)*+"
              + "([ \\t]+\\S[^\\n]*(?:\\n[ \\t]+\\S[^\\n]*)*+)");

  private static final TextPattern TABLE =
      TextPattern.compile("(?m)^[ \\t]*\\.\\. (?:csv-|list-)?table::[ \\t]+(\\S[^\\n]*)");

  private static final TextPattern SPACE = TextPattern.compile("\\s+");

  private final Set<String> captions = new HashSet<>();

  /**
   * Those of a whole text.
   *
   * @param plain takes the marks out of words
   */
  RestructuredCaptions(String text, UnaryOperator<String> plain) {
    Stream.of(FIGURE, TABLE)
        .flatMap(each -> each.matcher(text).results().limit(MOST))
        .forEach(found -> captions.add(flow(plain.apply(found.group(1)))));
  }

  /** The blocks, those with the words of a caption as captions. */
  List<Block> marked(String text, List<Block> blocks) {
    return blocks.stream()
        .map(block -> isCaption(text, block) ? block.as(Role.CAPTION) : block)
        .toList();
  }

  private boolean isCaption(String text, Block block) {
    return block.role() == Role.BODY && captions.contains(flow(block.span().of(text)));
  }

  private static String flow(String words) {
    return SPACE.matcher(words).replaceAll(" ").strip();
  }
}
