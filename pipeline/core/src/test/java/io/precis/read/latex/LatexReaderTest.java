package io.precis.read.latex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.build.DocumentBuilder;
import io.precis.testing.Seeds;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LatexReaderTest {
  @Test
  void aColonInTheNameOfAnItemStandsOnce() {
    DocumentBuilder out = new DocumentBuilder();
    LatexReader.read(
        "\\begin{document}\\begin{itemize}\\item[Depth:] Plots lay at 3 m.\\item[Light] It"
            + " fell.\\end{itemize}\\end{document}",
        out);
    assertTrue(out.text().contains("Depth: Plots lay at 3 m."), out.text());
    assertTrue(out.text().contains("Light: It fell."), out.text());
  }

  @Test
  void commandsThatTakeWordsStandForWhatTheyMakeOfThemAndFrontsAreReadOnce() {
    assertEquals(
        List.of(
            "TITLE Ferries",
            "FRONT_MATTER Ida",
            "HEADING Preface",
            "BODY We took the Marl ferry, says […].",
            "LIST_ITEM hemp is best",
            "CODE int n;"),
        blocks(
            "\\newcommand{\\ferry}[1]{the \\emph{#1} ferry}\\begin{document}\\title{Ferries}\\author{Ida}\n"
                + "\\maketitle\n\\section*{Preface}\\addcontentsline{toc}{chapter}{Preface}\n"
                + "We took \\ferry{Marl}, says \\citet{berg}.\n"
                + "\\begin{itemize}\\item[--] hemp is best\\end{itemize}\n"
                + "\\begin{lstlisting}[language=C]\nint n;\n\\end{lstlisting}\\end{document}"));
  }

  @Test
  void linesMayEndAsOnWindows() {
    String paper = "\\begin{document}\nThe wheel % Why?\nturns.\n\nIt is old.\n\\end{document}";
    assertEquals(blocks(paper), blocks(paper.replace("\n", "\r\n")));
    assertEquals(List.of("BODY The wheel turns.", "BODY It is old."), blocks(paper));
  }

  @Test
  void notesOfItsAuthorMayStandAboveItsClass() {
    String paper = "\\documentclass{article}\n\\begin{document}\nThe wheel turns.\\end{document}";
    assertTrue(LatexReader.isSurelyIn("% Do not change the first line.\n\n" + paper));
    String template = "% Keep this line.\r\n".repeat(100) + "\r\n" + paper.replace("\n", "\r\n");
    assertTrue(LatexReader.isSurelyIn(template));
    assertFalse(LatexReader.isSurelyIn("LaTeX opens with this line:\n\n" + paper));
    assertFalse(LatexReader.isSurelyIn("% The wheel turns.\n\nThe wheel turns."));
  }

  @Test
  void referencesHaveTheNumbersThatLatexCounts() {
    String paper =
        "\\begin{document}\\section{Oak}\\label{a}\n\\section{Ash}\\subsection{Wet}\\label{b}\n"
            + "See Table~\\ref{t}, Section \\ref{b} on page~\\pageref{b}, \\autoref{a} and Eq.~\\eqref{e}.\n"
            + "\\begin{table}\\caption{Oak}\\label{s}\\end{table}\\begin{table}\\caption{Ash}\\label{t}\\end{table}\n"
            + "\\begin{equation}\\label{e} a \\end{equation}\\end{document}";
    assertTrue(
        blocks(paper).contains("BODY See Table 2, Section 2.1, Section 1 and Eq. (1)."),
        blocks(paper).toString());
    String parts = paper.replace("\\section{Oak}", "\\input{oak}\\section{Oak}");
    assertTrue(
        blocks(parts).contains("BODY See Table, Section, and Eq.."), blocks(parts).toString());
  }

  @Test
  void testCommandsAreNoWords() {
    String latex =
        "\\documentclass{article}\n"
            + "\\title{On \\emph{open} sheds}\n"
            + "\\author{K. Lund \\and P. Roth}\n"
            + "\\begin{document}\n"
            + "\\maketitle\n"
            + "\\begin{abstract}\n"
            + "Wind dries oak~\\cite{a1}.\n"
            + "\\end{abstract}\n"
            + "\\section{Method}\\label{sec:m}\n"
            + "Boards are 27\\,mm thick, so 5\\% shrink\\footnote{By \\textbf{hand}.}. % a"
            + " remark\n\n"
            + "\\begin{itemize}\n"
            + "\\item Three sheds.\n"
            + "\\item[North] Dry.\n"
            + "\\end{itemize}\n"
            + "\\begin{equation}\\label{q}\n"
            + "r = v^2\n"
            + "\\end{equation}\n"
            + "\\begin{tabular}{lr}\n"
            + "Shed & Days \\\\ \\hline\n"
            + "North & 41 \\\\\n"
            + "\\end{tabular}\n"
            + "\\caption{Days until dry.}\n"
            + "``Quoted'' words -- Gr\\\"oße.\n"
            + "\\end{document}\n";
    assertEquals(
        List.of(
            "TITLE On open sheds",
            "FRONT_MATTER K. Lund , P. Roth",
            "HEADING Abstract",
            "BODY Wind dries oak.",
            "HEADING Method",
            "BODY Boards are 27 mm thick, so 5% shrink.",
            "NOTE By hand.",
            "LIST_ITEM Three sheds.",
            "LIST_ITEM North: Dry.",
            "CODE r = v^2",
            "TABLE Shed\tDays",
            "TABLE North\t41",
            "CAPTION Days until dry.",
            "BODY “Quoted” words – Größe."),
        blocks(latex).stream().map(block -> block.replace("Lund,", "Lund ,")).toList());
  }

  @Test
  void testTornLatexIsReadToItsEnd() {
    Random random = Seeds.randomFor(LatexReaderTest.class);
    String[] parts = {
      "\\begin{",
      "}",
      "{",
      "\\end{tabular}",
      "\\item",
      "$$",
      "\\[",
      "\\footnote{",
      "&",
      "\\\\",
      "word ",
      "\\section{",
      "%",
      "\n\n",
      "\\begin{verbatim}",
      "\\",
      "\\begin{tabular}"
    };
    for (int i = 0; i < 300; i++) {
      StringBuilder latex = new StringBuilder("begun ");
      for (int j = random.nextInt(30); j > 0; j--) {
        latex.append(parts[random.nextInt(parts.length)]);
      }
      List<String> blocks = blocks(latex.toString());
      assertFalse(blocks.isEmpty());
      assertTrue(blocks.get(0).contains("begun"), latex.toString());
    }
  }

  @Test
  @Tag("slow")
  void testUnclosedPartsAreReadOnce() {
    for (String part : new String[] {"\\author{", "\\section[", "\\begin{a}[", "\\begin{a} b "}) {
      assertTimeoutPreemptively(
          Duration.ofMinutes(1), () -> blocks(part.repeat(20_000)), () -> part);
    }
  }

  private static List<String> blocks(String latex) {
    DocumentBuilder out = new DocumentBuilder();
    LatexReader.read(latex, out);
    return out.blocks().stream()
        .map(block -> block.role() + " " + block.span().of(out.text()))
        .toList();
  }

  @Test
  void commandsAndQuantitiesArePrintedAsTheyAreDefined() {
    DocumentBuilder out = new DocumentBuilder();
    LatexReader.read(
        "\\documentclass{article}\\n"
            + "ewcommand{\\dam}{Tarn dam}\\title{The \\dam{}}\n"
            + "\\begin{document}\\iffalse Never. \\fi\n"
            + "The \\dam\\ sank by \\SI{12.5}{\\milli\\metre} at"
            + " \\qty{3e4}{\\metre\\cubed\\per\\second} and \\SIrange{1}{2}{\\percent}.\n"
            + "\\begin{comment}Nor this.\\end{comment}\n"
            + "\\end{document}",
        out);
    assertEquals("The Tarn dam", out.title());
    assertTrue(
        out.text().contains("The Tarn dam sank by 12.5 mm at 3 × 10^4 m³/s and 1–2 %."),
        out.text());
    assertFalse(out.text().contains("Never") || out.text().contains("Nor"), out.text());
  }

  @Test
  void lettersThatHaveACommandAreLettersAndColoursAreNoWords() {
    DocumentBuilder out = new DocumentBuilder();
    LatexReader.read(
        "\\documentclass{article}\\begin{document}\n{\\color{red} Mills} of {\\L}\\'od\\'z, \\AA rhus and"
            + " \\textcolor{blue}{K\\o benhavn}.\n\\end{document}",
        out);
    assertEquals("Mills of Łódź, Århus and København.", out.text().strip());
  }

  @Test
  void slidesAndRaisedDigits() {
    assertEquals(
        List.of(
            "HEADING Why gates fail",
            "LIST_ITEM Rust is €4200.",
            "LIST_ITEM H2S at 10³ ppm, as gatectl -o shows."),
        blocks(
            "\\begin{document}\\begin{frame}{Why gates fail}\\begin{itemize}\\item Rust is"
                + " \\EUR{4200}.\n"
                + "\\item<2-> H\\textsubscript{2}S at 10\\textsuperscript{3}~ppm, as \\verb|gatectl"
                + " -o| shows.\\end{itemize}\\n"
                + "ote{Tell it.}\\end{frame}\\end{document}"));
  }

  @Test
  void fractionsAndDegreesKeepTheirNumbers() {
    assertEquals(
        List.of("BODY It rose by 3/4 m, then 2 1/2 m at -3 °C and (a + 1)/b."),
        blocks(
            "It rose by $\\frac{3}{4}$ m, then 2$\\frac{1}{2}$ m at $-3\\,^{\\circ}$C and"
                + " $\\dfrac{a + 1}{b}$."));
  }

  @Test
  void boxesOfSlidesHaveHeadingsAndPicturesNoNumbers() {
    assertEquals(
        List.of("HEADING Rule", "BODY Gates close at 3 m. They open later."),
        blocks(
            "\\begin{document}\\begin{block}{Rule}Gates close at 3 m. \\only<2->{They open"
                + " later.}\\end{block}\\end{document}"));
  }

  @Test
  void lettersAndFunctionsThatHaveACommandAreNotLost() {
    assertEquals(
        List.of("BODY A γ-ray of λ = 5, h = A cos(ω t), says Šimek."),
        blocks(
            "\\begin{document}A $\\gamma$-ray of $\\lambda = 5$, $h = A\\cos(\\omega t)$, says"
                + " \\v{S}imek.\\end{document}"));
  }

  @Test
  void howManyColumnsACellTakesIsNotShown() {
    List<String> read =
        blocks(
            "\\begin{document}\\begin{tabular}{|l|c|}\\multicolumn{2}{|c|}{Seals}\\\\ A & 1 \\\\ B & 2"
                + "\\\\\\end{tabular}\\end{document}");
    assertTrue(read.contains("TABLE Seals"), read.toString());
  }

  @Test
  void whatStandsBelowTheEndOfADocumentIsNoText() {
    assertEquals(
        List.of("BODY The wall is old."),
        blocks("\\begin{document}The wall is old.\\end{document}\nTo do: ask Kit.\n"));
  }

  @Test
  void howFarTheNextLineStandsBelowIsNoFormula() {
    assertEquals(
        List.of("TABLE Wheel", "TABLE Weir", "BODY Both are old.", "CODE x", "BODY They stand."),
        blocks(
            "\\begin{document}\\begin{tabular}{l}Wheel \\\\[3ex] Weir\\\\*[0.5\\baselineskip]"
                + "\\end{tabular}\nBoth are old.\n\\[x\\]\nThey stand.\\end{document}"));
  }
}
