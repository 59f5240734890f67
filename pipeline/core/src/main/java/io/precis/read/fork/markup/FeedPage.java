package io.precis.read.fork.markup;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.select.Elements;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Lays a feed (RSS 0.9 to 2.0, Atom) or an outline (OPML) out as a page: its title, and below each
 * entry's title what the feed holds of it, the longest where it holds several. Of an outline what
 * has points below it is a heading, and its points are a list.
 */
final class FeedPage extends DefaultHandler {
  private static final Map<String, String> TYPES =
      Map.of(
          "rss", "application/rss+xml",
          "rdf", "application/rss+xml",
          "feed", "application/atom+xml",
          "opml", "application/x-opml+xml");

  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> PAGES = Set.of("channel", "feed", "head");
  private static final Set<String> CONTENTS =
      Set.of("description", "encoded", "summary", "content", "subtitle");
  private static final String CDATA = "<![CDATA[";
  private static final int LAST_HEADING = 3;

  private final StringBuilder page = new StringBuilder("<body>");
  private final StringBuilder field = new StringBuilder();
  private final String type;
  private String parent = "";
  private String open = "";
  private int inside;
  private String title = "";
  private String entryTitle = "";
  private String content = "";
  private String point = "";
  private int depth;

  private FeedPage(String type) {
    this.type = type;
  }

  /** What lays a document out whose root is called so; null where it is none of these. */
  static FeedPage of(String root) {
    String type = TYPES.get(root);
    return type == null ? null : new FeedPage(type);
  }

  String mediaType() {
    return type;
  }

  /** What the feed calls itself; may be empty. */
  String title() {
    return title;
  }

  /** The page as HTML. */
  String html() {
    return page + "</body>";
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    String element = VerbatimXmlParser.name(local, name);
    if (inside > 0) {
      inside++;
      field.append('<').append(element).append('>');
    } else if (element.equals("outline")) {
      startPoint(attributes);
    } else if (ENTRIES.contains(element)) {
      endFeed();
      parent = element;
    } else if (PAGES.contains(element)) {
      parent = element;
    } else if (!parent.isEmpty() && (element.equals("title") || CONTENTS.contains(element))) {
      open = element;
      inside = 1;
      field.setLength(0);
    } else if (!parent.isEmpty()) {
      inside = 1; // dates, links, names
      open = "";
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (inside > 0) {
      String piece = new String(text, start, length);
      field.append(inside > 1 ? Entities.escape(piece) : piece);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    String element = VerbatimXmlParser.name(local, name);
    if (inside > 1) {
      inside--;
      field.append("</").append(element).append('>');
    } else if (inside == 1) {
      inside = 0;
      endField();
    } else if (element.equals("outline")) {
      writePoint(false);
      depth--;
    } else if (ENTRIES.contains(element)) {
      write(2, entryTitle);
    } else if (PAGES.contains(element)) {
      endFeed();
      parent = "";
    }
  }

  private void endField() {
    String said = field.toString().strip();
    if (said.startsWith(CDATA)) {
      said = said.substring(CDATA.length()).replaceFirst("\\s*]]>$", "");
    }
    if (open.equals("title") && ENTRIES.contains(parent)) {
      entryTitle = said;
    } else if (open.equals("title")) {
      title = title.isEmpty() ? words(said) : title;
    } else if (!open.isEmpty() && said.length() > content.length()) {
      content = said;
    }
  }

  /** What the feed says of itself stands above its entries. */
  private void endFeed() {
    if (PAGES.contains(parent)) {
      write(1, title);
    }
  }

  private void write(int level, String heading) {
    heading(level, heading);
    if (!content.isEmpty()) {
      page.append("<div>").append(withoutPointer(heading)).append("</div>\n");
    }
    content = "";
    entryTitle = "";
  }

  /** The content; a last paragraph that only links entry and site is no text of the entry. */
  private String withoutPointer(String heading) {
    if (!content.contains("<a ")) {
      return content;
    }
    Document parsed = Jsoup.parseBodyFragment(content);
    parsed.outputSettings().prettyPrint(false);
    Element last = parsed.body().lastElementChild();
    if (last != null && last.tagName().equals("p")) {
      Elements links = last.select("a");
      if (links.size() == 2 && links.get(0).text().equals(words(heading))) {
        last.tagName("footer");
      }
    }
    return parsed.body().html();
  }

  private void heading(int level, String heading) {
    if (!words(heading).isEmpty()) {
      String element = String.format(Locale.ROOT, "h%d>", level);
      page.append('<').append(element).append(Entities.escape(words(heading)));
      page.append("</").append(element).append('\n');
    }
  }

  private void startPoint(Attributes attributes) {
    writePoint(true);
    depth++;
    String text = attributes.getValue("text");
    point = text == null ? "" : text;
    String note = attributes.getValue("_note");
    content = note == null ? "" : note;
  }

  /** Writes the point that was begun last, if it is not written. */
  private void writePoint(boolean hasPoints) {
    if (hasPoints && depth > 0 && depth < LAST_HEADING) {
      heading(depth + 1, point);
    } else if (!words(point).isEmpty()) {
      page.append("<ul><li>").append(Entities.escape(words(point))).append("</li></ul>\n");
    }
    write(LAST_HEADING, "");
    point = "";
  }

  private static String words(String html) {
    return Jsoup.parse(html).text().strip();
  }
}
