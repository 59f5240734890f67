package io.precis.read.attack;

import static io.precis.read.attack.AttackFiles.PROSE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** PDFs with actions, files and streams that stand elsewhere. */
final class FetchingPdfs {
  private static final int CATALOG = 1;
  private static final int PAGE = 3;
  private static final int CONTENT = 4;
  private static final int FONT = 5;
  private static final int EXTRA = 10;

  private FetchingPdfs() {}

  static void add(AttackFiles files, Place place, List<Entities> ways) {
    files.put("pdf-plain.pdf", pdf("", "", "", Map.of()));
    for (Entities way : ways) {
      String xfa =
          AttackFiles.XML
              + way.doctype().apply("xdp:xdp")
              + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><xfa:datasets"
              + " xmlns:xfa=\"http://www.xfa.org/schema/xfa-data/1.0/\"><xfa:data><form><field>v "
              + way.use()
              + "</field></form></xfa:data></xfa:datasets></xdp:xdp>";
      files.put(
          "pdf-xfa-" + way.name() + ".pdf",
          pdf("/AcroForm << /XFA 10 0 R >>", "", "", Map.of(EXTRA, stream("", xfa))));
      String xmp =
          "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
              + way.doctype().apply("x:xmpmeta")
              + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
              + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
              + " rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt>"
              + "<rdf:li xml:lang=\"x-default\">A title "
              + way.use()
              + "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"
              + "<?xpacket end=\"w\"?>";
      files.put(
          "pdf-xmp-" + way.name() + ".pdf",
          pdf(
              "/Metadata 10 0 R",
              "",
              "",
              Map.of(EXTRA, stream("/Type /Metadata /Subtype /XML", xmp))));
    }
    actions(place).forEach((name, action) -> attached(files, name, action));
    filesElsewhere(files, place);
  }

  private static Map<String, String> actions(Place place) {
    String file = "<< /Type /Filespec /FS /URL /F (" + place.url("pdf-file") + ") >>";
    String secret = "(" + place.secret() + ")";
    Map<String, String> actions = new LinkedHashMap<>();
    actions.put("uri", "<< /S /URI /URI (" + place.url("pdf-uri") + ") >>");
    actions.put("remote", "<< /S /GoToR /F " + file + " /D [0 /Fit] >>");
    actions.put("embedded", "<< /S /GoToE /F " + file + " /T << /R /C /N (x) >> >>");
    actions.put("launch", "<< /S /Launch /F " + secret + " /Unix << /F (touch pwned) >> >>");
    actions.put("submit", "<< /S /SubmitForm /F " + file + " >>");
    actions.put("import", "<< /S /ImportData /F " + secret + " >>");
    actions.put(
        "script", "<< /S /JavaScript /JS (app.launchURL\\(\"" + place.url("pdf-js") + "\"\\)) >>");
    actions.put("movie", "<< /S /Movie /Annotation << /Movie << /F " + file + " >> >> >>");
    actions.put("sound", "<< /S /Sound /Sound << /F " + file + " /R 8000 >> >>");
    actions.put(
        "rendition", "<< /S /Rendition /R << /S /MR /C << /S /MCD /D " + file + " >> >> >>");
    actions.put("thread", "<< /S /Thread /F " + file + " /D 0 >>");
    return actions;
  }

  /** As the document opens, as a page does, behind a link, and before another action. */
  private static void attached(AttackFiles files, String name, String action) {
    files.put("pdf-open-" + name + ".pdf", pdf("/OpenAction " + action, "", "", Map.of()));
    files.put("pdf-page-" + name + ".pdf", pdf("", "/AA << /O " + action + " >>", "", Map.of()));
    files.put(
        "pdf-link-" + name + ".pdf",
        pdf(
            "",
            "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A " + action + " >>]",
            "",
            Map.of()));
  }

