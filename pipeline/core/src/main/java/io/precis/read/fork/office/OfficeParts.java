package io.precis.read.fork.office;

import io.precis.read.fork.office.slide.PackageParts;
import io.precis.read.fork.office.slide.SlideBullets;
import io.precis.read.fork.office.slide.SlideMasterFilter;
import io.precis.read.fork.office.slide.SlidePartFilter;
import io.precis.read.fork.office.slide.SlideSize;
import io.precis.read.fork.office.word.WordHeadingStyles;
import io.precis.read.fork.office.word.WordNumbering;
import io.precis.read.fork.office.word.WordPartFilter;
import io.precis.read.fork.office.word.WordRunStyles;
import io.precis.read.fork.office.word.WordSizes;
import io.precis.read.fork.office.xml.OfficeXmlFilter;
import io.precis.read.fork.office.xml.StrictPartFilter;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of a package of Office Open XML that are rewritten.
 *
 * @param levels of headings, by the id of their style
 * @param looks what a Word document's styles say of letters
 * @param sized levels of the paragraphs that are a Word document's title or headings by their size
 *     alone, by place
 * @param styled whether the package has styles, to which ours are added
 * @param numbering the lists of a Word document
 * @param hiddenSheets names of the parts of sheets that are not shown
 * @param formats of a workbook's numbers
 * @param bullets of a slide's points, by the name of its part
 * @param slides their size
 * @param strict whether the package has the names of the strict dialect
 */
