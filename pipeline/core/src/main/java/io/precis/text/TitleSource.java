package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Section;
import java.util.List;

/**
 * What a title is sought in.
 *
 * @param stated what the format states as title, such as front matter's or a mail's subject; empty
 *     string where it states none
 * @param given what the file calls itself; empty string where it says nothing
 * @param name of the file; empty string where there is none
 * @param markup whether headings are marked, not told by their look
 * @param web whether the file's word for itself is a web page's, which its readers see and which
 *     often has the site's name beside it
 */
public record TitleSource(
    String text,
    List<Section> sections,
    List<Block> blocks,
    String stated,
    String given,
    String name,
    boolean markup,
    boolean web) {
  public TitleSource {
    sections = List.copyOf(sections);
    blocks = List.copyOf(blocks);
  }
}
