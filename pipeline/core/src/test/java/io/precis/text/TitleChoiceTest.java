package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TitleChoiceTest {
  private static final String BODY =
      "The flow of rivers is measured by cameras. A camera sees the flow of small rivers by day."
          + " Rivers with much flow need two cameras, and small rivers one.";

  @Test
  void testTheLikeliestIsChosenAndNoneWhereNoneIsLikely() {
    assertTrue(TitleChoice.best(List.of()).isEmpty());
    TitleCandidate bare = new TitleCandidate("Quay", Map.of("bias", 1.0), Set.of());
    assertTrue(TitleChoice.best(List.of(bare)).isEmpty());
    TitleCandidate ruled =
        new TitleCandidate(
            "Report on quays",
            Map.of("bias", 1.0, "by the first rule", 1.0, "names a kind", 1.0),
            Set.of("mark"));
    assertEquals("Report on quays", TitleChoice.best(List.of(bare, ruled)).orElseThrow().text());
  }

  @Test
  void testLinesOfACoverAreCandidatesTogether() {
    List<String> texts =
        new TitleFinder(source(List.of("Rivers Trust", "Flow of Rivers", "Report", BODY), ""))
            .candidates().stream().map(TitleCandidate::text).toList();
    assertTrue(texts.contains("Flow of Rivers Report"), texts.toString());
    assertTrue(texts.contains("Rivers Trust Flow of Rivers Report"), texts.toString());
  }

  @Test
  void testAPlaceholderIsNoTitleWhoeverSaysIt() {
    for (String placeholder : List.of("TITLE", "Subtile", "Untitled", "标题", "Document1")) {
      TitleSource source = source(List.of(placeholder, BODY), placeholder);
      assertEquals("", TitleFinder.find(source).title(), placeholder);
    }
  }

  @Test
  void testTheHeadingOfMinutesWinsOverItsTopic() {
    String text =
        "# 项目会议纪要\n\n## 基本信息\n\n- 会议主题：水泵检修安排\n- 会议时间：2026年5月3日\n\n## 会议决议\n\n决定检修水泵。水泵由水厂检修。";
    assertEquals("项目会议纪要", TextDocuments.of("a", text, "zh").title());
  }

  private static TitleSource source(List<String> lines, String given) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      blocks.add(new Block(Role.BODY, 0, new Span(text.length(), text.length() + line.length())));
      text.append(line).append("\n\n");
    }
    return new TitleSource(
        text.toString(), List.of(), blocks, "", given, "", "a", false, false, false);
  }
}
