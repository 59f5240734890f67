package io.precis.read.fork.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NoScriptTest {
  private static final String AROUND = "<p>It is old.</p><noscript>#</noscript><p>It turns.</p>";

  @Test
  void whatASavedPageEscapesIsNoLongerText() {
    String image = "<img src=\"https://a.org/?" + "c=1&amp;name=x".repeat(60) + "\" height=\"1\">";
    String escaped = image.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    assertEquals("<p>It is old.</p><p>It turns.</p>", NoScript.cut(AROUND.replace("#", image)));
    assertEquals("<p>It is old.</p><p>It turns.</p>", NoScript.cut(AROUND.replace("#", escaped)));
  }

  @Test
  void theTextOfAPageThatScriptsLayOutStays() {
    String text = "<p>" + "The mill is old, and it turns by day. ".repeat(20) + "</p>";
    String escaped = text.replace("<", "&lt;").replace(">", "&gt;");
    assertEquals(
        "<p>It is old.</p>" + text + "<p>It turns.</p>", NoScript.cut(AROUND.replace("#", text)));
    assertEquals(
        "<p>It is old.</p>" + text + "<p>It turns.</p>",
        NoScript.cut(AROUND.replace("#", escaped)));
  }
}
