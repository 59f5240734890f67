package io.precis.read.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Role;
import io.precis.read.ReadText;
import io.precis.read.markup.XhtmlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedColumnTest {
  private static final double LEAST = 0.35;
  private static final String SENTENCE = "The keeper of the north ferry answers for the goods.";

  private static double[] kept(String parts, double... probabilities) {
    WebPage page = XhtmlReader.page("<html><body>" + parts + "</body></html>", "");
    assertEquals(probabilities.length, page.blocks().size());
    NumberedColumn.keep(page, probabilities, LEAST);
    return probabilities;
  }

  private static String part(String heading) {
    return "<div class=\"part\"><div class=\"name\">"
        + heading
        + "</div><div class=\"text\">"
        + SENTENCE
        + "</div></div>";
  }

  private static String column(String called, String... headings) {
    StringBuilder column = new StringBuilder("<div class=\"" + called + "\"><div>Back</div><div>");
    for (String heading : headings) {
      column.append(part(heading));
    }
    return column + "</div></div>";
  }

  @Test
  void whatStandsBelowNumberedLinesIsOfTheText() {
    double[] before = {0.1, 0.1, 0.5, 0.1, 0.5, 0.1, 0.2};
    double[] after = {0.1, LEAST, 0.5, LEAST, 0.5, LEAST, LEAST};
    assertArrayEquals(
        after, kept(column("page", "1. Goods", "2. Fares", "3. Storms"), before.clone()));
    assertArrayEquals(after, kept(column("privacy", "一、货物", "二、票价", "三、风暴"), before.clone()));
  }

  @Test
  void whatDoesNotCountOnOrIsNamedOtherwiseIsLeft() {
    double[] before = {0.1, 0.1, 0.5, 0.1, 0.5, 0.1, 0.2};
    assertArrayEquals(before, kept(column("page", "Goods", "Fares", "Storms"), before.clone()));
    assertArrayEquals(
        before, kept(column("page", "1. Goods", "4. Fares", "9. Storms"), before.clone()));
    assertArrayEquals(
        before, kept(column("related", "1. Goods", "2. Fares", "3. Storms"), before.clone()));
    double[] unlikely = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.5};
    assertArrayEquals(
        unlikely, kept(column("page", "1. Goods", "2. Fares", "3. Storms"), unlikely.clone()));
  }

  @Test
  void aHeadingThatDoesNotCountMayHeadOtherThings() {
    String column = "<div>" + part("1. Goods") + part("2. Fares") + part("3. Storms");
    double[] before = {0.1, 0.5, 0.1, 0.5, 0.1, 0.2, 0.1};
    double[] after = {LEAST, 0.5, LEAST, 0.5, LEAST, LEAST, 0.1};
    assertArrayEquals(after, kept(column + "<h4>Also in our paper</h4></div>", before));
  }

  @Test
  void aPolicyOfShortBlocksIsReadWithItsNumberedLines() {
    String page =
        "<html><body><div class=\"privacy\"><div class=\"bar\">返回</div><div>"
            + String.join(
                "",
                List.of(
                    section("一、我们如何收集信息", "当您注册账户时，我们会收集您的手机号码，用于账户创建、登录验证和重要通知。"),
                    section("二、我们如何使用信息", "我们使用您的网络信息，用于帮助设备连接到互联网，实现远程监控功能。"),
                    section("三、我们如何共享信息", "我们不会与任何公司、组织和个人分享您的个人信息，但以下情况除外：")))
            + "</div></div></body></html>";
    assertEquals(
        List.of(),
        ReadText.read("text/html", page).orElseThrow().blocks().stream()
            .filter(block -> block.role() == Role.BOILERPLATE && block.span().length() > 4)
            .toList());
  }

  private static String section(String title, String text) {
    return "<div class=\"part\"><div class=\"name\">"
        + title
        + "</div><div class=\"text\">"
        + text
        + "</div></div>";
  }
}
