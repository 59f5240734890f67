package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.read.build.DocumentBuilder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleEncodingTest {
  private static String again(String text, String charset) {
    return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
  }

  private static String undone(String text) {
    return DoubleEncoding.of(text).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Fluß führte Hochwasser; 1,2 Mio. € Schäden – „groß“.",
        "Он прошёл три мили.",
        "今年の春は雨が多い。",
        "The 🚲 race – it’s “open” to all…"
      })
  void whatWasEncodedTwiceIsAsItWas(String text) {
    assertEquals(text, undone(again(text, "ISO-8859-1")));
    assertEquals(text, undone(again(again(text, "ISO-8859-1"), "ISO-8859-1")));
  }

  @Test
  void aQuotationMarkWhoseLastByteHasNoSignIsOneNevertheless() {
    String text = "He said “so” – for 3 € – and “no”.";
    assertEquals(text, undone(again(text, "windows-1252")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "« CAFÉ» et « THÉ» et « LÀ», écrit à l’entrée de l’hôtel.",
        "Frühjahr in mojibake is FrÃ¼hjahr, Straße is StraÃŸe, schön is schÃ¶n: größer, älter, übel.",
        "NÃO SERÁ ADMITIDO. AS AÇÕES SÃO: É»",
        "Plain text."
      })
  void whatOnlyLooksSoStays(String text) {
    assertEquals(text, undone(text));
  }

  @Test
  void aTitleIsMendedWhereItsTextIs() {
    String text = again("Die Straße führt über die Brücke.", "ISO-8859-1");
    String title = again("Die Brücke", "ISO-8859-1");
    assertEquals("Die Brücke", DoubleEncoding.of(text).undone(title));
    assertEquals(title, DoubleEncoding.of("Plain text.").undone(title));
  }

  @Test
  void theNamesOfAuthorsAreMendedWhereTheirTextIs() {
    Metadata part = new Metadata();
    part.set(Metadata.CONTENT_TYPE, "text/html");
    part.set(TikaCoreProperties.CREATOR, again("Jörg Müller", "ISO-8859-1"));
    String text = again("Die Straße führt über die Brücke.", "ISO-8859-1");
    part.set(TikaCoreProperties.TIKA_CONTENT, "<html><body><p>" + text + "</p></body></html>");
    assertEquals(
        List.of("Jörg Müller"),
        FileMetadata.of(new ForkPart(part), new DocumentBuilder()).authors());
  }
}
