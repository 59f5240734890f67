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

  @Test
  void fieldsThatAWordProcessorCannotFillAreNoWords() {
    builder.block(
        Role.BODY, "It was built in Error! No text of specified style in document. 1872.");
    builder.heading(1, "Fehler! Textmarke nicht definiert.");
    builder.block(Role.BODY, "See Error! Reference\nsource not found. and 错误!未找到引用源。。");
    builder.block(Role.BODY, "Click or tap here to enter text.");
    builder.block(Role.BODY, "An error! No text was found.");
    assertEquals(
        List.of("BODY:It was built in 1872.", "BODY:See and。", "BODY:An error! No text was found."),
        blocks());
  }
}
