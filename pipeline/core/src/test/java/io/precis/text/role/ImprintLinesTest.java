package io.precis.text.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A book's page of who published it is known by several short lines of that kind together. */
class ImprintLinesTest {
  private static List<Role> roles(String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(
          new Block(Role.BODY, 0, new Span(text.length(), text.length() + paragraph.length())));
      text.append(paragraph).append("\n\n");
    }
    return ImprintLines.mark(text.toString(), blocks).stream().map(Block::role).toList();
  }

  @Test
  void linesOfAnImprintAreFrontMatter() {
    Role front = Role.FRONT_MATTER;
    assertEquals(
        List.of(Role.BODY, front, front, front, front, Role.BODY),
        roles(
            "Das Obstjahr",
            "1. Auflage 2021",
            "© 2021 Nordverlag, Hamburg",
            "Hamburg",
            "Alle Rechte vorbehalten.",
            "Der Garten lag im Schnee."));
    assertEquals(
        List.of(front, front, front, Role.BODY),
        roles("书名：果园一年", "出版社：北方出版社", "版权所有 侵权必究", "果园里下了一场大雪。"));
  }

  @Test
  void twoOfThemMayStandInAText() {
    assertEquals(
        List.of(Role.BODY, Role.BODY, Role.BODY),
        roles("Die 2. Auflage ist vergriffen.", "Alle Rechte vorbehalten.", "Er ging nach Kiel."));
    String prose = "Die erste Auflage dieses Buches wurde verbrannt. ".repeat(4);
    assertEquals(List.of(Role.BODY, Role.BODY, Role.BODY), roles(prose, prose, prose));
  }
}
