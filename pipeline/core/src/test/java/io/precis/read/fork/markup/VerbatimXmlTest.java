package io.precis.read.fork.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToTextContentHandler;
import org.junit.jupiter.api.Test;

class VerbatimXmlTest {
  private static String read(String declared, String charset) throws Exception {
    String xml =
        "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><p>The “old” café – € 40.</p>";
    ToTextContentHandler text = new ToTextContentHandler();
    new VerbatimXmlParser()
        .parse(
            new ByteArrayInputStream(xml.getBytes(Charset.forName(charset))),
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
}
