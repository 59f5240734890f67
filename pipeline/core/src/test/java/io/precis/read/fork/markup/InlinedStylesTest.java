package io.precis.read.fork.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InlinedStylesTest {
  private static String page(String sheet, String body) {
    return InlinedStyles.of("<style>" + sheet + "</style><body>" + body + "</body>");
  }

  @Test
  void rulesForEveryScreenHold() {
    for (String block :
        List.of(
            "@media screen",
            "@media only screen, print",
            "@layer base",
            "@supports (display:grid)")) {
      String page = page(block + "{.a{display:none}}", "<p class=a>Unseen.</p>");
      assertTrue(page.contains("style=\"display:none;\""), block);
    }
    for (String block :
        List.of("@media print", "@media screen and (max-width:600px)", "@supports not (x:y)")) {
      assertFalse(
          page(block + "{.a{display:none}}", "<p class=a>Seen.</p>").contains("style=\""), block);
    }
  }

  @Test
  void lettersThatASheetRaisesOrStrikesOutAreMarkedAlsoBesideScripts() {
    String scripted = "<script></script><p>2019<b class=a>3</b></p>";
    assertTrue(
        page(".a{vertical-align:super}", scripted).contains("style=\"vertical-align:super;\""));
    assertTrue(
        page(".a{text-decoration:line-through}", scripted)
            .contains("style=\"text-decoration:line-through;\""));
    assertFalse(page(".a{display:none}", scripted).contains("style=\""));
  }

  @Test
  void aPageWhoseSheetsSayNothingOfItStaysAsItIs() {
    String page = "<style>p{margin:0}</style><p>Seen.</p>";
    assertEquals(page, InlinedStyles.of(page));
  }
}
