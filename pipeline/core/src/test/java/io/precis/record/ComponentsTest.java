package io.precis.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  enum Choice {
    ONE,
    THE_OTHER
  }

  record Inner(int count, Choice choice) {}

  record Outer(double share, Inner inner) {
    Outer {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("share must be in 0..1, got " + share);
      }
    }
  }

  private static final Outer OUTER = new Outer(0.5, new Inner(3, Choice.THE_OTHER));

  @Test
  void oneComponentIsChanged() {
    assertEquals(new Outer(1, OUTER.inner()), Components.with(OUTER, "share", 1.0));
    assertThrows(IllegalArgumentException.class, () -> Components.with(OUTER, "share", 2.0));
    assertThrows(IllegalStateException.class, () -> Components.with(OUTER, "shares", 1.0));
  }

  @Test
  void tunablesAreNamedAndReadBack() {
    assertEquals(
        Map.of("share", "0.5", "inner.count", "3", "inner.choice", "the-other"),
        Components.tunables(OUTER));
    assertEquals(OUTER, Components.tuned(OUTER, Components.tunables(OUTER)));
    assertEquals(
        new Outer(0.5, new Inner(4, Choice.ONE)),
        Components.tuned(OUTER, Map.of("inner.count", "4", "inner.choice", "one", "other", "7")));
  }

  @Test
  void whatIsOutOfRangeIsRefusedByName() {
    for (Map<String, String> wrong :
        java.util.List.of(
            Map.of("share", "2"), Map.of("share", "much"), Map.of("inner.choice", "none"))) {
      String name = wrong.keySet().iterator().next().replace("inner.", "");
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> Components.tuned(OUTER, wrong));
      assertEquals(true, refusal.getMessage().startsWith(name), refusal.getMessage());
    }
  }
}
