package io.precis.read.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.precis.document.Document;
import io.precis.read.ReadText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavedMailTest {
  private static List<String> blocks(String page) {
    Document document = ReadText.read("text/html", page).orElseThrow();
    return document.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(document.text()))
        .toList();
  }

  @Test
  void testWhatAReplyRepeatsIsQuoted() {
    assertEquals(
        List.of(
            "BODY The yard sends two welders on Thursday, who need eight days.",
            "MAIL_HEAD On Mon, Mar 4, 2019 at 9:12 AM Ann <a@a.example> wrote:",
            "QUOTED_MAIL When do they come?"),
        blocks(
            "<div dir=\"ltr\">The yard sends two welders on Thursday, who need eight"
                + " days.</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Mar 4,"
                + " 2019 at 9:12 AM Ann &lt;a@a.example&gt; wrote:</div><blockquote>When do they"
                + " come?</blockquote></div>"));
  }

  @Test
  void testAHeadInAPageThatWordWroteBeginsAnEarlierMail() {
    assertEquals(
        List.of(
            "BODY The yard sends two welders on Thursday, who need eight days.",
            "MAIL_HEAD From: Ann\nSent: 4 March 2019\nTo: Tom\nSubject: Ramp",
            "QUOTED_MAIL When do they come?"),
        blocks(
            "<p class=\"MsoNormal\">The yard sends two welders on Thursday, who need eight"
                + " days.</p><p class=\"MsoNormal\"><b>From:</b> Ann<br><b>Sent:</b> 4 March"
                + " 2019<br><b>To:</b> Tom<br><b>Subject:</b> Ramp</p><p class=\"MsoNormal\">When"
                + " do they come?</p>"));
  }

  @Test
  void testAnOrdinaryPageIsNoMail() {
    assertFalse(
        SavedMail.isOne(
            "<p class=\"MsoNormal\">The date: 4 May.</p><blockquote class=\"quote\">From:"
                + " a</blockquote>"));
  }

  @Test
  void testAPageWhoseClassesAreShortIsNoMail() {
    assertEquals(
        List.of("BODY The yard sends two welders on Thursday.", "QUOTATION They need eight days."),
        blocks(
            "<p>The yard sends two welders on Thursday.</p><blockquote class=\"ks qt ku\"><p>They need"
                + " eight days.</p></blockquote>"));
  }
}
