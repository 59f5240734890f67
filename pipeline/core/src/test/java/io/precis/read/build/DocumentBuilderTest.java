package io.precis.read.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentBuilderTest {
  private final DocumentBuilder builder = new DocumentBuilder();

  private List<String> blocks() {
    return builder.blocks().stream()
        .map(block -> block.role() + ":" + block.span().of(builder.text()))
        .toList();
  }

  @Test
  void anItemsBulletIsFurnitureAndItsNumberIsNot() {
    builder.block(Role.LIST_ITEM, "•  Speaking slots");
    builder.block(Role.LIST_ITEM, "· Лодки");
    builder.block(Role.LIST_ITEM, "2. Entry");
    builder.block(Role.BODY, "– said he");
    assertEquals(
        List.of(
            "PAGE_FURNITURE:• ",
            "LIST_ITEM:Speaking slots",
            "PAGE_FURNITURE:· ",
            "LIST_ITEM:Лодки",
            "LIST_ITEM:2. Entry",
            "BODY:– said he"),
        blocks());
    assertEquals("• Speaking slots\n· Лодки\n2. Entry\n\n– said he", builder.text());
  }
}
