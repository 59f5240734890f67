package io.precis.mark;

import io.precis.mark.MarkedSummary.Mark;
import io.precis.text.NormalForm;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds cited sentences in a source. */
final class Spots {
  /** Of a sentence so much must be found, or what was found may be another one. */
  private static final double LEAST_FOUND = 0.3;

  /** A rest of a sentence on the next page has so many letters. */
  private static final int LEAST_REST = 2;

  private Spots() {}

  /**
   * Where a sentence stands.
   *
   * @param page from 0, on which it begins
   * @param quads 8 numbers each; at least one
   * @param next those on the page after it
   */
  record Spot(int page, List<float[]> quads, List<float[]> next) {
    float top() {
      return Math.max(quads.get(0)[1], quads.get(0)[5]);
    }
  }

  /** The places of the sentences that are found, by the numbers of their marks. */
  static Map<Integer, Spot> find(PDDocument document, List<Mark> marks) throws IOException {
    Map<Integer, Spot> spots = new LinkedHashMap<>();
    Map<Integer, PageText> texts = new HashMap<>();
    int pages = document.getNumberOfPages();
    for (Mark mark : marks) {
      if (mark.page() >= 1 && mark.page() <= pages && !mark.quote().isEmpty()) {
        Spot spot = find(document, mark, pages, texts);
        if (spot != null) {
          spots.put(mark.number(), spot);
        }
      }
    }
    return spots;
  }

  private static Spot find(PDDocument document, Mark mark, int pages, Map<Integer, PageText> texts)
      throws IOException {
    int page = mark.page() - 1;
    String quote = PageText.keys(NormalForm.nfkc(mark.quote()));
    PageText text = text(document, page, texts);
    int here = text.longestBeginning(quote);
    boolean broken = here > 0 && here < quote.length() && page + 1 < pages;
    if (broken && text(document, page + 1, texts).keys().contains(quote.substring(here))) {
      return spot(
          page,
          text,
          QuoteFinder.find(text, quote.substring(0, here)),
          rest(document, page, quote.substring(here), texts));
    }
    QuoteFinder.Match match = QuoteFinder.find(text, quote);
    if (match.found() < quote.length() && isRightToLeft(quote)) {
      PageText back = text.reversed();
      QuoteFinder.Match other = QuoteFinder.find(back, quote);
      text = other.found() > match.found() ? back : text;
      match = other.found() > match.found() ? other : match;
    }
    String rest = quote.substring(match.end());
    List<float[]> next =
        rest.length() >= LEAST_REST && page + 1 < pages && match.found() > 0
            ? rest(document, page, rest, texts)
            : List.of();
    boolean enough = !next.isEmpty() || match.found() >= LEAST_FOUND * quote.length();
    return enough ? spot(page, text, match, next) : null;
  }

  private static Spot spot(int page, PageText text, QuoteFinder.Match match, List<float[]> next) {
    List<float[]> quads = Quads.of(text.boxes(), match.boxes());
    return quads.isEmpty() ? null : new Spot(page, quads, next);
  }

  /** How a sentence goes on behind a page. */
  private static List<float[]> rest(
      PDDocument document, int page, String rest, Map<Integer, PageText> texts) throws IOException {
    PageText after = text(document, page + 1, texts);
    QuoteFinder.Match more = QuoteFinder.find(after, rest);
    return more.found() >= LEAST_FOUND * rest.length()
        ? Quads.of(after.boxes(), more.boxes())
        : List.of();
  }

  private static boolean isRightToLeft(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || Character.getDirectionality(c)
                        == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static PageText text(PDDocument document, int page, Map<Integer, PageText> texts)
      throws IOException {
    PageText known = texts.get(page);
    if (known == null) {
      known = PageText.of(PageGlyphs.of(document.getPage(page)));
      texts.put(page, known);
    }
    return known;
  }
}
