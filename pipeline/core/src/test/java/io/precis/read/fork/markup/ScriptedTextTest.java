package io.precis.read.fork.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScriptedTextTest {
  @Test
  void aPartThatAServerSentLaterIsShownWhereAScriptPlacesIt() {
    String later = "<div hidden id=\"S:0\"><p>The mill turns.</p></div>";
    String script = "<script>$RC(\"B:0\",\"S:0\")</script>";
    assertEquals(
        "<div id=\"S:0\"><p>The mill turns.</p></div>" + script,
        ScriptedText.shown(later + script));
    assertEquals(later, ScriptedText.shown(later));
  }

  @Test
  void formulasThatAScriptSetsAreText() {
    String page = "<p>Here <script type=\"math/tex\">\\gamma = 28</script> GHz.</p>";
    assertEquals("<p>Here <span>γ = 28</span> GHz.</p>", ScriptedText.shown(page));
    String set = page + "<span class=\"MathJax\">γ</span>";
    assertEquals(set, ScriptedText.shown(set));
  }

  @Test
  void picturesOfFormulasStandForWhatTheySay() {
    assertEquals(
        "<p>So <span>A &lt; B</span> <img src=\"a\" alt=\"A mill\"></p>",
        ScriptedText.shown(
            "<p>So <img src=\"b\" alt=\"A &lt; B\" class=\"latex\" /> <img src=\"a\" alt=\"A mill\"></p>"));
  }
}
