package io.precis.mark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.mark.MarkedSummary.Look;
import io.precis.mark.MarkedSummary.Mark;
import io.precis.mark.MarkedSummary.Paragraph;
import io.precis.mark.MarkedSummary.Piece;
import io.precis.testing.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarkedPdfTest {
  private static final String FIRST = "The ferry ran for sixty years.";
  private static final String SECOND = "It was sold in 1961, and the islands kept the bell.";

  /** Names that stand in no copy, whatever the source holds. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "JavaScript",
          "JS",
          "Launch",
          "URI",
          "OpenAction",
          "AA",
          "EmbeddedFile",
          "EmbeddedFiles",
          "Filespec",
          "EF",
          "AcroForm",
          "XFA",
          "SubmitForm",
          "GoToR",
          "RichMedia",
          "PieceInfo",
          "Metadata",
          "Names");

  private final Random random = Seeds.randomFor(getClass());
  @TempDir private Path folder;

  @Test
  void marksLeadToTheirSentencesAndBack() throws IOException {
    Path copy = copy(source(document -> {}), true);
    try (PDDocument pdf = Loader.loadPDF(copy.toFile())) {
      assertEquals(2, pdf.getNumberOfPages());
      PDPage front = pdf.getPage(0);
      PDPage page = pdf.getPage(1);
      List<PDAnnotationHighlight> highlights = highlights(page);
      assertEquals(
          List.of("one", "two"), highlights.stream().map(PDAnnotation::getContents).toList());
      assertEquals(16, highlights.get(1).getQuadPoints().length, "it stands on two lines");
      highlights.forEach(each -> assertNotNull(each.getNormalAppearanceStream()));
      float[] quad = highlights.get(0).getQuadPoints();
      assertTrue(quad[0] < quad[2] && quad[1] > quad[5] && quad[4] < quad[6], "upper left first");
      for (PDAnnotation each : front.getAnnotations()) {
        assertEquals(page.getCOSObject(), target(each));
      }
      assertEquals(2, front.getAnnotations().size());
      List<PDAnnotation> back =
          page.getAnnotations().stream().filter(PDAnnotationLink.class::isInstance).toList();
      assertEquals(2, back.size());
      back.forEach(each -> assertEquals(front.getCOSObject(), uncheckedTarget(each)));
      assertEquals("i", pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[0]);
      assertEquals("1", pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[1]);
    }
  }

  private static COSDictionary target(PDAnnotation link) throws IOException {
    PDAnnotationLink each = assertInstanceOf(PDAnnotationLink.class, link);
    return ((PDPageXYZDestination) each.getDestination()).getPage().getCOSObject();
  }

  private static COSDictionary uncheckedTarget(PDAnnotation link) {
    try {
      return target(link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSameSourceGivesTheSameBytes() throws IOException {
    Path source = source(document -> {});
    byte[] first = Files.readAllBytes(copy(source, true));
    assertArrayEquals(first, Files.readAllBytes(copy(source, true)));
  }

  @Test
  void nothingThatDoesSomethingIsCarriedOver() throws IOException {
    Path copy = copy(source(MarkedPdfTest::arm), true);
    try (PDDocument pdf = Loader.loadPDF(copy.toFile())) {
      assertEquals(Set.of(), names(pdf.getDocument().getTrailer()));
      assertEquals(2, pdf.getNumberOfPages());
      assertFalse(
          new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1).contains("evil"));
    }
  }

  /** Puts a script, a program, a form, an attachment and links wherever there is room. */
  private static void arm(PDDocument document) throws IOException {
    PDActionJavaScript script = new PDActionJavaScript("evil()");
    PDActionLaunch launch = new PDActionLaunch();
    launch.getCOSObject().setString(COSName.F, "evil.exe");
    document.getDocumentCatalog().setOpenAction(script);
    PDPage page = document.getPage(0);
    page.getCOSObject().setItem(COSName.AA, actions(script.getCOSObject()));
    for (COSDictionary action : List.of(launch.getCOSObject(), uri(), script.getCOSObject())) {
      PDAnnotationLink link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(10, 10, 100, 100));
      link.getCOSObject().setItem(COSName.A, action);
      List<PDAnnotation> annotations = page.getAnnotations();
      annotations.add(link);
      page.setAnnotations(annotations);
    }
    COSStream look = document.getDocument().createCOSStream();
    look.setItem(COSName.TYPE, COSName.XOBJECT);
    look.setItem(COSName.SUBTYPE, COSName.FORM);
    look.setItem(COSName.getPDFName("PieceInfo"), actions(script.getCOSObject()));
    look.setItem(COSName.METADATA, document.getDocument().createCOSStream());
    try (var out = look.createOutputStream()) {
      out.write("0 0 m".getBytes(StandardCharsets.US_ASCII));
    }
    page.getResources().getCOSObject().setItem("AA2", actions(launch.getCOSObject()));
    COSDictionary objects = new COSDictionary();
    objects.setItem("X", look);
    page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
    COSDictionary form = new COSDictionary();
    form.setItem(COSName.FIELDS, new COSArray());
    form.setItem(COSName.XFA, new COSString("evil"));
    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    PDEmbeddedFile file =
        new PDEmbeddedFile(
            document, new ByteArrayInputStream("evil".getBytes(StandardCharsets.US_ASCII)));
    PDComplexFileSpecification attached = new PDComplexFileSpecification();
    attached.setFile("evil.exe");
    attached.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("evil", attached));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
    COSArray associated = new COSArray();
    associated.add(attached);
    page.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    page.getResources()
        .getCOSObject()
        .setItem(COSName.PROPERTIES, actions(attached.getCOSObject()));
  }

  private static COSDictionary uri() {
    PDActionURI uri = new PDActionURI();
    uri.setURI("https://evil.example/");
    return uri.getCOSObject();
  }

  private static COSDictionary actions(COSBase action) {
    COSDictionary actions = new COSDictionary();
    actions.setItem("O", action);
    return actions;
  }

  /** Forbidden names among all keys and values that can be reached. */
  private static Set<String> names(COSBase root) {
    Set<String> found = new TreeSet<>();
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<COSBase> todo = new ArrayList<>(List.of(root));
    while (!todo.isEmpty()) {
      COSBase next = todo.remove(todo.size() - 1);
      COSBase value = next instanceof COSObject reference ? reference.getObject() : next;
      if (value == null || !seen.add(value)) {
        continue;
      }
      if (value instanceof COSName name) {
        found.add(name.getName());
      } else if (value instanceof COSArray array) {
        array.forEach(todo::add);
      } else if (value instanceof COSDictionary dictionary) {
        dictionary.keySet().forEach(key -> found.add(key.getName()));
        todo.addAll(dictionary.getValues());
      }
    }
    found.retainAll(FORBIDDEN);
    return found;
  }

  @Test
  void encryptedSignedAndDamagedFilesAreNotCopied() throws IOException {
    Path encrypted =
        source(
            document ->
                document.protect(new StandardProtectionPolicy("o", "", new AccessPermission())));
    copy(encrypted, false);
    Path signed =
        source(
            document -> {
              PDAcroForm form = new PDAcroForm(document);
              document.getDocumentCatalog().setAcroForm(form);
              PDSignatureField field = new PDSignatureField(form);
              field.setValue(new PDSignature());
              form.setFields(List.of(field));
            });
    copy(signed, false);
    byte[] bytes = Files.readAllBytes(source(document -> {}));
    Path other = folder.resolve("no.pdf");
    Files.writeString(other, "no PDF at all");
    copy(other, false);
    for (int i = 0; i < 60; i++) {
      byte[] broken = bytes.clone();
      for (int k = 0; k < 20; k++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      Files.write(other, broken);
      MarkedPdf.write(Optional.of(other), summary(), folder.resolve("copy.pdf"));
      try (PDDocument pdf = Loader.loadPDF(folder.resolve("copy.pdf").toFile())) {
        assertTrue(pdf.getNumberOfPages() >= 1);
      }
    }
  }

  /** Interface of what a test does to a source before it is saved. */
  private interface Change {
    void to(PDDocument document) throws IOException;
  }

  private Path copy(Path source, boolean copied) throws IOException {
    Path copy = folder.resolve("copy.pdf");
    assertEquals(copied, MarkedPdf.write(Optional.of(source), summary(), copy));
    return copy;
  }

  private static MarkedSummary summary() {
    return new MarkedSummary(
        "T",
        "en",
        List.of(
            new Paragraph(Look.TITLE, List.of(Piece.plain("T"))),
            new Paragraph(
                Look.TEXT,
                List.of(
                    Piece.plain("Ferries. "),
                    Piece.link("[1]", 1, "file:///a#page=1"),
                    Piece.link("[2]", 2, "file:///a#page=1")))),
        List.of(new Mark(1, 1, FIRST, "one"), new Mark(2, 1, SECOND, "two")));
  }

  private Path source(Change change) throws IOException {
    Path file = folder.resolve("source.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(0, 0, 400, 300));
      document.addPage(page);
      write(document, page, Matrix.getTranslateInstance(40, 200));
      change.to(document);
      document.save(file.toFile());
    }
    return file;
  }

  private static void write(PDDocument document, PDPage page, Matrix where) throws IOException {
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.transform(where);
      out.beginText();
      out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      out.showText("Nobody knows. " + FIRST + " " + SECOND.substring(0, 20));
      out.newLineAtOffset(0, -15);
      out.showText(SECOND.substring(20) + " So it was.");
      out.endText();
    }
  }

  /** However a page is turned and cut, a mark lies on its words. */
  @Test
  void quadsLieOnTheWordsOfTurnedPages() throws IOException {
    for (int i = 0; i < 40; i++) {
      double angle = random.nextInt(4) * Math.PI / 2 + (random.nextBoolean() ? 0 : 0.3);
      float size = 0.5f + 2 * random.nextFloat();
      Path file = folder.resolve("turned.pdf");
      try (PDDocument document = new PDDocument()) {
        PDPage page = new PDPage(new PDRectangle(-1500, -1500, 3000, 3000));
        page.setCropBox(new PDRectangle(-1500 + random.nextInt(100), -1400, 2800, 2800));
        page.setRotation(90 * random.nextInt(4));
        document.addPage(page);
        Matrix where = Matrix.getRotateInstance(angle, 30, 40);
        where.concatenate(Matrix.getScaleInstance(size, size));
        write(document, page, where);
        document.save(file.toFile());
      }
      Path copy = copy(file, true);
      try (PDDocument pdf = Loader.loadPDF(copy.toFile())) {
        float[] quad = highlights(pdf.getPage(1)).get(0).getQuadPoints();
        float before =
            new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth("Nobody knows. ")
                * 12
                / 1000;
        float wide =
            new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth(FIRST) * 12 / 1000;
        assertPoint(quad, 4, angle, size, before, -0.22f * 12);
        assertPoint(quad, 0, angle, size, before, 0.8f * 12);
        assertPoint(quad, 2, angle, size, before + wide, 0.8f * 12);
      }
    }
  }

  private static void assertPoint(
      float[] quad, int at, double angle, float size, float along, float up) {
    double x = 30 + size * (along * Math.cos(angle) - up * Math.sin(angle));
    double y = 40 + size * (along * Math.sin(angle) + up * Math.cos(angle));
    assertEquals(x, quad[at], 0.5 * size, "x of corner " + at / 2);
    assertEquals(y, quad[at + 1], 0.5 * size, "y of corner " + at / 2);
  }

  private static List<PDAnnotationHighlight> highlights(PDPage page) throws IOException {
    return page.getAnnotations().stream()
        .filter(PDAnnotationHighlight.class::isInstance)
        .map(PDAnnotationHighlight.class::cast)
        .toList();
  }
}
