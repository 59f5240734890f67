package io.precis.testdata;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes {@code testdata/documents} from the prose in {@code testdata/recipes/prose}.
 *
 * <p>Run it in {@code pipeline} with {@code mvn -q test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=io.precis.testdata.MakeDocuments}. Formats that no
 * Java library writes from scratch (DOC, ODT, ODP, ODS, and RTF as word processors write it) are
 * converted by LibreOffice's {@code soffice}; where it is not installed the run ends with an error
 * at the first of them, and {@code git status} tells which were made.
 */
public final class MakeDocuments {
  private MakeDocuments() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path testdata = Path.of(System.getProperty("precis.testdata", "../testdata"));
    Path prose = testdata.resolve("recipes/prose");
    Path out = Files.createDirectories(testdata.resolve("documents"));
    ReportPdf.write(
        Prose.of(
            "Annual Report 2025\n"
                + withoutTitle(Files.readString(prose.resolve("annual-report.md")))),
        "Harrow Valley Water",
        out.resolve("annual-report.pdf"));
    ReportDocx.write(
        Prose.of("2025年云澜市公共交通发展报告\n" + Files.readString(prose.resolve("transport-report.md"))),
        "云澜市公共交通发展报告（2025）",
        out.resolve("transport-report.docx"));
    for (Map.Entry<String, String> one :
        split(Files.readString(prose.resolve("small.md"))).entrySet()) {
      write(one.getKey(), one.getValue(), out);
    }
  }

  private static String withoutTitle(String report) {
    return report.substring(report.indexOf('\n') + 1);
  }

  private static Map<String, String> split(String small) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String part : small.split("(?m)^@@ ")) {
      if (!part.isBlank()) {
        int end = part.indexOf('\n');
        texts.put(part.substring(0, end).strip(), part.substring(end + 1));
      }
    }
    return texts;
  }

  private static void write(String name, String source, Path out)
      throws IOException, InterruptedException {
    Path file = out.resolve(name);
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> ReportPdf.writeShort(Prose.of(source), file);
      case "docx" -> ReportDocx.writeShort(Prose.of(source), file);
      case "doc", "odt", "rtf" -> LibreOffice.convert(file, "docx", ReportDocx::writeShort, source);
      case "pptx" -> Slides.writePptx(Prose.of(source), file);
      case "ppt" -> Slides.writePpt(Prose.of(source), file);
      case "odp" -> LibreOffice.convert(file, "pptx", Slides::writePptx, source);
      case "xlsx", "xls" -> Sheets.write(Prose.of(source), file);
      case "ods" -> LibreOffice.convert(file, "xlsx", Sheets::write, source);
      case "html" -> Web.writeHtml(Prose.of(source), file);
      case "epub" -> Web.writeEpub(Prose.of(source), file);
      case "eml" -> Mail.writeEml(Prose.of(source), file);
      case "msg" -> Mail.writeMsg(Prose.of(source), file);
      case "mbox" -> Mail.writeMbox(source, file);
      case "md" -> Files.writeString(file, source);
      case "txt" -> Files.write(file, text(name, source));
      default -> throw new IllegalArgumentException("no recipe for " + name);
    }
  }

  private static byte[] text(String name, String source) {
    Charset charset =
        switch (name) {
          case "wetterturm.txt" -> StandardCharsets.UTF_16;
          case "bibliotheque.txt" -> StandardCharsets.ISO_8859_1;
          case "shiqiao.txt" -> Charset.forName("GB18030");
          default -> StandardCharsets.UTF_8;
        };
    return source.strip().concat("\n").getBytes(charset);
  }
}
