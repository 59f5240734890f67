package io.precis.read;

import io.precis.document.Flaw;
import io.precis.document.Span;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.markup.MediaTypes;
import io.precis.read.pdf.PartFindings;
import io.precis.text.TextQuality;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds why a document that gave text was read less than whole. */
final class FlawDetector {
  private static final double MOST_UNMAPPED = 0.3;

  private FlawDetector() {}

  static Set<Flaw> of(
      List<ForkPart> parts, DocumentBuilder read, PartFindings findings, ExtractSpec spec) {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    ForkPart file = parts.get(0);
    if (parts.stream().anyMatch(ForkPart::hitWriteLimit) || read.length() >= spec.maxCharacters()) {
      flaws.add(Flaw.TRUNCATED);
    }
    if (parts.stream().anyMatch(ForkPart::hitEmbeddedLimit)) {
      flaws.add(Flaw.EMBEDDED_SKIPPED);
    }
    if (file.hasFailed() || parts.stream().anyMatch(part -> part.mendedItems() > 0)) {
      flaws.add(Flaw.PARSER_FAILED);
    }
    if (findings.hiddenText() || read.suspiciousCharacters() > 0) {
      flaws.add(Flaw.HIDDEN_TEXT);
    }
    if (file.unmappedShare() > MOST_UNMAPPED || TextQuality.hasBrokenCharacters(read.text())) {
      flaws.add(Flaw.GARBLED);
    }
    flaws.addAll(ofPages(file, read.pages(), findings));
    if (parts.stream().anyMatch(part -> part.lostItems() > 0)) {
      flaws.add(Flaw.PAGES_LOST);
    }
    parts.stream().skip(1).forEach(part -> flaws.addAll(ofPart(part, spec)));
    return flaws;
  }

  private static Set<Flaw> ofPages(ForkPart file, List<Span> pages, PartFindings findings) {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    boolean fewer = MediaTypes.isPdf(file.mediaType()) && file.pages() > pages.size();
    if (fewer || findings.lostPages() > 0) {
      flaws.add(Flaw.PAGES_LOST);
    }
    if (findings.scannedPages() > 0) {
      flaws.add(Flaw.NO_TEXT_LAYER);
    }
    return flaws;
  }

  private static Set<Flaw> ofPart(ForkPart part, ExtractSpec spec) {
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
