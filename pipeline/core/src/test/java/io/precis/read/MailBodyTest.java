package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.fork.ForkResult;
import io.precis.read.input.Spool;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.junit.jupiter.api.Test;

class MailBodyTest {
  private static Metadata part(String type, int depth, String body) {
    Metadata part = new Metadata();
    part.set(Metadata.CONTENT_TYPE, type);
    part.set(TikaCoreProperties.EMBEDDED_DEPTH, depth);
    part.set(TikaCoreProperties.TIKA_CONTENT, "<html><body>" + body + "</body></html>");
    return part;
  }

  /** As Tika sends a mail that has nothing but one part of HTML. */
  @Test
  void testTheOnlyPartOfAMailIsWhatItSays() {
    Metadata mail = part("message/rfc822", 0, "");
    mail.set(TikaCoreProperties.TITLE, "Ramp");
    String body =
        "<p>The yard sends two welders on Thursday, who need eight days.</p><p><a href=\"u\">Read"
            + " more</a></p><p>You are receiving this email because you asked for it.</p><p><b>Von:"
            + "</b> Ann<br><b>Gesendet:</b> Sonntag<br><b>An:</b> Tom</p><p>Who pays for it?</p>";
    SourceFile file = new SourceFile("/in/a", "a", 9, 0);
    Spool.Copy copy = new Spool.Copy(Path.of("a"), "ab".repeat(32), 9);
    Document document =
        new ExtractionClassifier(ExtractSpec.defaults())
            .of(
                file,
                copy,
                new ForkResult(
                    List.of(mail, part("text/html", 1, body)), Optional.empty(), "", false))
            .document()
            .orElseThrow();
    assertEquals(
        List.of(
            "TITLE Ramp",
            "BODY The yard sends two welders on Thursday, who need eight days.",
            "BOILERPLATE Read more",
            "BOILERPLATE You are receiving this email because you asked for it.",
            "MAIL_HEAD Von: Ann\nGesendet: Sonntag\nAn: Tom",
            "QUOTED_MAIL Who pays for it?"),
        document.blocks().stream()
            .map(block -> block.role() + " " + block.span().of(document.text()))
            .toList());
    assertEquals(1, document.sections().size());
  }

  @Test
  void ofAnAnswerInAPageAlsoAFewWordsAreWhatItSays() {
    String body =
        "<p>On Thursday.</p><div>On Monday, 2 March 2026 at 16:45, Tom &lt;t@a.org&gt; wrote:</div>"
            + "<div>When will the yard send the welders?</div>";
    assertEquals("BODY On Thursday.", said("Re: Ramp", body));
    assertEquals("BODY On Thursday. BODY When will the yard send the welders?", said("Ramp", body));
  }

  private static String said(String subject, String body) {
    Metadata mail = part("message/rfc822", 0, "");
    mail.set(TikaCoreProperties.TITLE, subject);
    Document document =
        new ExtractionClassifier(ExtractSpec.defaults())
            .of(
                new SourceFile("/in/a", "a", 9, 0),
                new Spool.Copy(Path.of("a"), "ab".repeat(32), 9),
                new ForkResult(
                    List.of(mail, part("text/html", 1, body)), Optional.empty(), "", false))
            .document()
            .orElseThrow();
    return document.blocks().stream()
        .filter(block -> block.role() == Role.BODY)
        .map(block -> block.role() + " " + block.span().of(document.text()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void whatAMailProgramKeepsOfAFolderIsNoMail() {
    Metadata data = part("message/rfc822", 1, "<p>This text is part of the format.</p>");
    data.set(TikaCoreProperties.TITLE, "DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA");
    Metadata mail = part("message/rfc822", 1, "<p>The yard sends two welders.</p>");
    Document document =
        new ExtractionClassifier(ExtractSpec.defaults())
            .of(
                new SourceFile("/in/a", "a", 9, 0),
                new Spool.Copy(Path.of("a"), "ab".repeat(32), 9),
                new ForkResult(
                    List.of(part("application/mbox", 0, ""), data, mail),
                    Optional.empty(),
                    "",
                    false))
            .document()
            .orElseThrow();
    assertEquals("The yard sends two welders.", document.text());
  }
}
