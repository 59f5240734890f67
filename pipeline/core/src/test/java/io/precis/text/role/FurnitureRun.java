package io.precis.text.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/** Looks for lists of works in so many lines of page furniture, for a count of its steps. */
public final class FurnitureRun implements IntConsumer {
  @Override
  public void accept(int lines) {
    Block line = new Block(Role.PAGE_FURNITURE, 0, new Span(0, 1), 0, false);
    List<Block> page = Collections.nCopies(lines, line);
    assertEquals(page, ReferenceLists.mark("7", page));
  }
}
