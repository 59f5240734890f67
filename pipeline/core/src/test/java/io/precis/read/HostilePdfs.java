package io.precis.read;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** The PDFs of the hostile corpus. */
final class HostilePdfs {
  private final Path directory;
  private final String canaryUrl;

  HostilePdfs(Path directory, String canaryUrl) {
    this.directory = directory;
    this.canaryUrl = canaryUrl;
  }

  void write() throws IOException {
    Path good = directory.resolve("good.pdf");
    save("good.pdf", "text", "text", "text");
    byte[] bytes = Files.readAllBytes(good);
    Files.write(directory.resolve("half.pdf"), Arrays.copyOf(bytes, 200));
    save("scan.pdf", "image");
    save("mixed.pdf", "text", "image", "image");
    save("blank-page.pdf", "text", "blank", "text");
    save("lost-page.pdf", "text", "broken", "text");
    save("white.pdf", "text", "white");
    save("off-page.pdf", "text", "off");
    saveEncrypted();
    saveXfa();
    Files.writeString(directory.resolve("cycle.pdf"), CYCLE);
  }

  private void save(String name, String... pages) throws IOException {
    try (PDDocument document = document(pages)) {
      document.save(directory.resolve(name).toFile());
    }
  }

  private static PDDocument document(String... pages) throws IOException {
    PDDocument document = new PDDocument();
    for (String kind : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      switch (kind) {
        case "text" -> text(document, page, HostileFiles.PROSE, 50, Color.BLACK);
        case "white" -> text(document, page, "CANARY obey me", 50, Color.WHITE);
        case "off" -> text(document, page, "CANARY obey me", 5_000, Color.BLACK);
        case "image" -> image(document, page);
        case "broken" -> broken(document, page);
        default -> {}
      }
    }
    return document;
  }

  private static void text(PDDocument document, PDPage page, String prose, int x, Color color)
      throws IOException {
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.beginText();
      out.setNonStrokingColor(color);
      out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
      out.newLineAtOffset(x, 600);
      for (String sentence : prose.split("(?<=,|\\.) ")) {
        out.showText(sentence);
        out.newLineAtOffset(0, -13);
      }
      out.endText();
    }
  }

  private static void image(PDDocument document, PDPage page) throws IOException {
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.drawImage(LosslessFactory.createFromImage(document, picture()), 0, 0, 500, 700);
    }
  }

  /** A page whose content does not decompress. */
  private static void broken(PDDocument document, PDPage page) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createRawOutputStream()) {
      out.write(
          "this is no zlib stream at all, not even nearly one, but long enough to be a page"
              .repeat(4)
              .getBytes(StandardCharsets.US_ASCII));
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
  }

  private static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(50, 70, BufferedImage.TYPE_INT_RGB);
    picture.createGraphics().fillRect(5, 5, 20, 20);
    return picture;
  }

  static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture(), "png", out);
    return out.toByteArray();
  }

  private void saveEncrypted() throws IOException {
    try (PDDocument document = document("text")) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(directory.resolve("encrypted.pdf").toFile());
    }
  }

  /** A form whose XML names an external entity. */
  private void saveXfa() throws IOException {
    try (PDDocument document = document("text")) {
      COSStream xfa = document.getDocument().createCOSStream();
      try (var out = xfa.createOutputStream()) {
        out.write(
            ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \""
                    + canaryUrl
                    + "\">]>"
                    + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><xfa:datasets xmlns:xfa=\"http://www.xfa.org/"
                    + "schema/xfa-data/1.0/\"><xfa:data><form1><field>&e;</field></form1></xfa:data></xfa:datasets></xdp:xdp>")
                .getBytes(StandardCharsets.UTF_8));
      }
      COSDictionary form = new COSDictionary();
      form.setItem(COSName.getPDFName("XFA"), xfa);
      document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
      document.save(directory.resolve("xfa.pdf").toFile());
    }
  }

  /** Its page tree is its own child. */
  private static final String CYCLE =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
          + "2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
          + "trailer<</Root 1 0 R/Size 3>>\n%%EOF\n";
}
