package io.precis.mark;

import io.precis.mark.MarkedSummary.Mark;
import io.precis.mark.MarkedSummary.Piece;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Writes a summary as PDF: in front of a copy of the source, in which the cited sentences are
 * highlighted and numbered, with links to them and back; or alone, where there is no source that
 * may be copied.
 */
public final class MarkedPdf {
  /** How far above a place a viewer scrolls. */
  private static final float ABOVE = 60;

  private static final int FIXED_ID = 1;

  private final PDDocument document;
  private final MarkedSummary summary;
  private final Map<Integer, Spots.Spot> spots;

  private MarkedPdf(PDDocument document, MarkedSummary summary, Map<Integer, Spots.Spot> spots) {
    this.document = document;
    this.summary = summary;
    this.spots = spots;
  }

  /**
   * Writes it.
   *
   * @param source the file; empty for none. One that is encrypted, signed, damaged, or in which no
   *     cited sentence is found is not copied
   * @return whether the source was copied
   * @throws IOException where the target cannot be written
   */
  public static boolean write(Optional<Path> source, MarkedSummary summary, Path target)
      throws IOException {
    boolean copied = source.isPresent() && writeCopy(source.get(), summary, target);
    if (!copied) {
      try (PDDocument document = new PDDocument()) {
        MarkedPdf alone = new MarkedPdf(document, summary, Map.of());
        alone.fill(List.of(), List.of(), PDRectangle.A4);
        document.save(target.toFile());
      }
    }
    return copied;
  }

  private static boolean writeCopy(Path source, MarkedSummary summary, Path target) {
    try {
      Optional<SourcePdf> opened = SourcePdf.open(source);
      if (opened.isEmpty()) {
        return false;
      }
      SourcePdf pdf = opened.get();
      try (PDDocument document = pdf.document()) {
        Map<Integer, Spots.Spot> spots = Spots.find(document, summary.marks());
        if (spots.isEmpty()) {
          return false;
        }
        List<SourcePdf.Bookmark> bookmarks = pdf.bookmarks();
        List<PDPage> pages = pdf.strip();
        PDRectangle first = pages.get(0).getMediaBox();
        boolean letter = Math.abs(first.getWidth() - PDRectangle.LETTER.getWidth()) < 2;
        MarkedPdf copy = new MarkedPdf(document, summary, spots);
        copy.fill(pages, bookmarks, letter ? PDRectangle.LETTER : PDRectangle.A4);
        document.save(target.toFile());
        return true;
      }
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      return false; // the file is somebody else's: whatever it does to us, the summary is written
    }
  }

  private void fill(List<PDPage> source, List<SourcePdf.Bookmark> bookmarks, PDRectangle paper)
      throws IOException {
    SummaryPages front = SummaryPages.of(document, summary, paper);
    List<PDPage> all = new ArrayList<>(front.pages());
    all.addAll(source);
    setPages(all);
    for (SummaryPages.Link link : front.links()) {
      add(link, source);
    }
    Highlights highlights = new Highlights(document);
    for (Mark mark : summary.marks()) {
      Spots.Spot spot = spots.get(mark.number());
      if (spot != null) {
        mark(highlights, source, mark, spot, front.places().get(mark.number()));
      }
    }
    setOutline(front.pages().get(0), source, bookmarks);
    setLabels(front.pages().size(), source.size());
    describe();
  }

  /**
   * Marks a sentence.
   *
   * @param back where the summary tells of it; null where it does not
   */
  private void mark(
      Highlights highlights,
      List<PDPage> source,
      Mark mark,
      Spots.Spot spot,
      SummaryPages.Place back)
      throws IOException {
    PDPage page = source.get(spot.page());
    annotate(page, highlights.over(spot.quads(), page, mark));
    annotate(page, highlights.number(spot, page, mark));
    if (back != null) {
      PDRectangle number = highlights.place(spot, mark.number());
      annotate(page, link(page, number, destination(back.page(), back.top())));
    }
    if (!spot.next().isEmpty()) {
      PDPage next = source.get(spot.page() + 1);
      annotate(next, highlights.over(spot.next(), next, mark));
    }
  }

