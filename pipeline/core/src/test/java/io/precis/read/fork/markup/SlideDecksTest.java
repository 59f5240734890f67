package io.precis.read.fork.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Pages whose slides are Markdown for a script. */
class SlideDecksTest {
  @Test
  void slidesOfRemarkAreSections() {
    String page =
        "<body><textarea id=\"source\">class: center\nname: start\n\n# Mills\n\n.small[Ida [Quay](#q)]\n"
            + "???\nSay hello.\n---\nlayout: true\n.foot[Office]\n---\n# Costs\n- Four &lt; five.\n--\n"
            + "- A [list](l).\n```yaml\n---\n```\n</textarea>"
            + "<script>remark.create()</script></body>";
    String shown = SlideDecks.laidOut(page);
    assertTrue(shown.contains("<h1>Mills</h1>"), shown);
    assertTrue(shown.contains("<p>Ida <a href=\"#q\">Quay</a></p>"), shown);
    assertTrue(shown.contains("<aside hidden>\nSay hello.\n</aside>"), shown);
    assertTrue(shown.contains("<li>Four &lt; five.</li>"), shown);
    assertTrue(shown.contains("<code class=\"language-yaml\">---"), shown);
    assertFalse(shown.contains("textarea") || shown.contains("Office"), shown);
    assertFalse(shown.contains("center"), shown);
  }

  @Test
  void slidesOfRevealAreSectionsAndNotesAreHidden() {
    String page =
        "<script src=\"reveal.js\"></script><section data-markdown><script type=\"text/template\">\n"
            + "  ## Ferries\n\n  Three of them.\n\n  ---\n\n  ## Piers\n\n  Note: the old one\n</script>"
            + "</section><section><aside class=\"notes\">mayor</aside></section>";
    String shown = SlideDecks.laidOut(page);
    assertTrue(shown.contains("<h2>Ferries</h2>\n<p>Three of them.</p>"), shown);
    assertTrue(shown.contains("<h2>Piers</h2>"), shown);
    assertTrue(shown.contains("<aside hidden> the old one"), shown);
    assertTrue(shown.contains("<aside hidden class=\"notes\">mayor"), shown);
  }

  @Test
  void otherPagesStayAsTheyAre() {
    String form = "<textarea id=\"source\"># Mills</textarea><aside class=\"notes\">wells</aside>";
    assertEquals(form, SlideDecks.laidOut(form));
  }
}
