package io.precis.text.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionRolesTest {
  private static final String BODY =
      "The committee closed the bridge for lorries, and asked for a second report before May.";

  @Test
  void theHeadOfMinutesIsFrontMatter() {
    String head =
        "Works Committee\nLocation: Room 4\nDial-in: +1 555 010 0199, code 445\nRegistered attendees:"
            + " Ada Moor,\nBert Low\nScribe: Cleo Hart";
    assertEquals(
        List.of(
            "BODY Works Committee",
            "FRONT_MATTER " + head.substring(head.indexOf("Location")),
            "BODY " + BODY),
        roles(List.of(head, BODY)));
    assertEquals(
        List.of(
            "FRONT_MATTER 会议时间：3月2日\n主持人：王海\n出席：李明、", "BODY 会议决定关闭旧桥，并要求在五月之前提交第二份报告，费用由市政府承担。"),
        roles(List.of("会议时间：3月2日\n主持人：王海\n出席：李明、", "会议决定关闭旧桥，并要求在五月之前提交第二份报告，费用由市政府承担。")));
  }

  @Test
  void labelsBelowTheTextOrAloneAreText() {
    String fields = "Location: Room 4\nChair: Ada Moor";
    assertEquals(List.of("BODY " + fields, "BODY " + BODY), roles(List.of(fields, BODY)));
    String late = fields + "\nScribe: Bert Low";
    assertEquals(List.of("BODY " + BODY, "BODY " + late), roles(List.of(BODY, late)));
    String said = "Location: the bridge stands where the old mill once stood and it is safe.";
    assertEquals(
        List.of("BODY " + said, "BODY " + fields, "BODY " + BODY),
        roles(List.of(said, fields, BODY)));
  }

  @Test
  void whatOnlySaysTheStateOfATextIsNone() {
    for (String notice :
        List.of(
            "NOTE: This document is obsolete and has been replaced by B-77.",
            "This page has been archived and is no longer updated.",
            "NOTE: Where it is feasible, a syllabus (headnote) will be released.",
            "NOTICE: This opinion is subject to formal revision before publication in the reports.",
            "Unofficial translation")) {
      assertEquals(
          List.of("BOILERPLATE " + notice, "BODY " + BODY), roles(List.of(notice, BODY)), notice);
    }
    String story = "This report was written after the bridge had been archived in drawings.";
    assertEquals(List.of("BODY " + story, "BODY " + BODY), roles(List.of(story, BODY)));
  }

  @Test
  void bareNumbersThatCountUpFromOneAreFurniture() {
    List<String> numbered = new ArrayList<>();
    List<String> parted = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      numbered.add(i + " The court heard witness " + i + ".");
      numbered.add("He saw the bridge.");
      parted.add("PAGE_FURNITURE " + i);
      parted.add("BODY The court heard witness " + i + ".");
      parted.add("BODY He saw the bridge.");
    }
    assertEquals(parted, roles(numbered));
    List<String> few = numbered.subList(0, 10);
    assertEquals(few.stream().map(each -> "BODY " + each).toList(), roles(few));
    List<String> later = numbered.subList(4, numbered.size());
    assertEquals(later.stream().map(each -> "BODY " + each).toList(), roles(later), "from 3 on");
  }

  @Test
  void numbersThatCountParagraphsAreFurniture() {
    List<String> said = List.of("Cracks grow.", "They are measured.", "A rod slides.", "It stops.");
    List<String> numbered = new ArrayList<>();
    List<String> parted = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      numbered.add("[000" + (i + 1) + "] " + said.get(i));
      parted.add("PAGE_FURNITURE [000" + (i + 1) + "]");
      parted.add("BODY " + said.get(i));
    }
    assertEquals(parted, roles(numbered));
    List<String> article = new ArrayList<>(numbered);
    for (int i = 0; i < 8; i++) {
      article.add(0, BODY);
    }
    assertTrue(roles(article).contains("BODY [0001] Cracks grow."), "notes at the end");
    String reference = "[12] Low, B. Bridges of the north.";
    assertEquals(List.of("BODY " + reference, "BODY " + BODY), roles(List.of(reference, BODY)));
  }

  private static List<String> roles(List<String> paragraphs) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      text.append(text.isEmpty() ? "" : "\n\n");
      Span span = new Span(text.length(), text.length() + paragraph.length());
      blocks.add(new Block(Role.BODY, 0, span));
      text.append(paragraph);
    }
    Section all = new Section(0, -1, List.of(), new Span(0, text.length()), false);
    return SectionRoles.assign(text.toString(), List.of(all), blocks).stream()
        .map(block -> block.role() + " " + block.span().of(text.toString()))
        .toList();
  }
}
