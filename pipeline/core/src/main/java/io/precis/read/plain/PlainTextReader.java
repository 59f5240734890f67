package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.build.EncodedFiles;
import io.precis.read.mail.CopiedMail;
import io.precis.read.mail.MailRoles;
import io.precis.read.markdown.FrontMatter;
import java.util.Optional;

/** Reads a file of plain text by what its text shows it to be, whatever it is called. */
public final class PlainTextReader {
  /** The subject of a mail that was copied without it, and with what it answers. */
  private static final String ANSWER = "Re:";

  private PlainTextReader() {}

  /** Adds what {@code raw}, a whole file, holds to {@code out}. */
  public static void read(String raw, DocumentBuilder out) {
    if (SubtitleReader.isSubtitles(raw)) {
      SubtitleReader.read(raw, out);
    } else if (ManualPage.isOne(raw)) {
      ManualPage.read(raw, out);
    } else if (CalendarReader.isOne(raw)) {
      CalendarReader.read(raw, out);
    } else if (!JsonReader.read(raw, out)) {
      FrontMatter front = FrontMatter.of(raw);
      out.title(front.title());
      out.byline(front.byline().authors(), front.byline().date());
      out.leaveOut(LeftOut.Reason.METADATA_BLOCK, front.settings());
      Optional.of(front.text())
          .filter(text -> !RestructuredText.isSurelyIn(text))
          .flatMap(LightMarkup::of)
          .ifPresentOrElse(
              markup -> markup.read(front.text(), out), () -> lines(front.text(), out));
    }
  }

  private static void lines(String raw, DocumentBuilder out) {
    String text = raw;
    if (BulletinBoard.isIn(raw)) {
      text = BulletinBoard.plain(raw);
      out.leaveOut(LeftOut.Reason.MARKUP, Math.max(0, raw.length() - text.length()));
    }
    if (RestructuredText.isIn(text)) {
      RestructuredText.read(text, out);
    } else {
      String counted = CountedLines.without(EncodedFiles.without(text, out), out);
      if (CopiedMail.isIn(counted)) {
        int first = out.size();
        out.paragraphs(counted, 1);
        out.replace(first, (whole, blocks) -> MailRoles.assign(ANSWER, whole, blocks));
      } else {
        String plain = TypedEmphasis.without(StarPages.without(counted, out), out);
        out.text(StarPages.withRaisedNotes(plain), 1);
      }
    }
  }
}
