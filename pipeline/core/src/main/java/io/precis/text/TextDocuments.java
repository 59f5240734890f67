package io.precis.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.Metadata;
import io.precis.document.Sha256;
import io.precis.text.line.PlainText;
import io.precis.text.line.SectionBuilder;
import io.precis.text.role.SectionRoles;
import java.util.List;

/**
 * Makes documents of plain text, for which no extractor is needed.
 *
 * <p>Paragraphs are told by blank lines, or by lines where a text is not wrapped. Headings are
 * those of Markdown, underlined ones, numbered ones, and short lines that stand alone. Lists,
 * tables, quotes, indented code and the turns of a transcript are told as well.
 */
public final class TextDocuments {
  private TextDocuments() {}

  /**
   * A document of plain text. Its identity is that of the text's UTF-8 bytes.
   *
   * @param name how people are told of it
   * @param text any text that is not blank; brought to NFC and {@code \n} line ends
   * @param language BCP 47 primary language, or {@code und}
   * @throws IllegalArgumentException where the text is blank
   */
  public static Document of(String name, String text, String language) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text of '" + name + "' is blank");
    }
    byte[] bytes = text.getBytes(UTF_8);
    TextCleaner cleaner = new TextCleaner();
    PlainText plain = PlainText.of(text, cleaner::clean);
    SectionBuilder.Outline outline = SectionBuilder.outline(plain);
    TitleFinder.Titled titled =
        TitleFinder.find(
            new TitleSource(
                plain.text(),
                outline.sections(),
                SectionRoles.assign(plain.text(), outline.sections(), outline.blocks()),
                "",
                "",
                "",
                name,
                false,
                false,
                false));
    return new Document(
        new DocumentId(Sha256.of(bytes)),
        name,
        bytes.length,
        new Metadata("text/plain", "", List.of(), List.of(), "", "", plain.pages().size()),
        titled.title(),
        "",
        language,
        plain.text(),
        outline.sections(),
        titled.blocks(),
        plain.pageSpans(),
        List.of());
  }

  /**
   * A document of plain text as it is, for its structure alone: its text is not brought to any
   * form, so that spans are those of {@code text}, and its identity is that of no content.
   *
   * @param text any text that is not blank
   */
  public static Document unnamed(String text, String language) {
    SectionBuilder.Outline outline = SectionBuilder.outline(PlainText.verbatim(text));
    return new Document(
        new DocumentId(Sha256.of(new byte[0])),
        "",
        0,
        new Metadata("text/plain", "", List.of(), List.of(), "", "", 0),
        language,
        text,
        outline.sections(),
        outline.blocks(),
        List.of());
  }
}
