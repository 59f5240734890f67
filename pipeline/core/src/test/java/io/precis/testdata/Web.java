package io.precis.testdata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sets prose as a web page, and as an e-book of one chapter a part. */
final class Web {
  private Web() {}

  static void writeHtml(Prose prose, Path file) throws IOException {
    Files.writeString(
        file,
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <style>body { max-width: 40em }</style></head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/nature">Nature</a></li></ul></nav>
        <article>%s</article>
        <footer><p>The Saltholme Courier, all rights reserved</p></footer>
        </body></html>
        """
            .formatted(prose.title(), body(prose)));
  }

  private static String body(Prose prose) {
    StringBuilder html = new StringBuilder("<h1>" + escape(prose.title()) + "</h1>\n");
    for (String line : prose.lines()) {
      String name = Prose.level(line) == 0 ? "p" : "h" + Prose.level(line);
      html.append('<').append(name).append('>').append(escape(Prose.text(line)));
      html.append("</").append(name).append(">\n");
    }
    return html.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  static void writeEpub(Prose prose, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      stored(zip, "mimetype", "application/epub+zip");
      put(
          zip,
          "META-INF/container.xml",
          """
          <?xml version="1.0"?>
          <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>
          </container>
          """);
      put(zip, "book.opf", opf(prose));
      put(zip, "text.xhtml", xhtml(prose));
    }
  }

  private static String opf(Prose prose) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">precis-two-walks</dc:identifier>
    <dc:title>%s</dc:title><dc:creator>Hilda Marsh</dc:creator><dc:language>en</dc:language></metadata>
    <manifest><item id="t" href="text.xhtml" media-type="application/xhtml+xml"/></manifest>
    <spine><itemref idref="t"/></spine></package>
    """
        .formatted(escape(prose.title()));
  }

  private static String xhtml(Prose prose) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title></head><body>%s</body></html>
    """
        .formatted(escape(prose.title()), body(prose));
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(1_772_000_000_000L);
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** The first entry of an e-book is not compressed. */
  private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(1_772_000_000_000L);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
