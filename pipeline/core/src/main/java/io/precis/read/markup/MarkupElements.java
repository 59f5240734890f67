package io.precis.read.markup;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.XhtmlAttributes;
import io.precis.text.line.StandaloneHeading;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What elements of XHTML do to the text inside, whatever the document. */
public final class MarkupElements {
  /** {@code A:} before an answer. */
  private static final TextPattern LETTER_LABEL = TextPattern.compile("\\p{L}\\s?[:：.]");

  private static final TextPattern ADDRESS = TextPattern.compile("(?:https?://|www\\.)\\S+");
  private static final int LONGEST_HEADING = 100;

  /** Elements whose text is not read as other text, and what it counts as. */
  private static final Map<String, LeftOut.Reason> SKIPPED =
      Map.ofEntries(
          Map.entry("head", LeftOut.Reason.MARKUP),
          Map.entry("script", LeftOut.Reason.SCRIPT),
          Map.entry("style", LeftOut.Reason.SCRIPT),
          Map.entry("noscript", LeftOut.Reason.TEMPLATE),
          Map.entry("template", LeftOut.Reason.TEMPLATE),
          Map.entry("svg", LeftOut.Reason.HIDDEN),
          Map.entry("object", LeftOut.Reason.HIDDEN),
          Map.entry("select", LeftOut.Reason.HIDDEN),
          Map.entry("datalist", LeftOut.Reason.HIDDEN),
          Map.entry("rt", LeftOut.Reason.MARKUP),
          Map.entry("rp", LeftOut.Reason.MARKUP),
          Map.entry("rtc", LeftOut.Reason.MARKUP),
          Map.entry("annotation", LeftOut.Reason.MARKUP),
          Map.entry("video", LeftOut.Reason.HIDDEN),
          Map.entry("audio", LeftOut.Reason.HIDDEN),
          Map.entry("canvas", LeftOut.Reason.HIDDEN),
          Map.entry("ac:parameter", LeftOut.Reason.MARKUP),
          Map.entry("ac:task-id", LeftOut.Reason.MARKUP),
          Map.entry("ac:task-status", LeftOut.Reason.MARKUP),
          Map.entry("amp-ad", LeftOut.Reason.HIDDEN),
          Map.entry("amp-sidebar", LeftOut.Reason.HIDDEN),
          Map.entry("amp-consent", LeftOut.Reason.HIDDEN),
          Map.entry("del", LeftOut.Reason.DELETED));

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "aside",
          "body",
          "header",
          "footer",
          "hgroup",
          "ul",
          "ol",
          "menu",
          "dl",
          "dd",
          "dt",
          "li",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "form",
          "fieldset",
          "legend",
          "hr",
          "address",
          "details",
          "summary",
          "nav",
          "search",
          "blockquote",
          "pre",
          "figcaption",
          "figure",
          "center",
          "dialog",
          "button",
          "iframe",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");
  private static final Set<String> BLOCK_DISPLAYS =
      Set.of("block", "flex", "grid", "table", "list-item", "table-row", "table-cell");

  private static final TextPattern BOLD =
      TextPattern.compile("font-weight:\\s*(?:bold\\b|bolder\\b|[6-9]00\\b)");

  /** What pages made of word processors' files call a paragraph that heads others. */
  private static final TextPattern HEADING_CLASS =
      TextPattern.compile("(?i)(?:^|[\\s_-])(?:sub-?)?head(?:ing|line)?[_-]?[1-6]?(?:\\s|$)");

  private static final int LONGEST_QUESTION = 90;
  private static final int LONGEST_CHINESE_QUESTION = 30;

  /** No label of a speaker, no other sentence before it, no quotation. */
  private static final TextPattern QUESTION = TextPattern.compile("[^.!?。！？:：“”\"«»\\n]{3,}[?？]");

  /** Sizes of the element font above that of text. */
  private static final TextPattern GREAT = TextPattern.compile("[4-7]|\\+[1-4]");

  private static final TextPattern RAISED = TextPattern.compile("vertical-align\\s*:\\s*super\\b");

