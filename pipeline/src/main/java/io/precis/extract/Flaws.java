package io.precis.extract;

import io.precis.document.Flaw;
import io.precis.document.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds why a document that gave text was read less than whole. */
final class Flaws {
  /** Characters below which a page has no text layer worth the name: a stamp, a page number. */
  private static final int FEWEST_CHARACTERS_OF_A_PAGE = 10;

  private static final double MOST_UNMAPPED = 0.3;

  private Flaws() {}

  static Set<Flaw> of(List<Part> parts, DocumentBuilder read, ExtractSpec spec) {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    Part file = parts.get(0);
    if (parts.stream().anyMatch(Part::hitWriteLimit) || read.length() >= spec.maxCharacters()) {
      flaws.add(Flaw.TRUNCATED);
    }
    if (parts.stream().anyMatch(Part::hitEmbeddedLimit)) {
      flaws.add(Flaw.EMBEDDED_SKIPPED);
    }
    if (file.hasFailed()) {
      flaws.add(Flaw.PARSER_FAILED);
    }
    if (read.suspiciousCharacters() > 0) {
      flaws.add(Flaw.HIDDEN_TEXT);
    }
    if (file.unmappedShare() > MOST_UNMAPPED) {
      flaws.add(Flaw.GARBLED);
    }
    flaws.addAll(ofPages(file, read.pages()));
    parts.stream().skip(1).forEach(part -> flaws.addAll(ofPart(part, spec)));
    return flaws;
  }

  private static Set<Flaw> ofPages(Part file, List<Span> pages) {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    if (file.pages() > pages.size() && MediaTypes.isPdf(file.mediaType())) {
      flaws.add(Flaw.PAGES_LOST);
    }
    List<Integer> characters = file.charactersPerPage();
    if (characters.stream().anyMatch(count -> count < FEWEST_CHARACTERS_OF_A_PAGE)) {
      flaws.add(Flaw.NO_TEXT_LAYER);
    }
    return flaws;
  }

  private static Set<Flaw> ofPart(Part part, ExtractSpec spec) {
    if (part.isEncrypted()) {
      return EnumSet.of(Flaw.EMBEDDED_ENCRYPTED);
    }
    if (MediaTypes.isDecoration(part.mediaType())) {
      return EnumSet.noneOf(Flaw.class);
    }
    if (part.hasFailed()) {
      return EnumSet.of(Flaw.EMBEDDED_FAILED);
    }
    return MediaTypes.isRead(part.mediaType(), spec.ocr())
        ? EnumSet.noneOf(Flaw.class)
        : EnumSet.of(Flaw.EMBEDDED_SKIPPED);
  }
}
