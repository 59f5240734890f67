package io.precis.mark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Somebody's PDF, of which what its pages show is taken over and nothing that does anything: no
 * script, action, form, attachment or link. Annotations become pictures of themselves.
 */
final class SourcePdf {
  private static final int MOST_BOOKMARKS = 5_000;
  private static final int DEEPEST = 8;
  private static final int MOST_ANNOTATIONS = 2_000;
  private static final int HIDDEN_OR_NOT_VIEWED = 2 | 32;
  private static final int PRINTED_AND_LOCKED = 4 | 64 | 128;

  private static final List<COSName> OF_A_PAGE =
      List.of(COSName.CONTENTS, COSName.ROTATE, COSName.USER_UNIT, COSName.GROUP);

  private static final List<COSName> NOT_SHOWN =
      List.of(COSName.LINK, COSName.getPDFName("Popup"), COSName.getPDFName("FileAttachment"));

  private final PDDocument document;

  private SourcePdf(PDDocument document) {
    this.document = document;
  }

  /**
   * A bookmark.
   *
   * @param level from 0
   * @param page from 0
   */
  record Bookmark(String title, int level, int page) {}

  /**
   * Opens a file.
   *
   * @return empty where it may not be copied or a copy would be worth less: it is encrypted or
   *     signed
   * @throws IOException where it is no PDF
   */
  static Optional<SourcePdf> open(Path file) throws IOException {
    PDDocument document =
        Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
    if (document.isEncrypted() || isSigned(document)) {
      document.close();
      return Optional.empty();
    }
    return Optional.of(new SourcePdf(document));
  }

  private static boolean isSigned(PDDocument document) {
    boolean permissions = document.getDocumentCatalog().getCOSObject().containsKey(COSName.PERMS);
    return permissions || !document.getSignatureDictionaries().isEmpty();
  }

  PDDocument document() {
    return document;
  }

  /** Takes everything away but the pages, which it returns in their order. */
  List<PDPage> strip() throws IOException {
    List<PDPage> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      pages.add(copy(page));
    }
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSBase layers = catalog.getDictionaryObject(COSName.OCPROPERTIES);
    catalog.clear();
    catalog.setItem(COSName.TYPE, COSName.CATALOG);
    List<COSBase> kept = new ArrayList<>();
    if (layers instanceof COSDictionary) {
      catalog.setItem(COSName.OCPROPERTIES, layers);
      kept.add(layers);
    }
    pages.forEach(page -> kept.add(page.getCOSObject()));
    COSDictionary trailer = document.getDocument().getTrailer();
    COSBase root = trailer.getItem(COSName.ROOT);
    trailer.clear();
    trailer.setItem(COSName.ROOT, root);
    Inert.make(kept);
    return pages;
  }

  private static PDPage copy(PDPage page) {
    COSDictionary from = page.getCOSObject();
    COSDictionary to = new COSDictionary();
    to.setItem(COSName.TYPE, COSName.PAGE);
    for (COSName name : OF_A_PAGE) {
      COSBase value = from.getItem(name);
      if (value != null) {
        to.setItem(name, value);
      }
    }
    if (page.getResources() != null) {
      to.setItem(COSName.RESOURCES, page.getResources().getCOSObject());
    }
    to.setInt(COSName.ROTATE, page.getRotation());
    PDPage copy = new PDPage(to);
    copy.setMediaBox(plain(page.getMediaBox()));
    copy.setCropBox(plain(page.getCropBox()));
    COSArray pictures = pictures(from);
    if (pictures.size() > 0) {
      to.setItem(COSName.ANNOTS, pictures);
    }
    return copy;
  }

  private static PDRectangle plain(PDRectangle box) {
    return new PDRectangle(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
  }

  /** What the annotations of a page look like, as stamps. */
  private static COSArray pictures(COSDictionary page) {
    COSArray pictures = new COSArray();
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation
          && pictures.size() < MOST_ANNOTATIONS) {
        picture(annotation).ifPresent(pictures::add);
      }
    }
    return pictures;
  }

  private static Optional<COSDictionary> picture(COSDictionary annotation) {
    COSArray place = annotation.getCOSArray(COSName.RECT);
    COSDictionary looks = annotation.getCOSDictionary(COSName.AP);
    boolean shown =
        (annotation.getInt(COSName.F, 0) & HIDDEN_OR_NOT_VIEWED) == 0
            && !NOT_SHOWN.contains(annotation.getCOSName(COSName.SUBTYPE));
    if (!shown || place == null || looks == null) {
      return Optional.empty();
    }
    COSBase look = looks.getDictionaryObject(COSName.N);
    if (look instanceof COSDictionary states && !(look instanceof COSStream)) {
      COSName state = annotation.getCOSName(COSName.AS);
      look = state == null ? null : states.getDictionaryObject(state);
    }
    if (!(look instanceof COSStream)) {
      return Optional.empty();
    }
    COSDictionary stamp = new COSDictionary();
    stamp.setItem(COSName.TYPE, COSName.ANNOT);
    stamp.setItem(COSName.SUBTYPE, COSName.getPDFName("Stamp"));
    stamp.setItem(COSName.RECT, new PDRectangle(place).getCOSArray());
    stamp.setInt(COSName.F, PRINTED_AND_LOCKED);
    COSDictionary own = new COSDictionary();
    own.setItem(COSName.N, look);
    stamp.setItem(COSName.AP, own);
    COSBase layer = annotation.getDictionaryObject(COSName.OC);
    if (layer instanceof COSDictionary) {
      stamp.setItem(COSName.OC, layer);
    }
    return Optional.of(stamp);
  }

  /** Its bookmarks that lead to pages; to be asked before {@link #strip}. */
  List<Bookmark> bookmarks() throws IOException {
    List<Bookmark> found = new ArrayList<>();
    Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    for (PDPage page : document.getPages()) {
      numbers.put(page.getCOSObject(), numbers.size());
    }
    if (document.getDocumentCatalog().getDocumentOutline() != null) {
      Map<COSDictionary, Boolean> seen = new IdentityHashMap<>();
      PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      collect(first, 0, numbers, seen, found);
    }
    return found;
  }

  private void collect(
      PDOutlineItem from,
      int level,
      Map<COSDictionary, Integer> numbers,
      Map<COSDictionary, Boolean> seen,
      List<Bookmark> found)
      throws IOException {
    PDOutlineItem item = from;
    while (item != null
        && level < DEEPEST
        && found.size() < MOST_BOOKMARKS
        && seen.put(item.getCOSObject(), true) == null) {
      PDPage page = item.findDestinationPage(document);
      Integer number = page == null ? null : numbers.get(page.getCOSObject());
      if (number != null && item.getTitle() != null && !item.getTitle().isBlank()) {
        found.add(new Bookmark(item.getTitle(), level, number));
      }
      collect(item.getFirstChild(), level + 1, numbers, seen, found);
      item = item.getNextSibling();
    }
  }
}
