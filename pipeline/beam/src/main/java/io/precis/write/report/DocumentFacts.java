package io.precis.write.report;

import io.precis.document.Flaw;
import io.precis.document.LeftOut;
import io.precis.limit.Amount;
import io.precis.request.TextUnits;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.Printed;
import io.precis.summary.Provenance;
import io.precis.text.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a page says of a document besides its summary. */
public final class DocumentFacts {
  private static final Map<String, Flaw> FLAWS =
      Arrays.stream(Flaw.values()).collect(Collectors.toMap(Flaw::name, Function.identity()));

  private DocumentFacts() {}

  /** A few words each: type, length, language. */
  public static List<String> line(DocumentRecord record) {
    List<String> facts = new ArrayList<>(List.of(mediaType(record.metadata().mediaType())));
    if (record.length().pages() > 0) {
      facts.add(Amount.of(record.length().pages(), "page"));
    }
    facts.add(units(record));
    facts.add(language(record.language()));
    if (!record.metadata().authors().isEmpty() && !isMail(record)) {
      facts.add(DisplayText.text(String.join(", ", record.metadata().authors())));
    }
    if (!record.metadata().created().isEmpty()) {
      facts.add(DisplayText.text(day(record.metadata().created())));
    }
    return facts;
  }

  static String units(DocumentRecord record) {
    String unit = TextUnits.countsCharacters(record.language()) ? "character" : "word";
    return Amount.of(record.length().units(), unit);
  }