  private static final TextPattern STRUCK =
      TextPattern.compile("text-decoration(?:-line)?\\s*:[^;]*line-through");

  /** Who said or wrote what stands above: {@code — Rosa Quay, Harbour Board}. */
  private static final TextPattern SAID_BY = TextPattern.compile("[—–―]\\s?\\p{Lu}");

  private static final Set<String> PAGES = Set.of("page", "sheet", "slide-content");

  private MarkupElements() {}

  /** Whether nothing inside is text that a reader sees: scripts, fallbacks, readings of ruby. */
  static boolean isSkipped(String name) {
    return SKIPPED.containsKey(name);
  }

  /** Why the text inside an element that is skipped is left out; empty for what a head states. */
  static Optional<LeftOut.Reason> reason(String skipped) {
    return skipped.equals("head") ? Optional.empty() : Optional.of(SKIPPED.get(skipped));
  }

  /** Whether an element is laid out on lines of its own; so are those that pages make up. */
  static boolean isBlock(String name, XhtmlAttributes attributes) {
    String display = display(attributes);
    if (name.equals("div") && display.equals("inline")) {
      return false; // filings set numbers within sentences so
    }
    return BLOCKS.contains(name) || name.indexOf('-') > 0 || BLOCK_DISPLAYS.contains(display);
  }

  /** What the style says of how an element is laid out; empty where it says nothing. */
  private static String display(XhtmlAttributes attributes) {
    String style = attributes.isEmpty() ? "" : attributes.get("style");
    int start = style.indexOf("display:");
    if (start < 0) {
      return "";
    }
    int end = style.indexOf(';', start);
    return style.substring(start + "display:".length(), end < 0 ? style.length() : end).strip();
  }

  /** Whether the text inside stands out as headings do: in bold letters, or in great ones. */
  static boolean isBold(String name, XhtmlAttributes attributes) {
    if (name.equals("font") && GREAT.matcher(attributes.get("size")).matches()) {
      return true;
    }
    return name.equals("b")
        || name.equals("strong")
        || name.equals("summary")
        || attributes.get("class").equals("precis_bold")
        || name.equals("p") && HEADING_CLASS.isIn(attributes.get("class"))
        || !attributes.isEmpty() && BOLD.isIn(attributes.get("style"));
  }

  /** Whether the text inside stands above the line, as the mark of a note or a power. */
  static boolean isRaised(String name, XhtmlAttributes attributes) {
    return name.equals("sup") || !attributes.isEmpty() && RAISED.isIn(attributes.get("style"));
  }

  /** Whether the text inside is struck out: it holds no longer. */
  static boolean isStruck(String name, XhtmlAttributes attributes) {
    return name.equals("s")
        || name.equals("strike")
        || !attributes.isEmpty() && STRUCK.isIn(attributes.get("style"));
  }

  static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  /** Whether a class says that a page, a sheet or a slide begins. */
  static boolean isPage(String htmlClass) {
    return PAGES.contains(htmlClass);
  }

  /** Whether a line on its own asks one thing: in bold letters it heads its answer. */
  public static boolean isQuestion(String text) {
    String line = text.strip();
    boolean chinese = line.codePoints().anyMatch(Character::isIdeographic);
    return line.length() <= (chinese ? LONGEST_CHINESE_QUESTION : LONGEST_QUESTION)
        && QUESTION.matcher(line).matches();
  }

  /** Whether a bold line on its own can be a heading: short, with letters, and no sentence. */
  public static boolean mayBeHeading(String text) {
    String line = text.strip();
    return !line.isEmpty()
        && line.length() <= LONGEST_HEADING
        && line.chars().anyMatch(Character::isLetter)
        && !LETTER_LABEL.matcher(line).matches()
        && !SAID_BY.matcher(line).lookingAt()
        && !isAddress(line)
        && !StandaloneHeading.isAside(line)
        && (!StandaloneHeading.endsLikeSentence(line)
            || StandaloneHeading.clause(line).isPresent()
            || StandaloneHeading.isNumbered(line));
  }

  /** Whether a line is the address of a page and nothing else. */
  static boolean isAddress(String line) {
    return ADDRESS.matches(line);
  }
}