record OfficeParts(
    Map<String, Integer> levels,
    WordRunStyles looks,
    Map<Integer, Integer> sized,
    boolean styled,
    WordNumbering numbering,
    Set<String> hiddenSheets,
    SheetFormats formats,
    Map<String, SlideBullets> bullets,
    SlideSize slides,
    boolean strict)
    implements RewrittenPackage.Parts {

  static OfficeParts read(ZipFile zip, ParseContext context)
      throws IOException, SAXException, TikaException {
    ZipArchiveEntry styles = zip.getEntry("word/styles.xml");
    WordHeadingStyles read = new WordHeadingStyles();
    WordRunStyles looks = WordRunStyles.none();
    if (styles != null) {
      RewrittenPackage.scan(zip, styles, read);
      RewrittenPackage.scan(zip, styles, looks);
    }
    ZipArchiveEntry sheetStyles = zip.getEntry("xl/styles.xml");
    SheetFormats formats = new SheetFormats();
    if (sheetStyles != null) {
      RewrittenPackage.scan(zip, sheetStyles, formats);
    }
    Sheets sheets = new Sheets();
    ZipArchiveEntry workbook = zip.getEntry("xl/workbook.xml");
    if (workbook != null) {
      RewrittenPackage.scan(zip, workbook, sheets);
    }
    if (sheets.from1904) {
      formats.countFrom1904();
    }
    return new OfficeParts(
        read.levels(),
        looks,
        styles == null ? Map.of() : sized(zip, read.levels().keySet()),
        styles != null,
        numbering(zip),
        hiddenSheets(zip, sheets),
        formats,
        SlideBullets.read(new ZipParts(zip)),
        SlideSize.read(new ZipParts(zip)),
        isStrict(zip));
  }

  private static Map<Integer, Integer> sized(ZipFile zip, Set<String> headings)
      throws IOException, SAXException, TikaException {
    ZipArchiveEntry document = zip.getEntry("word/document.xml");
    if (document == null) {
      return Map.of();
    }
    WordSizes sizes = new WordSizes(headings);
    try {
      RewrittenPackage.scan(zip, document, sizes);
    } catch (WordSizes.SeenException e) {
      return sizes.levels(); // enough was seen
    }
    return sizes.levels();
  }

  private static boolean isStrict(ZipFile zip) throws IOException, SAXException, TikaException {
    ZipArchiveEntry relations = zip.getEntry("_rels/.rels");
    StrictPartFilter.Dialect dialect = new StrictPartFilter.Dialect();
    if (relations != null) {
      RewrittenPackage.scan(zip, relations, dialect);
    }
    return dialect.isStrict();
  }

  private static WordNumbering numbering(ZipFile zip)
      throws IOException, SAXException, TikaException {
    WordNumbering numbering = WordNumbering.none();
    ZipArchiveEntry lists = zip.getEntry("word/numbering.xml");
    ZipArchiveEntry styles = zip.getEntry("word/styles.xml");
    if (lists != null) {
      RewrittenPackage.scan(zip, lists, numbering);
    }
    if (styles != null) {
      RewrittenPackage.scan(zip, styles, numbering);
    }
    return numbering;
  }

  @Override
  public OfficeXmlFilter filter(String name) {
    OfficeXmlFilter own = ownFilter(name);
    return own == null && strict && name.matches(".+\\.(?:xml|rels)")
        ? new StrictPartFilter()
        : own;
  }

  private OfficeXmlFilter ownFilter(String name) {
    if (name.matches("(?:word|ppt|xl)/charts/chart\\d*\\.xml")) {
      return new ChartPartFilter();
    }
    if (name.startsWith("word/")) {
      return wordFilter(name);
    }
    if (name.matches("ppt/slides/[^/]+\\.xml")) {
      return new SlidePartFilter(false, bullets.get(name), slides);
    }
    if (name.matches("ppt/slide(?:Masters|Layouts)/[^/]+\\.xml")) {
      return new SlideMasterFilter(slides);
    }
    if (name.matches("ppt/notes(?:Slides|Masters)/[^/]+\\.xml")) {
      boolean master = name.startsWith("ppt/notesMasters/");
      return new SlidePartFilter(master, SlideBullets.none(), SlideSize.UNKNOWN);
    }
    if (name.matches("xl/worksheets/[^/]+\\.xml")) {
      return new SheetPartFilter(hiddenSheets.contains(name), formats);
    }
    if (name.equals("xl/sharedStrings.xml")) {
      return new SharedStringFilter();
    }
    if (name.equals("xl/styles.xml")) {
      return new SheetStyleFilter();
    }
    if (name.equals("xl/workbook.xml")) {
      return hiddenSheets.isEmpty() ? null : new WorkbookPartFilter();
    }
    return name.matches("xl/comments[^/]*\\.xml") ? new SheetCommentFilter() : null;
  }

  private OfficeXmlFilter wordFilter(String name) {
    if (name.equals("word/styles.xml")) {
      return new WordHeadingStyles();
    }
    if (name.matches("word/(?:glossary/)?document\\d*\\.xml")) {
      return word("", name.equals("word/document.xml") ? sized : Map.of());
    }
    if (name.matches("word/(?:footnotes|endnotes)\\d*\\.xml")) {
      return word(WordHeadingStyles.NOTE, Map.of());
    }
    if (name.matches("word/(?:header|footer)\\d*\\.xml")) {
      return word(WordHeadingStyles.FURNITURE, Map.of());
    }
    return name.matches("word/comments\\d*\\.xml")
        ? word(WordHeadingStyles.COMMENT, Map.of())
        : null;
  }

  /** A package without styles cannot get ours. */
  private WordPartFilter word(String style, Map<Integer, Integer> sized) {
    return new WordPartFilter(levels, looks, styled ? style : "", styled, sized, numbering);
  }

  /** The relations of the workbook say which part a hidden sheet lies in. */
  private static Set<String> hiddenSheets(ZipFile zip, Sheets sheets)
      throws IOException, SAXException, TikaException {
    ZipArchiveEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
    if (relations == null || sheets.shown == 0) {
      return Set.of();
    }
    Set<String> parts = new TreeSet<>();
    RewrittenPackage.scan(
        zip,
        relations,
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String local, String name, Attributes relation) {
            if (sheets.hidden.contains(OfficeXmlFilter.attribute(relation, "Id"))) {
              parts.add("xl/" + OfficeXmlFilter.attribute(relation, "Target"));
            }
          }
        });
    return parts;
  }

  private record ZipParts(ZipFile zip) implements PackageParts {
    @Override
    public List<String> names() {
      return Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
    }

    @Override
    public void scan(String part, DefaultHandler handler)
        throws IOException, SAXException, TikaException {
      ZipArchiveEntry entry = zip.getEntry(part);
      if (entry != null) {
        RewrittenPackage.scan(zip, entry, handler);
      }
    }
  }

  private static final class Sheets extends DefaultHandler {
    private final Set<String> hidden = new TreeSet<>();
    private int shown;
    private boolean from1904;

    @Override
    public void startElement(String uri, String local, String name, Attributes sheet) {
      from1904 |= OfficeXmlFilter.attribute(sheet, "date1904").matches("1|true");
      if (OfficeXmlFilter.attribute(sheet, "sheetId").isEmpty()) {
        return;
      }
      if (OfficeXmlFilter.attribute(sheet, "state").endsWith("idden")) {
        hidden.add(OfficeXmlFilter.attribute(sheet, "id"));
      } else {
        shown++;
      }
    }
  }
}
