package io.precis.read.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.read.build.DocumentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlReaderTest {
  private static List<String> blocks(String xml) {
    DocumentBuilder out = new DocumentBuilder();
    XmlReader.read("<html><body>" + xml + "</body></html>", out);
    return out.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(out.text()))
        .toList();
  }

  @Test
  void aFormulaThatIsGivenInTexAloneIsShownAsSuch() {
    assertEquals(
        List.of("BODY Here r^{2} is large and b small."),
        blocks(
            "<article><p>Here <inline-formula><tex-math>$r^{2}$</tex-math></inline-formula> is"
                + " large and <inline-formula><tex-math>$\\beta$</tex-math><math><mi>b</mi></math>"
                + "</inline-formula> small.</p></article>"));
  }

  @Test
  void numbersOfReferencesInBracketsAreNotRaisedAndMarksOfNotesAreNoWords() {
    assertEquals(
        List.of("BODY It is narrow [1, 2], says Moe (2001), and others⁴ say 3 m."),
        blocks(
            "<p>It is narrow [<xref class=\"bibr\">1</xref>, <xref class=\"bibr\">2</xref>], says Moe"
                + " (<xref class=\"bibr\">2001</xref>), and others<xref class=\"bibr\">4</xref> say 3"
                + " m<xref class=\"table-fn\">a</xref>.</p>"));
  }

  @Test
  void whatDocBookMarksInASentenceStaysInIt() {
    assertEquals(
        List.of(
            "FRONT_MATTER $Date$",
            "FRONT_MATTER mill(1)",
            "HEADING mill",
            "BODY The wheel turns once, see dam, as foo() says."),
        blocks(
            "<refentry><info><pubdate>$Date$</pubdate></info><refmeta><refentrytitle>mill</refentrytitle>"
                + "<manvolnum>(1)</manvolnum></refmeta><refnamediv><refname>mill</refname></refnamediv>"
                + "<para>The <sgmltag>wheel</sgmltag> turns <optional>once</optional>, see <citerefentry>"
                + "<refentrytitle>dam</refentrytitle></citerefentry>, as <returnvalue>foo()</returnvalue>"
                + " says.</para></refentry>"));
  }

  @Test
  void aNoteDoesNotCutTheSentenceThatItStandsIn() {
    assertEquals(
        List.of("BODY The well is 14 metres deep.", "NOTE When full."),
        blocks(
            "<article><para>The well is 14<indexterm><primary>well</primary></indexterm>"
                + " metres<footnote><para>When full.</para></footnote> deep.</para></article>"));
  }

  @Test
  void formulasStandOnceAndInTheirSentence() {
    assertEquals(
        List.of("BODY We found 10⁶ cells, with p<0.01 and x^2/3 for all."),
        blocks(
            "<sec><p>We found 10<sup>6</sup> cells, with <inline-formula><alternatives>"
                + "<tex-math>$p$</tex-math><math><mi>p</mi><mo>&lt;</mo><mn>0.01</mn></math></alternatives></inline-formula>"
                + " and <math><mfrac><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></mfrac></math> for"
                + " all.</p></sec>"));
  }

  @Test
  void fictionBooksHaveTitlesHeadingsAndNotes() {
    assertEquals(
        List.of(
            "TITLE Дом у реки",
            "HEADING Глава первая",
            "BODY Дом стоял с 1861 года.",
            "NOTE Год реформы."),
        blocks(
            "<fictionbook><description><title-info><book-title>Дом у реки</book-title></title-info>"
                + "</description><body><section><title><p>Глава первая</p></title><p>Дом стоял с"
                + " 1861 года<a class=\"note\">[1]</a>.</p></section></body><body"
                + " class=\"notes\"><section><p>Год реформы.</p></section></body></fictionbook>"));
  }

  @Test
  void aTextThatEndsInANoteIsKept() {
    assertEquals(
        List.of("BODY The well is deep", "NOTE cut"), blocks("<p>The well is deep<footnote>cut"));
  }

  @Test
  void marksOfNotesInWordsAreNoText() {
    assertEquals(
        List.of("BODY She was ill. He left."),
        blocks(
            "<section><p>She was ill<a class=\"note\">Note 3</a>. He left<a"
                + " class=\"note\">2</a>.</p></section>"));
  }

  @Test
  void stepsAndTheNamesOfWhatIsPressedAreRead() {
    assertEquals(
        List.of("BODY Press F2 or Clean.", "LIST_ITEM Open the lid."),
        blocks(
            "<section><para>Press <keycap>F2</keycap> or <guimenuitem>Clean</guimenuitem>.</para>"
                + "<procedure><step><para>Open the lid.</para></step></procedure></section>"));
  }

  @Test
  void keysAndMenusStandApart() {
    assertEquals(
        List.of("BODY Press Ctrl+C or choose File > Save."),
        blocks(
            "<para>Press <keycombo><keycap>Ctrl</keycap><keycap>C</keycap></keycombo> or choose"
                + " <menuchoice><guimenu>File</guimenu><guimenuitem>Save</guimenuitem></menuchoice>."
                + "</para>"));
  }

  @Test
  void whatAnEditorAsksInATopicIsAComment() {
    assertEquals(
        List.of("LIST_ITEM Open the file.", "COMMENT Ask Kit."),
        blocks(
            "<task><steps><step><cmd>Open the file.</cmd></step></steps>"
                + "<draft-comment>Ask Kit.</draft-comment></task>"));
  }

  @Test
  void wordsThatSubtitlesColourStayInTheirLine() {
    assertEquals(
        List.of("BODY Nobody had been warned."),
        blocks("<tt><body><div><p><span>Nobody had</span> been warned.</p></div></body></tt>"));
  }
}
