package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Texts and what is found to be their title. */
final class TitledTexts {
  static final String BODY =
      "The flow of rivers is measured by cameras. A camera sees the flow of small rivers by day."
          + " Rivers with much flow need two cameras, and small rivers one.";

  private TitledTexts() {}

  static String headed(String heading) {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of(heading, "Nothing else is here."), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    return find(text, List.of(), blocks, "", "", true, false).title();
  }

  /** The title where the first paragraph is marked as heading. */
  static String marked(List<String> paragraphs) {
    List<Block> blocks = new ArrayList<>();
    String text = lay(paragraphs, blocks);
    blocks.set(0, new Block(Role.TITLE, 0, blocks.get(0).span()));
    return find(text, List.of(), blocks, "", "", true, false).title();
  }

  static String title(List<String> paragraphs, String given) {
    List<Block> blocks = new ArrayList<>();
    String text = lay(paragraphs, blocks);
    return find(text, List.of(), blocks, "", given, false, false).title();
  }

  static String lay(List<String> paragraphs, List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      text.append(text.length() == 0 ? "" : "\n\n");
      blocks.add(
          new Block(Role.BODY, 0, new Span(text.length(), text.length() + paragraph.length())));
      text.append(paragraph);
    }
    return text.toString();
  }

  static TitleFinder.Titled find(
      String text,
      List<Section> sections,
      List<Block> blocks,
      String stated,
      String given,
      boolean markup,
      boolean web) {
    return TitleFinder.find(
        new TitleSource(text, sections, blocks, stated, given, "", "", markup, web, false));
  }

  static TitleFinder.Titled find(String text, List<Section> sections, List<Block> blocks) {
    return find(text, sections, blocks, "", "", true, false);
  }

  /** Makes blocks headings: the first of the outermost level, the others below it. */
  static List<Section> headed(List<Block> blocks, String text, int... heads) {
    List<Section> sections = new ArrayList<>();
    String first = blocks.get(0).span().of(text);
    for (int i = 0; i < heads.length; i++) {
      Block block = blocks.get(heads[i]);
      List<String> path = i == 0 ? List.of(first) : List.of(first, block.span().of(text));
      Span span = new Span(block.span().start(), text.length());
      sections.add(new Section(i, i == 0 ? -1 : 0, path, span, false));
      blocks.set(heads[i], new Block(Role.HEADING, i, block.span()));
    }
    return sections;
  }
}
