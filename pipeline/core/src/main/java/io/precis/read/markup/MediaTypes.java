package io.precis.read.markup;

import java.util.Locale;
import java.util.Set;

/** Which types are read. What is not named here is unsupported. */
public final class MediaTypes {
  private static final Set<String> READ =
      Set.of(
          "application/pdf",
          "application/illustrator",
          "application/rtf",
          "application/msword",
          "application/epub+zip",
          "application/mbox",
          "application/json",
          "application/x-subrip",
          "application/onenote",
          "application/x-fictionbook+xml",
          "application/x-ibooks+zip",
          "application/x-mspublisher",
          "application/vnd.wordperfect",
          "application/x-hwp-v5",
          "application/xhtml+xml",
          "application/xml",
          "application/x-tnef",
          "application/vnd.ms-tnef",
          "application/mime",
          "application/x-mimearchive",
          "application/x-chm",
          "multipart/related",
          "multipart/mixed",
          "multipart/alternative",
          "application/vnd.mif",
          "application/x-web-markdown",
          "application/x-tex",
          "application/x-latex",
          "application/x-sh",
          "application/javascript");
  private static final Set<String> LATEX =
      Set.of("application/x-tex", "application/x-latex", "text/x-tex");

  /** Programs and settings, of which a reader reads the comments. */
  private static final String YAML = "text/x-yaml";

  private static final Set<String> SOURCE_CODE =
      Set.of(
          "text/x-java-source",
          "text/x-csrc",
          "text/x-chdr",
          "text/x-c++src",
          "text/x-c++hdr",
          "text/x-csharp",
          "text/x-objcsrc",
          "text/x-groovy",
          "text/x-scala",
          "text/x-go",
          "text/x-python",
          "text/x-ruby",
          "text/x-perl",
          "text/x-php",
          "text/x-rsrc",
          "text/x-lua",
          "text/x-haskell",
          "text/x-tcl",
          "text/x-sql",
          YAML,
          "text/x-ini",
          "text/x-java-properties",
          "text/javascript",
          "text/css",
          "application/javascript",
          "application/x-sh");

  private static final Set<String> ARCHIVES =
      Set.of(
          "application/zip",
          "application/gzip",
          "application/x-gzip",
          "application/x-tar",
          "application/x-gtar",
          "application/x-bzip",
          "application/x-bzip2",
          "application/x-xz",
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/java-archive",
          "application/x-archive",
          "application/x-cpio",
          "application/zstd",
          "application/vnd.apple.package");
  private static final Set<String> PREFIXES =
      Set.of(
          "text/",
          "message/",
          "application/vnd.ms-",
          "application/vnd.openxmlformats-officedocument",
          "application/vnd.oasis.opendocument",
          "application/vnd.sun.xml",
          "application/vnd.apple.",
          "application/vnd.stardivision",
          "application/vnd.visio",
          "application/x-tika-",
          "application/vnd.wordperfect",
          "application/msword",
          "application/vnd.mock");
  private static final Set<String> NOT_READ =
      Set.of(
          "application/vnd.ms-fontobject",
          "application/vnd.ms-cab-compressed",
          "application/x-tika-unix-dump",
          "application/vnd.ms-tnef-winmail-image");

  private MediaTypes() {}

  /** Whether documents of {@code type} are read; images only where OCR is asked for. */
  public static boolean isRead(String type, boolean ocr) {
    if (NOT_READ.contains(type)) {
      return false;
    }
    return READ.contains(type)
        || isArchive(type)
        || PREFIXES.stream().anyMatch(type::startsWith)
        || type.startsWith("application/") && type.endsWith("+xml")
        || ocr && isPicture(type);
  }

  static boolean isArchive(String type) {
    return ARCHIVES.contains(type);
  }

  public static boolean isPicture(String type) {
    return type.startsWith("image/");
  }

  /** Pictures that are made of lines and words. */
  public static boolean isDrawing(String type) {
    return type.equals("image/svg+xml");
  }

  /** Parts that a document shows rather than says: leaving them out loses no text. */
  public static boolean isDecoration(String type) {
    return isPicture(type)
        || type.startsWith("audio/")
        || type.startsWith("video/")
        || type.startsWith("font/")
        || type.contains("font")
        || type.equals("application/vnd.ms-emf")
        || type.contains("metafile")
        || type.contains("activex")
        || type.contains("thumbnail")
        || type.equals("application/octet-stream")
        || type.contains("javascript")
        || type.contains("vba");
  }

  public static boolean isPlainText(String type) {
    return type.equals("application/x-subrip")
        || type.equals("application/json")
        || isLatex(type)
        || isSourceCode(type)
        || type.startsWith("text/")
            && !type.equals("text/html")
            && !type.equals("text/xml")
            && !isDelimited(type);
  }

  /** Tables in which commas, semicolons or tabs part the cells. */
  public static boolean isDelimited(String type) {
    return type.endsWith("csv") || type.contains("tab-separated");
  }

  /** Texts of word processors. */
  static boolean isWordProcessing(String type) {
    return type.contains("wordprocessing")
        || type.contains("msword")
        || type.contains("ms-word")
        || type.endsWith("rtf")
        || type.contains("opendocument.text");
  }

  /** Workbooks of sheets. */
  public static boolean isSpreadsheet(String type) {
    return type.contains("spreadsheet") || type.contains("excel");
  }

  /** E-books of pages. */
  public static boolean isBook(String type) {
    return type.equals("application/epub+zip");
  }

  /** Decks of slides. */
  static boolean isPresentation(String type) {
    return type.contains("presentation") || type.contains("powerpoint");
  }

  public static boolean isLatex(String type) {
    return LATEX.contains(type);
  }

  public static boolean isSourceCode(String type) {
    return SOURCE_CODE.contains(type);
  }

  public static boolean isYaml(String type) {
    return type.equals(YAML);
  }

  public static boolean isMarkdown(String type) {
    return type.equals("text/markdown")
        || type.equals("text/x-web-markdown")
        || type.equals("application/x-web-markdown");
  }

  public static boolean isMail(String type) {
    return type.startsWith("message/") || type.equals("application/vnd.ms-outlook");
  }

  public static boolean isWebPage(String type) {
    return type.equals("text/html")
        || type.equals("application/xhtml+xml")
        || type.equals("application/vnd.wap.xhtml+xml");
  }

  public static boolean isPdf(String type) {
    return type.equals("application/pdf") || type.equals("application/illustrator");
  }

  public static boolean isXml(String type) {
    return type.equals("application/xml") || type.equals("text/xml");
  }

  /** Lists of what a site published last, and outlines. */
  public static boolean isFeed(String type) {
    return type.equals("application/rss+xml")
        || type.equals("application/atom+xml")
        || type.equals("application/x-opml+xml");
  }

  /** Whether documents of {@code type} mark their headings; others show them by their look. */
  public static boolean marksHeadings(String type) {
    return !isPdf(type) && (!isPlainText(type) || isMarkdown(type) || isLatex(type));
  }

  /** The type without parameters, in lower case. */
  public static String base(String contentType) {
    int semicolon = contentType.indexOf(';');
    String base = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return base.strip().toLowerCase(Locale.ROOT);
  }
}
