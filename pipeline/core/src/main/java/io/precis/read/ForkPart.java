package io.precis.read;

import io.precis.limit.TextPattern;
import io.precis.read.fork.decrypt.EncryptedParts;
import io.precis.read.fork.markup.EpubPackageParser;
import io.precis.read.fork.office.OfficePackageParser;
import io.precis.read.markup.MediaTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;

/** A file or an embedded document as the fork sent it; reads Tika's metadata by our names. */
final class ForkPart {
  private static final TextPattern EXCEPTION =
      TextPattern.compile("(?m)^(?:Caused by: )?([\\w.$]+(?:Exception|Error|Violation))\\b");
  private static final TextPattern BOMB =
      TextPattern.compile(
          "(?i)zip bomb|entity expansion|entityexpansionlimit|entity references|JAXP0001000[14]");

  private final Metadata metadata;
  private final DoubleEncoding encoded;

  ForkPart(Metadata metadata) {
    this.metadata = metadata;
    String content = metadata.get(TikaCoreProperties.TIKA_CONTENT);
    this.encoded = DoubleEncoding.of(content == null ? "" : content);
  }

  /**
   * Parts as they stand in the file: each before those inside it. The fork sends a part when it
   * ends, the file itself first.
   */
  static List<ForkPart> inOrder(List<Metadata> sent) {
    List<List<ForkPart>> ended = new ArrayList<>();
    for (Metadata metadata : sent) {
      ForkPart part = new ForkPart(metadata);
      int first = ended.size();
      while (first > 0 && ended.get(first - 1).get(0).depth() > part.depth()) {
        first--;
      }
      List<List<ForkPart>> inside = ended.subList(first, ended.size());
      List<ForkPart> whole = new ArrayList<>(List.of(part));
      inside.forEach(whole::addAll);
      inside.clear();
      ended.add(whole);
    }
    return ended.stream().flatMap(List::stream).toList();
  }

  String mediaType() {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    return type == null ? "application/octet-stream" : MediaTypes.base(type);
  }

  String xhtml() {
    return encoded.text();
  }

  /** Levels below the file itself; 0 for the file. */
  int depth() {
    Integer depth = metadata.getInt(TikaCoreProperties.EMBEDDED_DEPTH);
    return depth == null ? 0 : depth;
  }

  String name() {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name == null || name.isBlank() ? title() : name;
  }

  /** Charset that the bytes were read as; an empty string where the format leaves no choice. */
  String encoding() {
    String encoding = metadata.get(Metadata.CONTENT_ENCODING);
    return encoding == null ? "" : encoding;
  }

  String title() {
    return undone(get(TikaCoreProperties.TITLE));
  }

  /** What the file states, as its text is where that was encoded twice. */
  String undone(String stated) {
    return encoded.undone(stated);
  }

  /** What a web page calls itself where it is shared; empty where that is its site's name. */
  String sharedTitle() {
    String title = metadata.get("og:title");
    return title == null || title.equals(metadata.get("og:site_name")) ? "" : title;
  }

  /**
   * Whether this is what a mail says, though the parser hands it over as embedded: a page or a text
   * that has no name of its own.
   *
   * @param before the part before it
   */
  boolean isBodyOf(ForkPart before) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return MediaTypes.isMail(before.mediaType())
        && (MediaTypes.isWebPage(mediaType()) || mediaType().equals("text/plain"))
        && depth() == before.depth() + 1
        && (name == null || name.isBlank());
  }

  /** Stack trace of what stopped this part; an empty string where nothing did. */
  private String failure() {
    String container = metadata.get(TikaCoreProperties.CONTAINER_EXCEPTION);
    String embedded = metadata.get(TikaCoreProperties.EMBEDDED_EXCEPTION);
    return container != null ? container : embedded != null ? embedded : "";
  }

  boolean hasFailed() {
    return !failure().isEmpty();
  }

  boolean isEncrypted() {
    return EncryptedParts.has(metadata);
  }

  boolean isBomb() {
    return BOMB.isIn(failure());
  }

  /** What stopped this part, in words: neither names of classes nor text of the document. */
  String trouble() {
    return isEncrypted() ? "it wants a password" : ParserTrouble.words(failureClasses());
  }

  /** Simple names of the exceptions, outermost first, without their messages. */
  String failureClasses() {
    Matcher matcher = EXCEPTION.matcher(failure());
    StringBuilder names = new StringBuilder();
    while (matcher.find() && names.length() < 200) {
      String name = matcher.group(1);
      names
          .append(names.length() == 0 ? "" : " < ")
          .append(name.substring(name.lastIndexOf('.') + 1));
    }
    return names.toString();
  }

  boolean hitWriteLimit() {
    return "true".equals(metadata.get(TikaCoreProperties.WRITE_LIMIT_REACHED));
  }

  boolean hitEmbeddedLimit() {
    return Arrays.stream(metadata.names())
        .anyMatch(name -> name.endsWith("embedded_resource_limit_reached"));
  }

  /** Characters that the parser left out because the format hides them. */
  int hiddenCharacters() {
    return count(OfficePackageParser.HIDDEN);
  }

  /** Items of an e-book that gave nothing: missing, encrypted, damaged or elsewhere. */
  int lostItems() {
    return count(EpubPackageParser.LOST);
  }

  /** Items of an e-book that are broken and were read as far as they could be. */
  int mendedItems() {
    return count(EpubPackageParser.MENDED);
  }

  private int count(String name) {
    String number = metadata.get(name);
    return number == null ? 0 : Integer.parseInt(number);
  }

  /** Number of pages, slides or sheets that the file says it has; 0 where it says nothing. */
  int pages() {
    Integer pages = metadata.getInt(PagedText.N_PAGES);
    return pages == null ? 0 : Math.max(0, pages);
  }

  /** Share of characters that the fonts do not map to Unicode, PDF only; 0..1. */
  double unmappedShare() {
    int characters = Arrays.stream(metadata.getIntValues(PDF.CHARACTERS_PER_PAGE)).sum();
    int unmapped = Arrays.stream(metadata.getIntValues(PDF.UNMAPPED_UNICODE_CHARS_PER_PAGE)).sum();
    return characters == 0 ? 0 : (double) unmapped / characters;
  }

  /** A value of Tika's metadata; an empty string where there is none. */
  String get(org.apache.tika.metadata.Property property) {
    String value = metadata.get(property);
    return value == null ? "" : value;
  }

  List<String> all(org.apache.tika.metadata.Property property) {
    return List.of(metadata.getValues(property));
  }
}
