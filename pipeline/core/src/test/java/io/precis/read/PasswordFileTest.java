package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.Extraction.Rejected;
import io.precis.document.RejectCause;
import io.precis.read.fork.ExtractSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class PasswordFileTest {
  private static final String SECRET = "Schlüssel 7 ";
  private static final String TEXT = "The ferry ran for sixty years. It was sold in 1961.";

  @TempDir private Path folder;

  @Test
  void encryptedFilesAreReadWithTheRightLine() throws Exception {
    List<Path> files = new ArrayList<>(List.of(pdf(), word(), sheet()));
    for (EncryptionMethod method : List.of(EncryptionMethod.ZIP_STANDARD, EncryptionMethod.AES)) {
      files.add(zip(method));
    }
    Path passwords = folder.resolve("passwords.txt");
    Files.writeString(passwords, "wrong\n\n" + SECRET + "\nother\n");
    ExtractSpec spec = ExtractSpec.defaults();
    try (Extractor without = Extractor.open(spec);
        Extractor with = Extractor.open(spec.withPasswordFile(passwords.toString()))) {
      for (Path file : files) {
        Rejected rejected =
            assertInstanceOf(Rejected.class, WithExtractor.extract(without, file), file.toString());
        assertEquals(RejectCause.ENCRYPTED, rejected.cause(), file.toString());
        Optional<Document> document = WithExtractor.extract(with, file).document();
        assertTrue(document.isPresent(), file.toString());
        assertTrue(document.get().text().contains("sixty years"), document.get().text());
      }
    }
    assertFalse(spec.withPasswordFile(passwords.toString()).toString().contains("Schl"));
  }

  @Test
  void wrongPasswordsLeaveAFileEncrypted() throws Exception {
    Path passwords = folder.resolve("passwords.txt");
    Files.writeString(passwords, "wrong\nwronger");
    ExtractSpec spec = ExtractSpec.defaults().withPasswordFile(passwords.toString());
    try (Extractor extractor = Extractor.open(spec)) {
      for (Path file : List.of(pdf(), word(), zip(EncryptionMethod.AES))) {
        Rejected rejected =
            assertInstanceOf(Rejected.class, WithExtractor.extract(extractor, file));
        assertEquals(RejectCause.ENCRYPTED, rejected.cause(), file.toString());
      }
    }
  }

  @Test
  void aFileThatIsNotThereIsToldAtOnce() {
    String missing = folder.resolve("missing").toString();
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Extractor.open(ExtractSpec.defaults().withPasswordFile(missing)));
    assertTrue(refused.getMessage().contains(missing), refused.getMessage());
  }

  private Path pdf() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        out.newLineAtOffset(50, 700);
        out.showText(TEXT);
        out.endText();
      }
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", SECRET, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      document.save(file.toFile());
    }
    return file;
  }

  private Path word() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText(TEXT);
      word.write(plain);
    }
    Path file = folder.resolve("b.docx");
    try (POIFSFileSystem storage = new POIFSFileSystem()) {
      Encryptor encryptor = Encryptor.getInstance(new EncryptionInfo(EncryptionMode.agile));
      encryptor.confirmPassword(SECRET);
      try (OutputStream out = encryptor.getDataStream(storage)) {
        new ByteArrayInputStream(plain.toByteArray()).transferTo(out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        storage.writeFilesystem(out);
      }
    }
    return file;
  }

  private Path sheet() throws IOException {
    Path file = folder.resolve("c.xls");
    Biff8EncryptionKey.setCurrentUserPassword(SECRET);
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("S").createRow(0).createCell(0).setCellValue(TEXT);
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return file;
  }

  private Path zip(EncryptionMethod method) throws IOException {
    Path file = folder.resolve(method + ".zip");
    ZipParameters parameters = new ZipParameters();
    parameters.setFileNameInZip("folder/d.txt");
    parameters.setEncryptFiles(true);
    parameters.setEncryptionMethod(method);
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(file), SECRET.toCharArray())) {
      out.putNextEntry(parameters);
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    return file;
  }
}
