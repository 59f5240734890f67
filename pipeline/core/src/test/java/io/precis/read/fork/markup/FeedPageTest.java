package io.precis.read.fork.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.StringReader;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class FeedPageTest {
  private static FeedPage page(String root, String xml) throws Exception {
    FeedPage page = FeedPage.of(root);
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.newSAXParser().parse(new InputSource(new StringReader(xml)), page);
    return page;
  }

  @Test
  void entriesStandBelowTheirTitlesWithTheLongestThatIsSaid() throws Exception {
    FeedPage feed =
        page(
            "rss",
            "<rss xmlns:c='c'><channel><title>Town &amp;amp; port</title><link>l</link>"
                + "<description>News.</description><image><title>logo</title></image><item>"
                + "<title>Bridge</title><pubDate>Mon</pubDate><description>Shut…</description>"
                + "<c:encoded><![CDATA[<p>It is shut.</p><p>The post <a href='b'>Bridge</a> is on"
                + " <a href='t'>Town</a>.</p>]]></c:encoded></item><item><title>Rent</title>"
                + "<description>&lt;![CDATA[Waived.]]&gt;</description></item></channel></rss>");
    assertEquals("Town & port", feed.title());
    assertEquals(
        "<body><h1>Town &amp; port</h1>\n<div>News.</div>\n<h2>Bridge</h2>\n<div><p>It is"
            + " shut.</p><footer>The post <a href=\"b\">Bridge</a> is on <a"
            + " href=\"t\">Town</a>.</footer></div>\n<h2>Rent</h2>\n<div>Waived.</div>\n</body>",
        feed.html());
  }

  @Test
  void entriesWithoutLinksAndWithElementsInside() throws Exception {
    FeedPage feed =
        page(
            "feed",
            "<feed><title>Notes</title><author><name>Ada</name></author><entry><title>Mill</title>"
                + "<id>urn:1</id><content type='xhtml'><div>It <b>turns</b> &lt; 5.</div></content>"
                + "</entry></feed>");
    assertEquals(
        "<body><h1>Notes</h1>\n<h2>Mill</h2>\n<div><div>It <b>turns</b> &lt; 5.</div></div>\n"
            + "</body>",
        feed.html());
  }

  @Test
  void whatHasPointsBelowItHeadsThem() throws Exception {
    FeedPage outline =
        page(
            "opml",
            "<opml><head><title>Plan</title><ownerName>Ada</ownerName></head><body><outline"
                + " text='Hall'><outline text='It holds 300.' _note='Book it.'/></outline>"
                + "<outline text='Talks'/></body></opml>");
    assertEquals(
        "<body><h1>Plan</h1>\n<h2>Hall</h2>\n<ul><li>It holds 300.</li></ul>\n<div>Book"
            + " it.</div>\n<ul><li>Talks</li></ul>\n</body>",
        outline.html());
  }

  @Test
  void otherDocumentsAreNone() {
    assertNull(FeedPage.of("article"));
  }
}
