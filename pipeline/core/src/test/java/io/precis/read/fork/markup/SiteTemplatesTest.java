package io.precis.read.fork.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.read.markdown.FrontMatter;
import org.junit.jupiter.api.Test;

class SiteTemplatesTest {
  @Test
  void thePageShowsItsTitleAndNoMarks() {
    String page = "<h1>{{ page.title }}</h1>{% if a %}<p>It {{ site.verb }}turns.</p>{% endif %}";
    FrontMatter front = FrontMatter.of("---\ntitle: Mills at $5\n---\n" + page);
    assertEquals("<h1>Mills at $5</h1><p>It turns.</p>", SiteTemplates.filled(front));
    assertEquals(page, SiteTemplates.filled(FrontMatter.of(page)));
  }

  @Test
  void aPageWithNoPlaceForItsTitleShowsItAtItsHead() {
    FrontMatter front = FrontMatter.of("---\ntitle: Mills & pumps\n---\n<p>It turns.</p>");
    assertEquals("<h1>Mills &amp; pumps</h1>\n<p>It turns.</p>", SiteTemplates.filled(front));
    String titled = "<h1>Mills</h1><p>It turns.</p>";
    assertEquals(titled, SiteTemplates.filled(FrontMatter.of("---\ntitle: A\n---\n" + titled)));
  }
}
