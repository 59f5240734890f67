package io.precis.read.pdf;

import io.precis.read.pdf.page.PdfPage;
import java.util.List;

/**
 * What was seen while a part was read, besides its text.
 *
 * @param hiddenText whether text was left out because a reader would not see it
 * @param scannedPages pages that show an image and next to no text
 * @param lostPages pages that the file has content for, of which nothing came out
 */
public record PartFindings(boolean hiddenText, int scannedPages, int lostPages) {
  public static PartFindings ofMarkup(boolean hiddenText) {
    return new PartFindings(hiddenText, 0, 0);
  }

  static PartFindings ofPages(List<PdfPage> pages) {
    return new PartFindings(
        pages.stream().anyMatch(PdfPage::hasHiddenText),
        (int) pages.stream().filter(PdfPage::isScan).count(),
        (int) pages.stream().filter(PdfPage::isLost).count());
  }

  public PartFindings plus(PartFindings other) {
    return new PartFindings(
        hiddenText || other.hiddenText,
        scannedPages + other.scannedPages,
        lostPages + other.lostPages);
  }
}
