package io.precis.read.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The only parsers that a fork loads, for files and for what is embedded in them alike. A parser
 * that is not named is not loaded, whatever lies on the class path: some of Tika's start programs
 * that they find by {@code PATH} ({@code ffmpeg}, {@code exiftool}, {@code sox}), already to learn
 * whether they are installed.
 */
public final class ForkParsers {
  /** Set it to load parsers of one's own as well: names of classes, with commas between them. */
  public static final String PROPERTY = "precis.extract.parsers";

  private static final String HTML = "io.precis.read.fork.markup.VerbatimHtmlParser";

  /** Needs parameters, and so is not in the list. */
  static final String PDF = "org.apache.tika.parser.pdf.LinePdfParser";

  /** Takes the languages that are looked for. */
  static final String OCR = "org.apache.tika.parser.ocr.TesseractOCRParser";

  /** Take the parameters of office formats. */
  static final Set<String> OFFICE =
      Set.of(
          "io.precis.read.fork.office.LegacyOfficeParser",
          "io.precis.read.fork.office.OfficePackageParser");

  private static final List<String> DOCUMENTS =
      List.of(
          HTML,
          "org.apache.tika.parser.apple.AppleSingleFileParser",
          "org.apache.tika.parser.crypto.Pkcs7Parser",
          "org.apache.tika.parser.csv.TextAndCSVParser",
          "io.precis.read.fork.markup.VerbatimTextParser",
          "org.apache.tika.parser.dif.DIFParser",
          "io.precis.read.fork.markup.EpubPackageParser",
          "org.apache.tika.parser.hwp.HwpV5Parser",
          "org.apache.tika.parser.iptc.IptcAnpaParser",
          "org.apache.tika.parser.iwork.IWorkPackageParser",
          "org.apache.tika.parser.iwork.iwana.IWork13PackageParser",
          "org.apache.tika.parser.iwork.iwana.IWork18PackageParser",
          "org.apache.tika.parser.mail.ShownMailParser",
          "org.apache.tika.parser.mbox.MboxParser",
          "io.precis.read.fork.office.LegacyOfficeParser",
          "org.apache.tika.parser.microsoft.OldExcelParser",
          "io.precis.read.fork.office.OutlookMailParser",
          "org.apache.tika.parser.microsoft.chm.ChmParser",
          "org.apache.tika.parser.microsoft.onenote.OneNoteParser",
          "io.precis.read.fork.office.OfficePackageParser",
          "org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser",
          "org.apache.tika.parser.microsoft.pst.OutlookPSTParser",
          "org.apache.tika.parser.microsoft.pst.PSTMailItemParser",
          "io.precis.read.fork.office.RichTextParser",
          "io.precis.read.fork.office.SpreadsheetXmlParser",
          "org.apache.tika.parser.microsoft.xml.WordMLParser",
          "org.apache.tika.parser.mif.MIFParser",
          "io.precis.read.fork.office.FlatOpenDocumentFileParser",
          "io.precis.read.fork.office.OpenDocumentPackageParser",
          "org.apache.tika.parser.pkg.CompressorParser",
          "org.apache.tika.parser.pkg.PackageParser",
          "org.apache.tika.parser.pkg.RarParser",
          "org.apache.tika.parser.wordperfect.WordPerfectParser",
          "org.apache.tika.parser.xliff.XLIFF12Parser",
          "org.apache.tika.parser.xml.DcXMLParser",
          "io.precis.read.fork.markup.VerbatimXmlParser");

  /** Asks at its start for {@code tesseract}, which is why none of these loads without OCR. */
  private static final List<String> PICTURES =
      List.of(
          "org.apache.tika.parser.image.BPGParser",
          "org.apache.tika.parser.image.HeifParser",
          "org.apache.tika.parser.image.ICNSParser",
          "org.apache.tika.parser.image.ImageParser",
          "org.apache.tika.parser.image.JXLParser",
          "org.apache.tika.parser.image.JpegParser",
          "org.apache.tika.parser.image.PSDParser",
          "org.apache.tika.parser.image.TiffParser",
          "org.apache.tika.parser.image.WebPParser",
          OCR);

  private ForkParsers() {}

  /**
   * Names of the parsers but for {@link #PDF}.
   *
   * @param ocr whether pictures are read
   */
  static List<String> names(boolean ocr) {
    List<String> names = new ArrayList<>(DOCUMENTS);
    if (ocr) {
      names.addAll(PICTURES);
    }
    for (String name : System.getProperty(PROPERTY, "").split(",")) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
