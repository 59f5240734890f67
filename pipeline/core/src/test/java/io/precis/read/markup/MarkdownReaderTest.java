package io.precis.read.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
  /** What is written, and after the arrow what is shown. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He [published][post] a paper. -> He published a paper.",
        "The [mill v2.1][] is open. -> The mill v2.1 is open.",
        "The cell a[i][j] is empty. -> The cell a[i][j] is empty.",
        "**科学化：**就是转变。 -> 科学化：就是转变。",
        "It was measured [@smith2020; @doe2019] in spring. -> It was measured in spring.",
        "!!! warning \"注意\"\n    本页面十分重要。 -> 本页面十分重要。"
      })
  void marksThatTheParserLeavesAreNotShown(String parted) {
    String[] parts = parted.split(" -> ");
    assertEquals(parts[1], read(parts[0]).text());
  }

  @Test
  void aHeadingNeedsNoSpaceBeforeChinese() {
    DocumentBuilder read = read("#水库设计文档\n\n水位正在上升。");
    assertEquals(Role.HEADING, read.blocks().get(0).role());
    assertEquals("水库设计文档", read.blocks().get(0).span().of(read.text()));
  }

  @Test
  void linesOfSpeakersAreNotJoined() {
    DocumentBuilder read = read("zeno: 不再需要维护。\nAvenger_28: 影响可移植。\nBLumia: 可以讨论。");
    assertEquals(
        List.of("zeno: 不再需要维护。", "Avenger_28: 影响可移植。", "BLumia: 可以讨论。"),
        read.blocks().stream().map(block -> block.span().of(read.text())).toList());
  }

  @Test
  void aSubtitleBelongsToTheTitle() {
    DocumentBuilder read =
        read("---\ntitle: Policy 12\nsubtitle: Policy on Mills\n---\nMills are old.");
    assertEquals("Policy 12: Policy on Mills", read.title());
    assertTrue(read.text().startsWith("Mills"));
  }

  private static DocumentBuilder read(String markdown) {
    DocumentBuilder out = new DocumentBuilder();
    MarkdownReader.read(markdown, out);
    return out;
  }
}
