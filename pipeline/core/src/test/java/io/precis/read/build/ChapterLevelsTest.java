package io.precis.read.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChapterLevelsTest {
  private final ChapterLevels levels = new ChapterLevels();

  @Test
  void aChapterStandsWhereTheOneBeforeItStands() {
    assertEquals(2, levels.of(2, "第一章 总则"));
    assertEquals(2, levels.of(1, "第二章 组织"));
    assertEquals(3, levels.of(3, "第一节 理事会"));
    assertEquals(2, levels.of(4, "第 三 章 成员"));
    assertEquals(1, levels.of(1, "附则"));
    assertEquals(1, levels.of(1, "ARTICLE I. NAME"));
    assertEquals(1, levels.of(2, "Article II - Members"));
  }

  @Test
  void aCountThatBeginsAnewHasItsOwnLevel() {
    assertEquals(1, levels.of(1, "Chapter 1: Water"));
    assertEquals(1, levels.of(3, "Chapter 2: Mills"));
    assertEquals(2, levels.of(2, "Chapter 1: Water"));
    assertEquals(2, levels.of(1, "Chapter 2: Mills"));
    levels.clear();
    assertEquals(4, levels.of(4, "Chapter 3: Roads"));
  }

  @Test
  void otherHeadingsKeepTheirs() {
    assertEquals(2, levels.of(2, "Water 1"));
    assertEquals(3, levels.of(3, "Articles of wood"));
    assertEquals(1, levels.of(1, "第二次会议"));
  }
}
