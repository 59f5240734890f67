package io.precis.read.fork.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToTextContentHandler;
import org.junit.jupiter.api.Test;

class VerbatimXmlTest {
  private static String read(String declared, String charset) throws Exception {
    return read(
        "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><p>The “old” café – € 40.</p>",
        Charset.forName(charset));
  }

  private static String read(String xml, Charset charset) throws Exception {
    ToTextContentHandler text = new ToTextContentHandler();
    new VerbatimXmlParser()
        .parse(
            new ByteArrayInputStream(xml.getBytes(charset)),
            text,
            new Metadata(),
            new ParseContext());
    return text.toString().strip();
  }

  @Test
  void signsThatIso88591LeavesOutAreRead() throws Exception {
    assertEquals("The “old” café – € 40.", read("ISO-8859-1", "windows-1252"));
    assertEquals("The “old” café – € 40.", read("utf-8", "UTF-8"));
  }

  @Test
  void aNameThatNothingDeclaresEndsNoText() throws Exception {
    String part =
        "<!-- of a book --><p>Brass&mdash;old&#160;or new&mdash;needs &polish; twice.&brass.part;</p>";
    String shown = "Brass—old\u00a0or new—needs polish twice.";
    assertEquals(shown, read(part, StandardCharsets.UTF_8));
    assertEquals(shown, read("<?xml version=\"1.0\"?>\n" + part, StandardCharsets.UTF_8));
    assertEquals(shown, read("\ufeff" + part, StandardCharsets.UTF_8));
    assertEquals(
        shown,
        read("<!DOCTYPE p PUBLIC \"-//X//Y//EN\" \"y.dtd\">" + part, StandardCharsets.UTF_8));
  }

  @Test
  void aNameThatTheFileDeclaresIsWhatItDeclares() throws Exception {
    assertEquals(
        "Use wax.",
        read(
            "<!DOCTYPE p [<!ENTITY polish \"wax\">]><p>Use &polish;.</p>", StandardCharsets.UTF_8));
  }
}
