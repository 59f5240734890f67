package io.precis.write.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page may hold, said once, apart from the templates. */
public final class Allowed {
  private static final Set<String> ELEMENTS =
      Set.of(
          "#root",
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "header",
          "main",
          "section",
          "h1",
          "h2",
          "h3",
          "article",
          "p",
          "a",
          "span",
          "div",
          "figure",
          "figcaption",
          "svg",
          "rect",
          "text",
          "ul",
          "li",
          "details",
          "summary",
          "dl",
          "dt",
          "dd",
          "mark",
          "button",
          "script",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "label",
          "input",
          "select",
          "option",
          "nav",
          "b");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "dir",
          "class",
          "id",
          "href",
          "charset",
          "http-equiv",
          "content",
          "name",
          "role",
          "aria-label",
          "viewbox",
          "preserveaspectratio",
          "x",
          "y",
          "width",
          "height",
          "tabindex",
          "hidden",
          "type",
          "autocomplete",
          "value",
          "scope",
          "data-c",
          "data-n",
          "data-shards",
          "nonce",
          "aria-current");

  private Allowed() {}

  /** Parses a page and checks every element, attribute, link and script of it. */
  public static Document check(String html, Asset script) {
    Document page = checkParts(html);
    assertEquals(1, page.select("script").size());
    assertEquals(script.text(), page.selectFirst("script").data());
    boolean keyed = page.selectFirst("script").hasAttr("nonce");
    assertEquals(
        keyed ? Asset.policy(page.selectFirst("script").attr("nonce")) : Asset.policy(script),
        policy(page));
    return page;
  }

  /** Likewise of a page without a script. */
  public static Document checkPlain(String html) {
    Document page = checkParts(html);
    assertEquals(0, page.select("script").size());
    assertEquals(Asset.POLICY, policy(page));
    return page;
  }

  private static String policy(Document page) {
    return page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
  }

  private static Document checkParts(String html) {
    Document page = Jsoup.parse(html);
    for (Element element : page.getAllElements()) {
      String tag = element.normalName();
      assertTrue(ELEMENTS.contains(tag), () -> "element " + tag);
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        assertTrue(ATTRIBUTES.contains(key), () -> "attribute " + key + " of " + tag);
      }
      if (element.hasAttr("href")) {
        String href = element.attr("href");
        assertTrue(
            href.matches(
                "#s\\d+|(\\.\\./){4}docs/[\\w.%-]+(#page=\\d+|#:~:text=[\\w.%,~]+)?|\\.\\./index\\.html|html/\\w[\\w-]{0,59}-[0-9a-f]{8}\\.html|index(-\\d+)?\\.html|run\\.html(#rejected)?"),
            () -> "link " + href);
      }
    }
    assertEquals(1, page.select("style").size());
    assertEquals(Asset.STYLE.text(), page.selectFirst("style").data());
    assertEquals(0, page.select("meta[http-equiv=refresh]").size());
    return page;
  }
}
