package io.precis.read.fork.markup;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Writes what a page's own style sheets say of hiding, of grounds and of raised letters into the
 * {@code style} attributes of the elements it holds for, before what these say themselves.
 *
 * <p>A page with scripts may show at a click what its sheets hide, so its sheets hide nothing here;
 * what else they say counts. What stands behind a tab or is folded up is shown at a click too.
 */
final class InlinedStyles {
  /** More rules than pages have for what matters here; the rest of a sheet is not looked at. */
  private static final int MOST_RULES = 400;

  /** What a page folds up, or lays behind a tab, until a reader asks for it. */
  private static final String FOLDED =
      "[role=tabpanel],.tab-pane,.tabpanel,.tab-panel,.tabcontent,.accordion-content,.accordion-body"
          + ",.accordion-panel,.accordion-collapse,.panel-collapse,.elementor-tab-content"
          + ",.faq-answer,.toggle-content";

  private static final Pattern SCRIPT = Pattern.compile("<script", Pattern.CASE_INSENSITIVE);
  private static final Pattern SHEET = Pattern.compile("<style", Pattern.CASE_INSENSITIVE);

  /** White letters, for which grounds matter; raised ones, and such as are struck out. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)color\\s*:\\s*(?:white|#fff|rgb\\(\\s*255)|vertical-align\\s*:\\s*super"
              + "|text-decoration(?:-line)?\\s*:[^;}\"]*line-through");

  private InlinedStyles() {}

  /** The page, its sheets written out where that can matter; else the page as it is. */
  static String of(String page) {
    boolean scripted = SCRIPT.matcher(page).find();
    boolean needed = TELLING.matcher(page).find() || !scripted && StyleRules.mayHide(page);
    if (!needed || !SHEET.matcher(page).find()) {
      return page;
    }
    Document document = Jsoup.parse(page);
    StringBuilder sheets = new StringBuilder();
    document.select("style").forEach(style -> sheets.append(style.data()).append('\n'));
    List<StyleRules.Rule> rules = StyleRules.of(sheets.toString(), !scripted);
    if (rules.isEmpty()) {
      return page;
    }
    rules.stream().limit(MOST_RULES).forEach(rule -> apply(rule, document));
    document.outputSettings().prettyPrint(false);
    return document.outerHtml();
  }

  /**
   * Whether sheets say of letters what matters here: that they are raised, hidden or struck out.
   */
  static boolean isTelling(String sheets) {
    return TELLING.matcher(sheets).find() || StyleRules.mayHide(sheets);
  }

  /** Writes what {@code sheets} say into a document; false where they say nothing of it. */
  static boolean write(String sheets, Document document) {
    List<StyleRules.Rule> rules = StyleRules.of(sheets, true);
    rules.stream().limit(MOST_RULES).forEach(rule -> apply(rule, document));
    return rules.stream().limit(MOST_RULES).anyMatch(rule -> holds(rule, document));
  }

  private static boolean holds(StyleRules.Rule rule, Document document) {
    try {
      return document.selectFirst(rule.selector()) != null;
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      return false; // of a kind that only browsers know
    }
  }

  private static void apply(StyleRules.Rule rule, Document document) {
    try {
      for (Element element : document.select(rule.selector())) {
        if (!element.is(FOLDED)) {
          element.attr("style", rule.declarations() + ";" + element.attr("style"));
        }
      }
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      // A selector of a kind that only browsers know holds for no element here.
      return;
    }
  }
}
