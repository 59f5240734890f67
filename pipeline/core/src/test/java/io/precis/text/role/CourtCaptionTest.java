package io.precis.text.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourtCaptionTest {
  @Test
  void theCaptionOfACourtsPaperIsNoTextOfIt() {
    String caption =
        "JANE ROE,      )\n    Plaintiff, )\nv.             )   ORDER\nHILL WATER,    )";
    String said = "The motion is denied.";
    String text = caption + "\n\n" + said;
    List<Block> blocks =
        List.of(
            new Block(Role.BODY, 0, new Span(0, caption.length())),
            new Block(Role.BODY, 0, new Span(caption.length() + 2, text.length())));
    assertEquals(
        List.of(Role.FRONT_MATTER, Role.BODY),
        CourtCaption.mark(text, blocks).stream().map(Block::role).toList());
  }
}