  /** The name of a language: {@code English}. */
  public static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    return tag.equals("und") || name.isEmpty() ? "language unknown" : name;
  }

  /** What people call a media type; any other text is the same. */
  public static String mediaType(String type) {
    return DisplayText.text(
        switch (type) {
          case "application/pdf" -> "PDF";
          case "text/plain" -> "Plain text";
          case "text/html", "application/xhtml+xml" -> "HTML";
          case "text/markdown", "text/x-web-markdown" -> "Markdown";
          case "application/epub+zip" -> "EPUB";
          case "message/rfc822", "application/vnd.ms-outlook", "application/mbox" -> "Mail";
          case "application/rtf" -> "RTF";
          case "application/vnd.oasis.opendocument.text" -> "OpenDocument text";
          case "application/vnd.oasis.opendocument.presentation" -> "OpenDocument slides";
          case "application/vnd.oasis.opendocument.spreadsheet" -> "OpenDocument sheet";
          case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              "application/msword" ->
              "Word";
          case "application/vnd.openxmlformats-officedocument.presentationml.presentation",
              "application/vnd.ms-powerpoint" ->
              "PowerPoint";
          case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              "application/vnd.ms-excel" ->
              "Excel";
          default -> type;
        });
  }

  private static String day(String iso) {
    int time = iso.indexOf('T');
    return time == 10 ? iso.substring(0, time) : iso;
  }

  /** Why less than the whole was read, and which mode was done instead of the one asked for. */
  public static List<String> notices(DocumentRecord record) {
    List<String> notices = new ArrayList<>();
    record.flaws().forEach(flaw -> notices.add(flaw(flaw)));
    DocumentRecord.NodeRecord root = record.root();
    if (record.length().pagesRead() < record.length().pages()) {
      notices.add(
          Amount.of(record.length().pagesRead())
              + " of "
              + Amount.of(record.length().pages(), "page")
              + " gave text.");
    }
    if (!record.provenance().focus().isEmpty()) {
      notices.add("Focus: " + VisibleText.of(record.provenance().focus()));
    }
    if (!record.provenance().modeReason().isEmpty()) {
      notices.add("Summarized without a model: " + record.provenance().modeReason() + ".");
    }
    if (root.sentences().isEmpty()) {
      notices.add("No sentence could be printed.");
    }
    return notices;
  }

  private static String flaw(String name) {
    Flaw flaw = FLAWS.get(name);
    if (flaw == null) {
      return "Read in part: " + DisplayText.words(name) + ".";
    }
    return switch (flaw) {
      case TRUNCATED -> "The text was cut at a limit; what follows it was not read.";
      case NO_TEXT_LAYER -> "Some pages are images without text, and were not read.";
      case PAGES_LOST -> "Some pages gave no text although the file says that it has them.";
      case EMBEDDED_SKIPPED -> "An attachment or enclosed file was not read.";
      case EMBEDDED_ENCRYPTED -> "An attachment or enclosed file is encrypted.";
      case EMBEDDED_FAILED -> "An attachment or enclosed file could not be read.";
      case GARBLED -> "Part of the text is not readable text.";
      case PARSER_FAILED -> "Reading stopped at an error; what follows it was not read.";
      case TIMEOUT -> "Reading ran out of time; what follows was not read.";
      case HIDDEN_TEXT -> "Invisible or hidden text was taken out before the document was read.";
    };
  }

  private static boolean isMail(DocumentRecord record) {
    return !record.metadata().recipients().isEmpty();
  }

  /** Name and folder of the file, other names, and of a mail who wrote to whom. */
  public static List<LabelledValue> origin(DocumentRecord record) {
    List<LabelledValue> origin = new ArrayList<>();
    String name = record.names().get(0);
    origin.add(new LabelledValue("File", DisplayText.name(SourceName.last(name))));
    optional(origin, "Folder", DisplayText.name(SourceName.folder(record)));
    for (String other : record.names().subList(1, record.names().size())) {
      origin.add(new LabelledValue("Also", DisplayText.name(other)));
    }
    if (isMail(record)) {
      optional(origin, "From", people(record.metadata().authors()));
      optional(origin, "To", people(record.metadata().recipients()));
    }
    return origin;
  }

  private static String people(List<String> names) {
    return DisplayText.name(String.join(", ", names));
  }

  /** What the file holds and the text does not: {@code hidden text (12 characters)}. */
  public static String leftOut(DocumentRecord record) {
    return record.leftOut().stream()
        .map(left -> words(left.reason()) + " (" + Amount.of(left.characters(), "character") + ")")
        .collect(Collectors.joining(", "));
  }

  private static String words(LeftOut.Reason reason) {
    return switch (reason) {
      case SCRIPT -> "programs and style sheets";
      case TEMPLATE -> "templates that the page fills in";
      case MARKUP_COMMENT -> "comments in the markup";
      case MARKUP -> "marks of the format";
      case HIDDEN -> "hidden text";
      case DELETED -> "deleted revisions";
      case METADATA_BLOCK -> "settings at the head of the file";
      case FIELD_CODE -> "field codes";
      case INVISIBLE_CHARACTERS -> "invisible characters";
      case DRAWING -> "words in drawings";
      case DUPLICATE -> "the same words a second time";
    };
  }

  /** How the summary came about. */
  public static List<LabelledValue> making(DocumentRecord record) {
    Provenance made = record.provenance();
    List<LabelledValue> facts = new ArrayList<>();
    facts.add(new LabelledValue("Made by", made.program()));
    facts.add(new LabelledValue("Mode", made.mode()));
    facts.add(new LabelledValue("Printed", Printed.of(record).words()));
    facts.add(
        new LabelledValue(
            "Length asked for", Amount.of(made.lengthUnits()) + " (" + made.style() + ")"));
    optional(facts, "Student", made.student());
    optional(facts, "Text was sent to", made.sentTo());
    optional(facts, "Collection statistics", made.statistics());
    long tokensIn = record.nodes().stream().mapToLong(NodeRecord::tokensIn).sum();
    long tokensOut = record.nodes().stream().mapToLong(NodeRecord::tokensOut).sum();
    if (tokensIn + tokensOut > 0) {
      facts.add(
          new LabelledValue(
              "Tokens", Amount.of(tokensIn) + " read, " + Amount.of(tokensOut) + " written"));
    }
    facts.add(new LabelledValue("Media type", DisplayText.text(record.metadata().mediaType())));
    facts.add(new LabelledValue("Size", Amount.of(record.bytes(), "byte")));
    facts.add(new LabelledValue("Share read", DisplayText.percent(record.coverage().readShare())));
    facts.add(new LabelledValue("SHA-256", record.id()));
    facts.add(new LabelledValue("Record", record.schema()));
    return facts;
  }

  private static void optional(List<LabelledValue> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(new LabelledValue(name, value));
    }
  }
}