  /** One level: some files' own trees of pages have loops and holes. */
  private void setPages(List<PDPage> pages) {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.PAGES);
    COSArray kids = new COSArray();
    for (PDPage page : pages) {
      page.getCOSObject().setItem(COSName.PARENT, root);
      kids.add(page.getCOSObject());
    }
    root.setItem(COSName.KIDS, kids);
    root.setItem(COSName.COUNT, COSInteger.get(pages.size()));
    document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, root);
  }

  private void add(SummaryPages.Link link, List<PDPage> source) throws IOException {
    Piece to = link.to();
    Spots.Spot spot = spots.get(to.mark());
    if (spot != null) {
      PDPageXYZDestination there = destination(source.get(spot.page()), spot.top() + ABOVE);
      annotate(link.page(), link(link.page(), link.where(), there));
    } else if (!to.url().isEmpty()) {
      PDAnnotationLink annotation = link(link.page(), link.where(), null);
      PDActionURI open = new PDActionURI();
      open.setURI(to.url());
      annotation.setAction(open);
      annotate(link.page(), annotation);
    }
  }

  private static void annotate(PDPage page, PDAnnotation annotation) throws IOException {
    var annotations = page.getAnnotations();
    annotations.add(annotation);
    page.setAnnotations(annotations);
  }

  private static PDAnnotationLink link(PDPage page, PDRectangle where, PDPageXYZDestination to) {
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(where);
    link.setPage(page);
    link.setPrinted(true);
    PDBorderStyleDictionary none = new PDBorderStyleDictionary();
    none.setWidth(0);
    link.setBorderStyle(none);
    if (to != null) {
      link.setDestination(to);
    }
    return link;
  }

  private static PDPageXYZDestination destination(PDPage page, float top) {
    PDPageXYZDestination to = new PDPageXYZDestination();
    to.setPage(page);
    to.setTop(Math.round(top));
    return to;
  }

  private void setOutline(
      PDPage summaryPage, List<PDPage> source, List<SourcePdf.Bookmark> bookmarks) {
    PDDocumentOutline outline = new PDDocumentOutline();
    outline.addLast(
        item("Summary", destination(summaryPage, summaryPage.getMediaBox().getHeight())));
    List<PDOutlineNode> open = new ArrayList<>(List.of(outline));
    for (SourcePdf.Bookmark bookmark : bookmarks) {
      while (open.size() > bookmark.level() + 1) {
        open.remove(open.size() - 1);
      }
      PDPage page = source.get(bookmark.page());
      PDOutlineItem item =
          item(bookmark.title(), destination(page, page.getCropBox().getUpperRightY()));
      open.get(open.size() - 1).addLast(item);
      open.add(item);
    }
    document.getDocumentCatalog().setDocumentOutline(outline);
  }

  private static PDOutlineItem item(String title, PDPageXYZDestination to) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(to);
    return item;
  }

  /** The source's pages keep their numbers. */
  private void setLabels(int front, int source) throws IOException {
    PDPageLabels labels = new PDPageLabels(document);
    PDPageLabelRange roman = new PDPageLabelRange();
    roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
    labels.setLabelItem(0, roman);
    if (source > 0) {
      PDPageLabelRange decimal = new PDPageLabelRange();
      decimal.setStyle(PDPageLabelRange.STYLE_DECIMAL);
      labels.setLabelItem(front, decimal);
    }
    document.getDocumentCatalog().setPageLabels(labels);
  }

  private void describe() {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(summary.title());
    information.setCreator("Précis");
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage(summary.language());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
    document.setDocumentId((long) FIXED_ID); // the same file for the same summary
  }
}
