package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a title is sought in.
 *
 * @param text as it was extracted
 * @param sections in text order
 * @param blocks in text order
 * @param stated what the format states as title, such as front matter's or a mail's subject; empty
 *     string where it states none
 * @param given what the file calls itself; empty string where it says nothing
 * @param shared what a web page is called where it is shared; empty string where it says nothing
 * @param name of the file; empty string where there is none
 * @param markup whether headings are marked, not told by their look
 * @param web whether {@code given} is the title of a web page, which browsers show and which often
 *     has the site's name in it
 * @param sheets whether the outermost headings are names of sheets
 */
public record TitleSource(
    String text,
    List<Section> sections,
    List<Block> blocks,
    String stated,
    String given,
    String shared,
    String name,
    boolean markup,
    boolean web,
    boolean sheets) {
  /** Characters in which a title stands. */
  static final int BEGINNING = 3_000;

  public TitleSource {
    sections = List.copyOf(sections);
    blocks = List.copyOf(blocks);
  }

  /** The characters in which a title stands. */
  String beginning() {
    return text.substring(0, Math.min(text.length(), BEGINNING));
  }

  /** A block as one line. */
  String line(Block block) {
    return TitleText.oneLine(block.span().of(text));
  }

  /** The first block that is wanted, as one line, wherever it stands. */
  Optional<String> firstLine(Predicate<Block> wanted) {
    return blocks.stream().filter(wanted).findFirst().map(this::line);
  }

  /** The first block of a role that stands at the beginning. */
  Optional<Block> first(Role role) {
    return blocks.stream()
        .filter(block -> block.role() == role && block.span().start() < BEGINNING)
        .findFirst();
  }
}
