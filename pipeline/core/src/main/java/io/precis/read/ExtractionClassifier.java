package io.precis.read;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.Extraction;
import io.precis.document.Extraction.Degraded;
import io.precis.document.Extraction.Extracted;
import io.precis.document.Extraction.Rejected;
import io.precis.document.Flaw;
import io.precis.document.LeftOut;
import io.precis.document.Metadata;
import io.precis.document.RejectCause;
import io.precis.document.SourceFile;
import io.precis.limit.Amount;
import io.precis.read.build.BodyText;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.fork.ForkResult;
import io.precis.read.input.Spool;
import io.precis.read.mail.FolderData;
import io.precis.read.mail.ThreadTitle;
import io.precis.read.markup.MediaTypes;
import io.precis.read.pdf.PartFindings;
import io.precis.text.TextQuality;
import io.precis.text.TitleFinder;
import io.precis.text.TitleSource;
import io.precis.text.identify.Languages;
import io.precis.text.role.SectionRoles;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides the outcome of reading a file: what the fork sent, weighed against what the file
 * promised.
 */
final class ExtractionClassifier {
  /** Characters of prose from which they tell the language. */
  private static final int LEAST_PROSE = 200;

  private static final Logger LOG = LoggerFactory.getLogger(ExtractionClassifier.class);

  private final ExtractSpec spec;

  ExtractionClassifier(ExtractSpec spec) {
    this.spec = spec;
  }

  Extraction of(SourceFile source, Spool.Copy copy, ForkResult parsed) {
    if (parsed.failure().isPresent()) {
      return new Rejected(source, copy.sha256(), parsed.failure().get(), parsed.detail());
    }
    List<ForkPart> parts = ForkPart.inOrder(parsed.parts());
    ForkPart file = parts.get(0);
    if (!file.hasFailed() && !MediaTypes.isRead(file.mediaType(), spec.ocr())) {
      return new Rejected(source, copy.sha256(), RejectCause.UNSUPPORTED, file.mediaType());
    }
    return read(source, copy, parts);
  }

  private Extraction read(SourceFile source, Spool.Copy copy, List<ForkPart> parts) {
    DocumentBuilder builder = new DocumentBuilder();
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    PartFindings findings = PartFindings.ofMarkup(false);
    for (int i = 0; i < parts.size(); i++) {
      ForkPart part = parts.get(i);
      if (i > 0 && part.isBodyOf(parts.get(i - 1))) {
        findings = findings.plus(PartReader.readMailBody(part, parts.get(i - 1).title(), builder));
      } else if (i > 0 && MediaTypes.isDrawing(part.mediaType())) {
        builder.leaveOut(LeftOut.Reason.DRAWING, BodyText.of(part.xhtml()).strip().length());
      } else if (i > 0 && MediaTypes.isMail(part.mediaType()) && FolderData.isOne(part.title())) {
        builder.leaveOut(LeftOut.Reason.MARKUP, BodyText.of(part.xhtml()).strip().length());
      } else {
        builder.startPart(part.name(), part.depth());
        findings = findings.plus(PartReader.read(part, builder));
      }
    }
    ForkPart file = parts.get(0);
    if (builder.isEmpty()) {
      return withoutText(source, copy, file, findings);
    }
    TextQuality.Grade grade = TextQuality.grade(builder.text());
    if (grade == TextQuality.Grade.GARBLED) {
      return new Rejected(source, copy.sha256(), RejectCause.GARBLED, file.mediaType());
    }
    if (grade == TextQuality.Grade.PARTLY_GARBLED) {
      flaws.add(Flaw.GARBLED);
    }
    ThreadTitle.of(
            parts.stream()
                .filter(part -> part.depth() > 0 && MediaTypes.isMail(part.mediaType()))
                .map(ForkPart::title)
                .toList())
        .ifPresent(builder::title);
    flaws.addAll(FlawDetector.of(parts, builder, findings, spec));
    Document document = document(source, copy, file, builder);
    return flaws.isEmpty()
        ? new Extracted(source, document)
        : new Degraded(source, document, flaws);
  }

  private Document document(
      SourceFile source, Spool.Copy copy, ForkPart file, DocumentBuilder builder) {
    String text = builder.text();
    Metadata metadata = FileMetadata.of(file, builder);
    TitleFinder.Titled titled =
        TitleFinder.find(
            new TitleSource(
                text,
                builder.sections(),
                SectionRoles.assign(text, builder.sections(), builder.blocks()),
                stated(file, builder, metadata),
                metadata.title(),
                file.sharedTitle(),
                source.name(),
                builder.marksHeadings() || MediaTypes.marksHeadings(file.mediaType()),
                MediaTypes.isWebPage(file.mediaType()),
                MediaTypes.isSpreadsheet(file.mediaType())));
    return new Document(
        new DocumentId(copy.sha256()),
        source.name(),
        copy.bytes(),
        metadata,
        titled.title(),
        file.encoding(),
        Languages.detect(prose(text, titled.blocks())),
        text,
        builder.sections(),
        titled.blocks(),
        builder.pages(),
        builder.leftOut());
  }

  /** A book is called what its package says, which readers show; its cover is mostly a picture. */
  private static String stated(ForkPart file, DocumentBuilder builder, Metadata metadata) {
    boolean book = MediaTypes.isBook(file.mediaType()) && builder.title().isEmpty();
    return book ? metadata.title() : builder.title();
  }

  /** What tells the language: what the author says, all text where that is little. */
  private static String prose(String text, List<Block> blocks) {
    StringBuilder prose = new StringBuilder();
    blocks.stream()
        .filter(block -> block.role().competes() || block.role().isHeading())
        .forEach(block -> prose.append(block.span().of(text)).append('\n'));
    return prose.length() >= LEAST_PROSE ? prose.toString() : text;
  }

  private static RejectCause failure(ForkPart file) {
    if (file.isEncrypted()) {
      return RejectCause.ENCRYPTED;
    }
    return file.isBomb() ? RejectCause.BOMB : RejectCause.CORRUPT;
  }

  /** Nothing was read: the file is broken, a scan, or empty. */
  private Rejected withoutText(
      SourceFile source, Spool.Copy copy, ForkPart file, PartFindings findings) {
    if (file.hasFailed()) {
      LOG.debug("document {}: {}", copy.sha256(), file.failureClasses());
      return new Rejected(source, copy.sha256(), failure(file), file.trouble());
    }
    if (file.hitWriteLimit() || file.hitEmbeddedLimit()) {
      return new Rejected(source, copy.sha256(), RejectCause.BOMB, "a limit before any text");
    }
    boolean scan = findings.scannedPages() > 0 || MediaTypes.isPicture(file.mediaType());
    if (findings.lostPages() > 0) {
      return new Rejected(
          source,
          copy.sha256(),
          RejectCause.CORRUPT,
          Amount.of(findings.lostPages(), "page") + " lost");
    }
    return scan
        ? new Rejected(
            source,
            copy.sha256(),
            RejectCause.NO_TEXT_LAYER,
            Amount.of(file.pages(), "page") + " without text")
        : new Rejected(source, copy.sha256(), RejectCause.EMPTY, file.mediaType());
  }
}
