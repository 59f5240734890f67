package io.precis.read.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.read.ReadText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainContentTest {
  private static final String PROSE =
      "The high road over the pass was closed on Monday after much snow fell in one night, and it"
          + " will not be opened before Thursday, the council of the valley said.";

  private static Role roleOf(String paragraph) {
    String page =
        "<article><h1>The road is closed</h1><p>"
            + PROSE
            + "</p><p>"
            + paragraph
            + "</p><p>"
            + PROSE.replace("Monday", "Friday")
            + "</p></article>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    for (Block block : document.blocks()) {
      if (block.span().of(document.text()).equals(paragraph)) {
        return block.role();
      }
    }
    throw new AssertionError(document.text());
  }

  @Test
  void testPostsAreTheTextOfAForumsPage() {
    String page =
        "<div class=\"q\"><h2><a>A wet rope</a></h2></div>"
            + "<div class=\"answer\"><div>17</div><div class=\"s-prose js-post-body\"><p>It swells.</p></div>"
            + "<div>Kit 341</div></div>"
            + "<div class=\"answer\"><div>31</div><div class=\"s-prose js-post-body\"><blockquote><div>"
            + "<cite>Kit wrote: May 3</cite>It swells</div></blockquote><p>Freeze it first.</p></div></div>"
            + "<h3>Hot questions</h3><ul><li>Why are maps blue?</li></ul>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertEquals(
        List.of(
            "BODY It swells.",
            "QUOTATION Kit wrote: May 3",
            "QUOTATION It swells",
            "BODY Freeze it first."),
        document.blocks().stream()
            .filter(block -> block.role().isAuthorsText())
            .map(block -> block.role() + " " + block.span().of(document.text()))
            .toList());
  }

  @Test
  void testTheStepsOfARecipeAreTextThoughTheyStandInACard() {
    String page =
        "<nav><a href=\"/\">Home</a></nav><article><h1>Cake</h1><p>"
            + PROSE
            + "</p><div class=\"wprm-recipe-container print share\"><h3>Instructions</h3><ol><li>Beat the"
            + " butter.</li></ol><a href=\"/print\">Print</a></div></article><footer><a href=\"/x\">Contact"
            + "</a></footer>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertTrue(
        document.blocks().stream()
            .anyMatch(
                block ->
                    block.role() == Role.LIST_ITEM
                        && block.span().of(document.text()).equals("Beat the butter.")));
  }

  @Test
  void testTheTextOfAHandbooksPageIsKeptWhole() {
    String page =
        "<div class=\"related\"><ul><li><a href=\"x\">next</a></li></ul></div><div class=\"documentwrapper\">"
            + "<div class=\"body\" role=\"main\"><h1>Mooring</h1><p>"
            + PROSE
            + "</p><dl><dt>Line</dt><dd>It leads aft.</dd></dl></div></div><div class=\"sphinxsidebar\"><ul><li>"
            + "<a href=\"y\">Anchors</a></li></ul></div>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertTrue(
        document.blocks().stream()
            .anyMatch(
                block ->
                    block.role().isAuthorsText()
                        && block.span().of(document.text()).equals("It leads aft.")));
  }

  @Test
  void testATableThatHoldsAPostIsLayout() {
    String post =
        "<table><tr><td class=\"pls\">Ann</td><td><table><tr><td class=\"t_f\">The roof leaks again.</td></tr>"
            + "</table></td></tr></table>";
    Document document =
        ReadText.read("text/html", "<h1>Roof</h1>" + post + post.replace("leaks", "held"))
            .orElseThrow();
    assertEquals(2, document.blocks().stream().filter(block -> block.role() == Role.BODY).count());
  }

  @Test
  void testAPageWithNothingAroundItsTextIsKeptWhole() {
    String page =
        "<h1>Road</h1><p>" + PROSE + "</p><p>Short lines count, too.</p><div>It is so.</div>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertEquals(
        List.of(Role.TITLE, Role.BODY, Role.BODY, Role.BODY),
        document.blocks().stream().map(Block::role).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read also: how the tunnel was built in five years",
        "Log in to read the full story.",
        "We use cookies to improve your experience of the valley.",
        "Lesen Sie auch, wie der Tunnel gebaut wurde",
        "À lire aussi : la construction du tunnel",
        "También te puede interesar la historia del túnel",
        "Читайте также историю туннеля",
        "未经授权不得转载",
        "This article was amended on 5 March to correct a name.",
        "版权声明：本文为博主原创文章，转载请附上原文出处链接。",
        "阅读 10万+",
        "编辑丨张三 审核丨李四",
        "12 February 2026, 18:04 GMT · Updated 2 hours ago · 4 min read",
        "The Valley is a reader-supported publication. To receive new posts, become a subscriber.",
        "分享： 微信 微博",
        "We and our 842 partners store and access information on a device, such as cookies.",
        "Join 40,000 readers who support independent journalism. Cancel anytime.",
        "We value your privacy",
        "With your permission we and our partners may use precise geolocation data.",
        "You can change your mind at any time at the bottom of this page.",
        "Page 1 of 3 2 3 Next page",
        "Cet article vous a plu ? Partagez-le !",
        "Publié le 3 mars 2026 par Léa | 4 commentaires"
      })
  void testNoticesAreNotTheAuthors(String notice) {
    assertEquals(Role.BOILERPLATE, roleOf(notice));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Readers also asked whether the tunnel, which costs 12 euros a car, stays open all night.",
        "Cookies were baked in the village hall for the drivers who had to wait there.",
        "With your consent, we may use your address to send the minutes of the council.",
        "You can withdraw your consent at any time by writing to the clerk of the council.",
        "Members can cancel any time before the first day of the month that they pay for.",
        "We value your privacy and keep the list of members in a locked cupboard.",
        "The survey asked drivers for their precise geolocation at noon on each day."
      })
  void testProseThatSpeaksOfSuchThingsIs(String prose) {
    assertEquals(Role.BODY, roleOf(prose));
  }

  @Test
  void testAListOfTextsThatBreakOffIsNotTheAuthors() {
    List<Role> roles =
        rolesOf(
            "<ul><li><a href=\"#c1\">Ann</a>: We waited at the foot of the pass for four hours and"
                + " then...</li><li><a href=\"#c2\">Bob</a>: The council should have told us what"
                + " it…</li><li><a href=\"#c3\">Cy</a>: Thanks for the good words about the people"
                + " of...</li></ul>");
    assertTrue(roles.stream().noneMatch(Role::isAuthorsText), roles.toString());
  }

  @Test
  void testAQuestionIsOfTheTextThatAnswersIt() {
    List<Role> roles =
        rolesOf(
            "</section><article><h1>Questions</h1><p>"
                + PROSE
                + "</p><div class=\"card\"><div class=\"card-header\">When will the pass be open"
                + " again?</div><div class=\"answer\"><p>"
                + PROSE.replace("Monday", "Sunday")
                + "</p></div></div></article><section>");
    assertEquals(List.of(Role.HEADING, Role.BODY, Role.BODY, Role.BODY), roles);
  }

  /** Of what stands below an article. */
  private static List<Role> rolesOf(String markup) {
    String page =
        "<nav><ul><li><a href=\"a\">Home</a></li><li><a"
            + " href=\"b\">News</a></li></ul></nav><article><h1>The road is closed</h1><p>"
            + PROSE
            + "</p><p>"
            + PROSE.replace("Monday", "Friday")
            + "</p></article><section>"
            + markup
            + "</section>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    List<Role> roles = document.blocks().stream().map(Block::role).toList();
    return roles.subList(5, roles.size());
  }

  @Test
  void testAHeadingIsOfTheTextThatStandsBelowIt() {
    StringBuilder page =
        new StringBuilder(
                "<html><body><div class=\"nav\"><ul><li><a href=\"a\">Home</a></li><li><a"
                    + " href=\"b\">News</a></li>")
            .append("</ul></div>")
            .append("<div class=\"sidebar\"><h3>Menu</h3><ul><li><a href=\"c\">Road</a></li>")
            .append("<li><a href=\"d\">Rail</a></li></ul></div>")
            .append("<div class=\"part\">");
    for (String name : List.of("Archives", "Search", "Tags")) {
      page.append(
              "<div class=\"menu nav-header\"><h3>" + name + "</h3></div><div class=\"item\"><p>")
          .append(PROSE.replace("Monday", name) + "</p></div>");
    }
    page.append(
        "</div><div class=\"footer\"><h3>Links</h3><a href=\"e\">Top</a></div></body></html>");
    Document document = ReadText.read("text/html", page.toString()).orElseThrow();
    assertEquals(
        List.of("Archives", "Search", "Tags"),
        document.blocks().stream()
            .filter(block -> block.role() == Role.TITLE || block.role().isHeading())
            .map(block -> block.span().of(document.text()))
            .toList());
  }

  @Test
  void testAParagraphBesideOthersOfTheTextIsKept() {
    String page =
        "<nav><a href=\"/\">Start</a></nav><article><h1>Road</h1><p>"
            + PROSE
            + "</p><div class=\"teaser\"><a href=\"/x\">More on roads</a></div><p>The council"
            + " agreed by nine votes to two.</p></article><footer><p>All rights"
            + " reserved.</p></footer>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    Block last =
        document.blocks().stream()
            .filter(block -> block.span().of(document.text()).startsWith("The council agreed"))
            .findFirst()
            .orElseThrow();
    assertEquals(Role.BODY, last.role());
  }

  @Test
  void testAPageThatAScriptShowsIsSeen() {
    String page =
        "<h1>Road</h1><div style=\"visibility: hidden; opacity: 0;\"><p>" + PROSE + "</p></div>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertTrue(document.text().contains(PROSE), document.text());
    String prose = PROSE + ' ' + PROSE.replace("Monday", "Friday");
    Document little =
        ReadText.read(
                "text/html",
                "<h1>Road</h1><p>" + prose + "</p><p style=\"opacity: 0\">Buy " + PROSE + "</p>")
            .orElseThrow();
    assertTrue(!little.text().contains("Buy"), little.text());
  }

  @Test
  void testABoxThatAsksForConsentIsNotTheText() {
    String asks =
        "We and our 812 partners store and access information on a device, such as unique"
            + " identifiers, for personalised advertising. You may change your choices at any time.";
    String page =
        "<div class=\"cookie-consent\"><h2>We value your privacy</h2><p>"
            + asks
            + "</p></div><aside class=\"main-column\"><h1>The pass is closed</h1><p>By Ada Holm</p><p>"
            + PROSE
            + "</p></aside><aside class=\"sidebar\"><a href=\"/1\">Soups</a></aside>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertEquals(
        List.of(PROSE),
        document.blocks().stream()
            .filter(block -> block.role() == Role.BODY)
            .map(block -> block.span().of(document.text()))
            .toList());
    assertEquals("The pass is closed", document.sections().get(1).path().get(0));
  }

  @Test
  void testWhatAPageFoldsUpIsText() {
    String page =
        "<nav><a href=\"/\">Start</a></nav><main><h1>Terms</h1><details><summary>Where can I"
            + " complain?</summary><p>Write to the office of the harbour within four weeks.</p>"
            + "</details></main>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    List<String> blocks =
        document.blocks().stream()
            .map(block -> block.role() + " " + block.span().of(document.text()))
            .toList();
    assertTrue(blocks.contains("HEADING Where can I complain?"), blocks.toString());
    assertTrue(
        blocks.contains("BODY Write to the office of the harbour within four weeks."),
        blocks.toString());
  }

  @Test
  void testAShortChinesePageThatAScriptShowsIsSeen() {
    String prose = "今年夏天，阅览室的屋顶要大修了，工程从七月一日开始，八月底结束，读者可以到老馆借书，开放时间和现在一样不变。";
    String page =
        "<h1>要修屋顶了</h1><div style=\"visibility: hidden; opacity: 0;\"><p>" + prose + "</p></div>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertTrue(document.text().contains(prose), document.text());
  }

  @Test
  void testTheMenuOfAShortPageIsNotItsText() {
    String page =
        "<nav><ul><li><a href=\"/\">Home</a></li></ul></nav><main><h1>Hours</h1><p>The room is open"
            + " from nine to five on all days.</p><button>Print</button></main><footer><p>Mill Lane"
            + " 4</p></footer>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertEquals(
        List.of("BOILERPLATE Home", "BOILERPLATE Print", "BOILERPLATE Mill Lane 4"),
        document.blocks().stream()
            .filter(block -> !block.role().isAuthorsText())
            .map(block -> block.role() + " " + block.span().of(document.text()))
            .toList());
  }

  /** As generators write them, so that readers can copy the address of an answer. */
  @Test
  void testAHeadingThatLinksToItselfIsNoMenu() {
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      answers.append(
          String.format(
              "<article id=\"q%d\"><h3><a href=\"#q%d\">Why is road %d closed?</a></h3><p>%s</p>"
                  + "</article>",
              i, i, i, PROSE.replace("Monday", "day " + i)));
    }
    String menu = "<ul><li><h4><a href=\"#q1\">Road 1</a></h4></li></ul>";
    String page = "<nav>" + menu + "</nav><main><h1>Roads</h1>" + answers + "</main>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    List<String> headings =
        document.blocks().stream()
            .filter(block -> block.role() == Role.HEADING)
            .map(block -> block.span().of(document.text()))
            .toList();
    assertEquals(8, headings.stream().filter(text -> text.startsWith("Why is")).count());
    assertFalse(headings.contains("Road 1"), headings.toString());
  }

  @Test
  void testPartsThatAPageBuildsAlikeAreAllOfItsText() {
    String entry = "<article class=\"block\" id=\"b%d\"><h2>At %d</h2><p>%s</p></article>";
    String page =
        "<main><h1>The storm, hour by hour</h1>"
            + String.format(entry, 1, 9, PROSE)
            + String.format(entry, 2, 8, PROSE.replace("Monday", "Friday"))
            + "<article class=\"block\" id=\"b3\"><p class=\"share\">Share</p>"
            + "<p>The first slates fell in Low Street at seven.</p></article></main>"
            + "<footer><p>Made by the council of the valley.</p></footer>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    List<String> own =
        document.blocks().stream()
            .filter(block -> block.role() == Role.BODY)
            .map(block -> block.span().of(document.text()))
            .toList();
    assertTrue(own.contains("The first slates fell in Low Street at seven."), own.toString());
  }

  @Test
  void testWhatIsMeantForListenersAndMenusOfABarePageAreNoText() {
    String page =
        "<body><p><a href=\"i\">Home</a><br><a href=\"g\">Gallery</a></p><p>"
            + PROSE
            + " <span class=\"visually-hidden\">opens a window</span><span class=\"warning-icon\""
            + " aria-hidden=\"true\">!</span></p></body>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertEquals(
        List.of(PROSE),
        document.blocks().stream()
            .filter(block -> block.role().isAuthorsText())
            .map(block -> block.span().of(document.text()))
            .toList());
  }

  @Test
  void testWhatStandsBehindATabIsSeen() {
    String behind = "The pump weighs as much as two men can carry over a bridge.";
    String page =
        "<h1>A pump</h1><p>"
            + PROSE
            + "</p><div role=\"tabpanel\" hidden><p>"
            + behind
            + "</p></div>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertTrue(document.text().contains(behind), document.text());
  }

  @Test
  void testWhatReadersWriteInABoxForCommentsIsNoText() {
    String comment = PROSE.replace("The high road", "In my view the old road");
    String page =
        "<article><h1>The road is closed</h1><p>"
            + PROSE
            + "</p><p>"
            + PROSE.replace("Monday", "Friday")
            + "</p><ol class=\"comment-list\"><li><p>"
            + comment
            + "</p></li></ol></article>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertTrue(
        document.blocks().stream()
            .filter(block -> block.span().of(document.text()).equals(comment))
            .allMatch(block -> block.role() == Role.COMMENT),
        document.blocks().toString());
  }

  @Test
  void testLinkedHeadingsWithABeginningBelowThemAreOtherTexts() {
    String teaser = "<div class=\"story\"><h3><a href=\"%d\">Bridge %d</a></h3><p>%s</p></div>";
    String page =
        "<main><h1>The road is closed</h1>"
            + ("<p>" + PROSE + "</p><p>" + PROSE.replace("Monday", "Friday") + "</p>").repeat(3)
            + String.format(teaser, 1, 1, "The first bridge was built when wood was cheap in town.")
            + String.format(teaser, 2, 2, "The second bridge was lost in the flood of that year.")
            + String.format(teaser, 3, 3, "The third bridge is the one that all the carts go over.")
            + "</main>";
    Document document = ReadText.read("text/html", page).orElseThrow();
    assertEquals(
        List.of(),
        document.blocks().stream()
            .filter(block -> block.role().isAuthorsText())
            .map(block -> block.span().of(document.text()))
            .filter(text -> text.contains("ridge"))
            .toList());
  }

  private static List<String> around(String page) {
    Document document = ReadText.read("text/html", page).orElseThrow();
    return document.blocks().stream()
        .filter(block -> block.role() == Role.BOILERPLATE)
        .map(block -> block.span().of(document.text()))
        .toList();
  }

  @Test
  void testBoxesAmidATextAreNoneOfIt() {
    String page =
        "<div><h1>The road is closed</h1><p>"
            + PROSE
            + "</p><div><div>Read more</div><a href=\"/x\">A tunnel for the valley</a></div><p>"
            + PROSE.replace("Monday", "Friday")
            + "</p><div><div>Get the morning letter of the valley</div><div>News in your inbox at"
            + " seven.</div></div><p>"
            + PROSE.replace("Monday", "Sunday")
            + "</p></div>";
    assertEquals(
        List.of(
            "Read more",
            "A tunnel for the valley",
            "Get the morning letter of the valley",
            "News in your inbox at seven."),
        around(page));
  }

  @Test
  void testLinksAboveAShortTextAreNoneOfIt() {
    String links = "<div><a href=\"1\">首页</a><a href=\"2\">政务公开</a><a href=\"3\">互动交流</a></div>";
    String text = "<h1>关于排水的通知</h1><p>到2027年底，主城区易涝点基本消除，排水防涝能力明显提升，管网普查全部完成。</p>";
    assertEquals(List.of("首页政务公开互动交流"), around(links + text));
    assertEquals(List.of(), around(text + links));
  }

  @Test
  void testTheParagraphsOfAWikiAreKeptThoughTheyAreShort() {
    String page =
        "<div id=\"siteNotice\">Help us!</div><h1>Viaduct</h1><div class=\"mw-parser-output\"><p>"
            + PROSE
            + "</p><h2>Use today</h2><p>Six goods trains a day cross it.</p></div><div"
            + " id=\"mw-navigation\"><h2>Menu</h2><a href=\"m\">Main page</a></div>";
    assertEquals(false, around(page).contains("Six goods trains a day cross it."));
  }

  @Test
  void testShortParagraphsBelowThePagesTitleAreItsText() {
    String page =
        "<div><h2>News</h2><p>"
            + PROSE
            + "</p><button>Agree</button></div><article><h1>The road is closed</h1><p>The pass is"
            + " closed until Thursday at least.</p><p>The bus goes round by the lake until then.</p>"
            + "</article><footer><a href=\"/x\">Contact</a></footer>";
    assertEquals(false, around(page).contains("The bus goes round by the lake until then."));
  }

  @Test
  void testQuestionsThatAPageAnswersHeadTheirAnswers() {
    String page =
        "<main><h1>Berths</h1><p>"
            + PROSE
            + "</p><div itemprop=\"mainEntity\"><h3>What is it?</h3><div itemprop=\"acceptedAnswer\"><div"
            + " itemprop=\"text\">A berth is a place for one boat, which costs 840 pounds a year at least.</div></div></div><div itemprop=\"mainEntity\"><h3>Can I"
            + " sublet it?</h3><div itemprop=\"acceptedAnswer\"><div itemprop=\"text\">You may not do that, since berths are given to members of the club alone.</div></div>"
            + "</div></main>";
    assertEquals(List.of(), around(page));
  }

  @Test
  void testBoxesThatWarnAmidAHandbooksTextAreOfIt() {
    String page =
        "<div class=\"menu\"><a href=\"1\">Start</a> <a href=\"2\">Rules</a></div><main><h1>Rules</h1><div><p>"
            + PROSE
            + "</p><div class=\"hint hint--warning\"><p>A rule deletes for good.</p></div></div></main>"
            + "<div>Was this helpful?</div><aside>On this page</aside>";
    assertEquals(false, around(page).contains("A rule deletes for good."));
  }

  @Test
  void testPointsAndSentencesWithLinksBesideParagraphsOfATextAreOfIt() {
    String page =
        "<header><a href=\"/\">Valley</a></header><section><div><h2>Closed</h2><p>"
            + PROSE
            + "</p><p>"
            + PROSE.replace("Monday", "Friday")
            + "</p><ul><li><p>It has to be swept</p></li><li><p>It is not lit</p></li></ul></div></section>"
            + "<section><ul><li><a href=\"1\">Follow us</a></li></ul></section><footer>Imprint</footer>";
    List<String> around = around(page);
    assertEquals(false, around.contains("It is not lit"), around.toString());
    assertEquals(true, around.contains("Follow us"));
  }

  @Test
  void testALinkThatLeadsOnIsNoLabelOfTheNextEntry() {
    String page =
        "<div><h2>Roads</h2><p>"
            + PROSE
            + "</p><p><a href=\"1\">Read more</a></p><h2><a href=\"2\">Ramps of the valley</a></h2><p>"
            + PROSE.replace("Monday", "Friday")
            + "</p></div>";
    assertEquals(false, around(page).contains("Ramps of the valley"));
  }
}
