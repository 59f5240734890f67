package io.precis.read.fork.markup;

import io.precis.limit.TextPattern;
import io.precis.read.markdown.FrontMatter;
import java.util.regex.Matcher;
import org.jsoup.nodes.Entities;

/**
 * What a site's generator puts in the place of a template's marks in a page that it has not made
 * yet: its title, and nothing that is known of the rest.
 */
final class SiteTemplates {
  private static final TextPattern TITLE =
      TextPattern.compile("\\{\\{-?\\s*(?:page\\.)?title\\b[^{}]{0,100}\\}\\}");
  private static final TextPattern PLACED = TextPattern.compile("(?i)<(?:h1|title|body|html)\\b");
  private static final TextPattern MARK =
      TextPattern.compile("\\{%[^%]{0,1000}%\\}|\\{\\{[^{}]{0,300}\\}\\}");

  private SiteTemplates() {}

  /**
   * The page behind a generator's settings, its title at its head where the page has no place for
   * it and no heading that may be it; unchanged where there are none.
   */
  static String filled(FrontMatter front) {
    if (front.settings() == 0) {
      return front.text();
    }
    String titled = TITLE.matcher(front.text()).replaceAll(Matcher.quoteReplacement(front.title()));
    String page = MARK.matcher(titled).replaceAll("");
    boolean untitled = !front.title().isEmpty() && !PLACED.isIn(page) && !TITLE.isIn(front.text());
    return untitled ? "<h1>" + Entities.escape(front.title()) + "</h1>\n" + page : page;
  }
}
