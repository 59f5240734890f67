package io.precis.read;

import io.precis.document.LeftOut;
import io.precis.read.build.BodyText;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.latex.LatexReader;
import io.precis.read.mail.MailRoles;
import io.precis.read.mail.SavedMail;
import io.precis.read.markdown.MarkdownReader;
import io.precis.read.markup.DelimitedReader;
import io.precis.read.markup.MediaTypes;
import io.precis.read.markup.XhtmlReader;
import io.precis.read.markup.XmlReader;
import io.precis.read.pdf.PartFindings;
import io.precis.read.pdf.PdfReader;
import io.precis.read.plain.PlainTextReader;
import io.precis.read.plain.SourceCodeReader;
import io.precis.read.plain.YamlReader;
import io.precis.text.line.SpeakerTurns;

/** Chooses the reader for a part's type. */
final class PartReader {
  private static final String MAIL = "message/rfc822";
  private static final String PLAIN = "text/plain";

  private PartReader() {}

  private static boolean isTable(ForkPart part, String text) {
    return part.mediaType().equals(PLAIN)
        && !SpeakerTurns.isTabbed(text)
        && (DelimitedReader.isTable(text) || DelimitedReader.isNamedTable(part.name(), text));
  }

  /** Adds a part's text to {@code out}. */
  static PartFindings read(ForkPart part, DocumentBuilder out) {
    String type = part.mediaType();
    if (MediaTypes.isPdf(type)) {
      return PdfReader.read(part.xhtml(), out);
    }
    if (MediaTypes.isPlainText(type)) {
      readPlain(part, BodyText.of(part.xhtml()), out);
      return PartFindings.ofMarkup(false);
    }
    if (MediaTypes.isXml(type)) {
      XmlReader.read(part.xhtml(), out);
      return PartFindings.ofMarkup(false);
    }
    if (MediaTypes.isDelimited(type) && !part.xhtml().contains("<table")) {
      DelimitedReader.read(BodyText.of(part.xhtml()), out);
      return PartFindings.ofMarkup(false);
    }
    return MediaTypes.isMail(type) ? readMail(part, out) : readPage(part, out);
  }

  private static void readPlain(ForkPart part, String text, DocumentBuilder out) {
    String type = part.mediaType();
    if (MediaTypes.isMarkdown(type)) {
      MarkdownReader.read(text, out);
    } else if (MediaTypes.isLatex(type) || LatexReader.isSurelyIn(text)) {
      LatexReader.read(text, out);
    } else if (MediaTypes.isYaml(type) && YamlReader.isProse(text)) {
      YamlReader.read(text, out);
    } else if (MediaTypes.isSourceCode(type)) {
      SourceCodeReader.read(text, out);
    } else if (isTable(part, text)) {
      DelimitedReader.read(text, out);
    } else if (type.equals(PLAIN) && MarkdownReader.isSurelyIn(text)) {
      MarkdownReader.read(text, out);
    } else {
      PlainTextReader.read(text, out);
    }
  }

  private static PartFindings readPage(ForkPart part, DocumentBuilder out) {
    String type = part.mediaType();
    if (MediaTypes.isFeed(type)) {
      out.title(part.title());
      return PartFindings.ofMarkup(XhtmlReader.read(part.xhtml(), type, part.title(), out));
    }
    if (MediaTypes.isWebPage(type) && part.depth() == 0 && SavedMail.isOne(part.xhtml())) {
      return readMailBody(part, part.title(), out);
    }
    boolean disguised = XhtmlReader.read(part.xhtml(), type, part.title(), out);
    out.leaveOut(LeftOut.Reason.HIDDEN, part.hiddenCharacters());
    return PartFindings.ofMarkup(disguised || part.hiddenCharacters() > 0);
  }

  private static PartFindings readMail(ForkPart part, DocumentBuilder out) {
    if (part.depth() == 0) {
      out.title(part.title());
    }
    out.heading(1, part.title());
    return readMailBody(part, part.title(), out);
  }

  /**
   * Adds what a mail says, without its subject.
   *
   * @param subject of the mail, which its part does not know where it is a page
   */
  static PartFindings readMailBody(ForkPart part, String subject, DocumentBuilder out) {
    int first = out.size();
    PartFindings findings =
        PartFindings.ofMarkup(XhtmlReader.read(part.xhtml(), MAIL, part.title(), out));
    out.replace(first, (text, blocks) -> MailRoles.assign(subject, text, blocks));
    return findings;
  }
}
