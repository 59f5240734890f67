package io.precis.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.BlockKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentBuilderTest {
  private final DocumentBuilder builder = new DocumentBuilder();

  private List<String> blocks() {
    return builder.blocks().stream()
        .map(block -> block.kind() + ":" + block.span().of(builder.text()))
        .toList();
  }

  @Test
  void anItemsBulletIsFurnitureAndItsNumberIsNot() {
    builder.block(BlockKind.LIST_ITEM, "•  Speaking slots");
    builder.block(BlockKind.LIST_ITEM, "· Лодки");
    builder.block(BlockKind.LIST_ITEM, "2. Entry");
    builder.block(BlockKind.PARAGRAPH, "– said he");
    assertEquals(
        List.of(
            "FURNITURE:• ",
            "LIST_ITEM:Speaking slots",
            "FURNITURE:· ",
            "LIST_ITEM:Лодки",
            "LIST_ITEM:2. Entry",
            "PARAGRAPH:– said he"),
        blocks());
    assertEquals("• Speaking slots\n· Лодки\n2. Entry\n\n– said he", builder.text());
  }
}