  private static void filesElsewhere(AttackFiles files, Place place) {
    String url = "<< /Type /Filespec /FS /URL /F (" + place.url("pdf-stream") + ") >>";
    String secret = "(" + place.secret() + ")";
    String content = text(PROSE);
    files.put(
        "pdf-content-elsewhere.pdf",
        pdf("", "", "", Map.of(CONTENT, stream("/F " + secret, content))));
    files.put(
        "pdf-content-address.pdf", pdf("", "", "", Map.of(CONTENT, stream("/F " + url, content))));
    files.put(
        "pdf-image-elsewhere.pdf",
        pdf(
            "",
            "",
            "/XObject << /X 10 0 R >>",
            Map.of(
                EXTRA,
                stream(
                    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB"
                        + " /BitsPerComponent 8 /F "
                        + url,
                    ""),
                CONTENT,
                stream("", content + "/X Do"))));
    files.put(
        "pdf-form-reference.pdf",
        pdf(
            "",
            "",
            "/XObject << /X 10 0 R >>",
            Map.of(
                EXTRA,
                stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F "
                        + url
                        + " /Page 0 >>",
                    ""),
                CONTENT,
                stream("", content + "/X Do"))));
    files.put(
        "pdf-attachment-address.pdf",
        pdf("/Names << /EmbeddedFiles << /Names [(x) " + url + "] >> >>", "", "", Map.of()));
    files.put(
        "pdf-attachment-file.pdf",
        pdf(
            "",
            "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /Type"
                + " /Filespec /F "
                + secret
                + " >> >>]",
            "",
            Map.of()));
    files.put(
        "pdf-font-map.pdf",
        pdf(
            "",
            "",
            "",
            Map.of(
                FONT,
                "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /..#2F..#2F..#2Fetc#2Fpasswd"
                    + " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X"
                    + " /CIDSystemInfo << /Registry (..) /Ordering (/../../etc/passwd) /Supplement 0"
                    + " >> >>] >>")));
    files.put(
        "pdf-names-script.pdf",
        pdf(
            "/Names << /JavaScript << /Names [(a) "
                + actions(place).get("script")
                + "] >> >> /URI << /Base ("
                + place.url("base")
                + ") >>",
            "",
            "",
            Map.of()));
  }

  /**
   * A document of one page with prose on it.
   *
   * @param catalog what else stands in the catalog
   * @param page what else stands in the page
   * @param resources what else the page uses
   * @param others further objects, or others instead of the usual ones
   */
  static byte[] pdf(String catalog, String page, String resources, Map<Integer, String> others) {
    Map<Integer, String> objects = new TreeMap<>();
    objects.put(CATALOG, "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>");
    objects.put(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    objects.put(
        PAGE,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font"
            + " << /F1 5 0 R >> "
            + resources
            + " >> "
            + page
            + " >>");
    objects.put(CONTENT, stream("", text(PROSE)));
    objects.put(FONT, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    objects.putAll(others);
    return bytes(objects, others.containsKey(INFO) ? "/Info " + INFO + " 0 R" : "");
  }

  /** Number of the object with the document's title and author, where it has one. */
  static final int INFO = 9;

  private static byte[] bytes(Map<Integer, String> objects, String trailer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
    int most = objects.keySet().stream().mapToInt(number -> number).max().orElse(0);
    String[] table = new String[most + 1];
    java.util.Arrays.fill(table, "0000000000 65535 f \n");
    objects.forEach(
        (number, object) -> {
          table[number] = String.format(java.util.Locale.ROOT, "%010d 00000 n \n", out.size());
          out.writeBytes((number + " 0 obj\n" + object + "\nendobj\n").getBytes(ISO_8859_1));
        });
    int start = out.size();
    out.writeBytes(
        ("xref\n0 "
                + table.length
                + "\n"
                + String.join("", table)
                + "trailer << /Size "
                + table.length
                + " /Root 1 0 R "
                + trailer
                + " >>\nstartxref\n"
                + start
                + "\n%%EOF")
            .getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static String stream(String dictionary, String content) {
    byte[] utf8 = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return "<< "
        + dictionary
        + " /Length "
        + utf8.length
        + " >>\nstream\n"
        + new String(utf8, ISO_8859_1)
        + "\nendstream";
  }

  private static String text(String prose) {
    StringBuilder lines = new StringBuilder("BT /F1 11 Tf 50 780 Td 14 TL\n");
    for (String line : prose.split("(?<=\\.) ")) {
      lines.append('(').append(line).append(") Tj T*\n");
    }
    return lines + "ET\n";
  }
}
