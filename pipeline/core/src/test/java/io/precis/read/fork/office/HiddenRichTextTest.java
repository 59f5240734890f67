package io.precis.read.fork.office;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HiddenRichTextTest {
  private static final String NOTE = RichTextTables.NOTE_WORD;

  private static String richText(String body) {
    HiddenRichText text = HiddenRichText.of(body.getBytes(StandardCharsets.US_ASCII));
    return new String(text.seen(), StandardCharsets.US_ASCII);
  }

  /** What no program writes is read as far as it goes. */
  @Test
  void richTextOfAnyGroupsIsRead() {
    String[] pieces = {
      "{",
      "}",
      "{",
      "}",
      "\\listtext ",
      "\\footnote ",
      "\\shptxt ",
      "\\dptxbxtext ",
      "\\shprslt ",
      "\\annotation ",
      "\\par ",
      "\\pard ",
      "\\s1 ",
      "\\outlinelevel0 ",
      "\\line ",
      "\\cell ",
      "\\row ",
      "{\\listtext 1.\\tab}",
      "{\\footnote x}",
      "{\\shp{\\shptxt y}}",
      "\\*",
      "\\'e9",
      "a",
      "\\"
    };
    Random random = Seeds.randomFor(getClass());
    for (int i = 0; i < 20_000; i++) {
      StringBuilder body = new StringBuilder("{\\rtf1 ");
      for (int k = random.nextInt(40); k >= 0; k--) {
        body.append(pieces[random.nextInt(pieces.length)]);
      }
      assertDoesNotThrow(() -> richText(body.toString()), body::toString);
    }
  }

  @Test
  void ofRichTextWhatIsSeenStays() {
    assertEquals(
        "{10{\\super {\\uc1\\u179?}} and 1{\\super st} and \\super0 7}",
        richText("{10{\\super 3} and 1{\\super st} and \\super0 7}"));
    assertEquals(
        "{new {\\deleted }\\strike \\strike0 b}",
        richText("{new {\\deleted old}\\strike a\\strike0 b}"));
    assertEquals("{a{\\*\\annotation }b}", richText("{a{\\*\\annotation Why?}b}"));
  }

  @Test
  void aNoteStandsBehindTheParagraphThatRefersToIt() {
    assertEquals(
        "{One.\\par {\\footnote A note.}\\par Two.\\par}",
        richText("{One{\\footnote A note.}.\\par Two.\\par}").replace(NOTE, ""));
    assertEquals("{One.}{\\footnote " + NOTE + "A}\\par ", richText("{One{\\footnote A}.}"));
    assertEquals(
        "{One.}{\\footnote " + NOTE + "A}\\par ",
        richText("{One{\\*\\footnote A}.}"),
        "notes that others need not read");
  }
}
