package io.precis.read.fork.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.read.fork.office.opendocument.OpenDocumentLists;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items of lists of OpenDocuments get the numbers that are shown; boxes follow their paragraph. */
class OpenDocumentListsTest {
  private static final String STYLES =
      "<w:list-style w:name=\"L1\">"
          + "<w:list-level-style-number w:level=\"1\" w:num-format=\"1\" w:num-suffix=\".\"/>"
          + "<w:list-level-style-number w:level=\"2\" w:num-format=\"a\" w:num-suffix=\")\"/>"
          + "<w:list-level-style-number w:level=\"3\" w:num-format=\"1\" w:display-levels=\"2\"/>"
          + "</w:list-style><w:list-style w:name=\"L2\"><w:list-level-style-number w:level=\"1\""
          + " w:num-prefix=\"(\" w:num-format=\"i\" w:num-suffix=\")\" w:start-value=\"3\"/>"
          + "</w:list-style><w:list-style w:name=\"L3\"><w:list-level-style-bullet"
          + " w:level=\"1\"/></w:list-style>"
          + "<w:style w:name=\"P1\" w:list-style-name=\"L2\"/>";

  private static List<String> read(String body) throws Exception {
    return FilteredParts.paragraphs(new OpenDocumentFilter(new OpenDocumentLists()), STYLES + body);
  }

  private static String list(String attributes, String... items) {
    return "<w:list " + attributes + ">" + String.join("", items) + "</w:list>";
  }

  private static String item(String... content) {
    return "<w:list-item>" + String.join("", content) + "</w:list-item>";
  }

  private static String p(String text) {
    return "<w:p>" + text + "</w:p>";
  }

  private static String style(String name) {
    return "w:style-name=\"" + name + "\"";
  }

  @Test
  void levelsAreCountedAndAListMayGoOn() throws Exception {
    String third = list("", item(p("a paper")));
    String second = list("", item(p("a card")), item(p("a key"), third));
    String first = list(style("L1"), item(p("bring"), p("and show"), second), item(p("go")));
    String goesOn = list(style("L1") + " w:continue-numbering=\"true\"", item(p("return")));
    String anew = list(style("L1"), item(p("begin")));
    assertEquals(
        List.of("1. bring", "and show", "a) a card", "b) a key", "b.1 a paper", "2. go"),
        read(first));
    assertEquals(
        List.of("3. return", "1. begin"), read(first + goesOn + anew).stream().skip(6).toList());
  }

  @Test
  void startsStylesOfParagraphsAndBullets() throws Exception {
    assertEquals(
        List.of("(iii) one", "(vii) two"),
        read(
            list(
                style("L2"),
                item(p("one")),
                item(p("two")).replaceFirst("item", "item w:start-value=\"7\""))));
    assertEquals(
        List.of("(iii) styled"), read(list("", item("<w:p w:style-name=\"P1\">styled</w:p>"))));
    assertEquals(List.of("a bullet"), read(list(style("L3"), item(p("a bullet")))));
    String header = "<w:list-header>" + p("a head") + "</w:list-header>";
    assertEquals(List.of("a head", "1. one"), read(list(style("L1"), header, item(p("one")))));
  }

  @Test
  void aListThatIsNamedIsGoneOnWithBehindOthers() throws Exception {
    assertEquals(
        List.of("1. one", "(iii) other", "2. two"),
        read(
            list(style("L1") + " xml:id=\"a\"", item(p("one")))
                + list(style("L2") + " xml:id=\"b\"", item(p("other")))
                + list(style("L1") + " w:continue-list=\"a\"", item(p("two")))));
  }

  @Test
  void aBoxAmidAParagraphFollowsIt() throws Exception {
    String box = "<w:frame><w:text-box>" + p("A box.") + "</w:text-box></w:frame>";
    assertEquals(
        List.of("The room opens at nine.", "A box.", "It closes."),
        read(p("The room " + box + "opens at nine.") + p("It closes.")));
  }

  @Test
  void promptsAndScriptsAreNoText() throws Exception {
    assertEquals(
        List.of("Name: it is due."),
        read(p("Name: <w:placeholder>enter it</w:placeholder>it <w:script>f()</w:script>is due.")));
  }

  @Test
  void aLineBrokenByHandIsMarked() throws Exception {
    assertEquals(
        List.of("The rent" + BrokenLines.BREAK + "is due."),
        read(p("The rent<w:line-break/>is due.")));
  }
}
