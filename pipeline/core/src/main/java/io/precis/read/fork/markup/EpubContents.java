package io.precis.read.fork.markup;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The table of contents of an e-book: what the chapters of each page are called. */
final class EpubContents {
  private static final String NCX = "application/x-dtbncx+xml";
  private static final int DEEPEST = 4;

  /**
   * A line of the table.
   *
   * @param fragment id of the element that it leads to; empty for the beginning of the page
   * @param label as it is written there
   * @param level from 1 on
   */
  record Line(String fragment, String label, int level) {}

  private final Map<String, List<Line>> pages = new HashMap<>();

  /** Opens an entry of the book. */
  interface Entries {
    /** Empty where there is no such entry. */
    Optional<InputStream> open(String entry) throws IOException;
  }

  /** Reads what an item holds, if it is a table of contents of either form. */
  void read(String entry, String mediaType, String properties, Entries entries) throws IOException {
    boolean ncx = mediaType.equals(NCX);
    if (!ncx && !List.of(properties.split("\\s+")).contains("nav")) {
      return;
    }
    Optional<InputStream> opened = entries.open(entry);
    if (opened.isEmpty()) {
      return;
    }
    try (InputStream in = opened.get()) {
      Document table = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
      for (Element line : table.select(ncx ? "navPoint" : "nav[epub:type~=\\btoc\\b] li")) {
        Element target = line.selectFirst(ncx ? "> content" : "> a[href]");
        Element label = ncx ? line.selectFirst("> navLabel") : target;
        if (target != null && label != null) {
          add(entry, target.attr(ncx ? "src" : "href"), label.text(), level(line));
        }
      }
    }
  }

  private static int level(Element line) {
    long outer =
        line.parents().stream().filter(up -> up.nodeName().equals(line.nodeName())).count();
    return Math.min(DEEPEST, (int) outer + 1);
  }

  private void add(String entry, String address, String label, int level) {
    int mark = address.indexOf('#');
    String page = mark < 0 ? address : address.substring(0, mark);
    String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
    String asked = EpubPath.of(folder, page).entry();
    if (asked != null && !label.isBlank()) {
      String fragment = mark < 0 ? "" : address.substring(mark + 1);
      pages
          .computeIfAbsent(asked, any -> new ArrayList<>())
          .add(new Line(fragment, label.strip(), level));
    }
  }

  /** The lines that lead to a page. */
  List<Line> of(String entry) {
    return pages.getOrDefault(entry, List.of());
  }
}
