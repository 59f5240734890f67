package io.precis.summarize;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Texts that are slow for patterns, normalizers, splitters and rankers, made at any size.
 *
 * @param mediaType what they are read as
 * @param text one of about so many characters
 */
record TextAttacks(String mediaType, IntFunction<String> text) {
  private static final String PROSE =
      "The council met in Harrow on Monday to discuss the new bridge over the river. "
          + "Members agreed that the cost of 4.2 million pounds was higher than planned. "
          + "The engineer explained that the foundations had to be dug deeper than expected. "
          + "A vote was taken and the motion was carried by nine votes to three. ";

  private static final String CUE = "00:00:01,000 --> 00:00:02,000\n";
  private static final String WIKI = "'''a''' [[b]] {{c}} '''d'''\n== A ==\n";
  private static final String SCRIPT =
      "[Script Info]\nTitle: a\n[Events]\nFormat: Layer, Start, Text\n";
  private static final String NOTEBOOK = "{\"nbformat\": 4, \"cells\": [";
  private static final String CELL = "{\"cell_type\": \"markdown\", \"source\": [\"a b c.\"]}, ";
  private static final String REST = ":ref:`a` :ref:`b`\n";

  /** All of them, by name. */
  static Map<String, TextAttacks> all() {
    Map<String, TextAttacks> all = new LinkedHashMap<>();
    repeat(all, "spaces", " ");
    repeat(all, "line breaks", "\n");
    repeat(all, "words and spaces", "word" + " ".repeat(200));
    repeat(all, "one letter", "a");
    repeat(all, "exclamations", "a!");
    repeat(all, "opening parentheses", "(");
    repeat(all, "closing parentheses", ")");
    repeat(all, "opening brackets", "[");
    repeat(all, "citations that do not end", "[1, 2, 3; 4 \u2013 5");
    repeat(all, "citations", "[1][2-3][4,5] ");
    repeat(all, "braces", "{x} ");
    repeat(all, "abbreviations", "Dr. Mr. U.S. e.g. i.e. vs. No. Fig. ");
    repeat(all, "acronyms", "A.B.C.D.");
    repeat(all, "dots", ".");
    repeat(all, "dots and spaces", ". ");
    repeat(all, "ellipses", "\u2026");
    repeat(all, "hyphens at line ends", "ab-\n");
    repeat(all, "numbers with dots", "1.");
    repeat(all, "numbers with commas", "1,");
    repeat(all, "digits", "1");
    repeat(all, "numbers", "1 ");
    repeat(all, "quantities", "4.2 million pounds and 3 per cent of 12,345.67 km/h; ");
    repeat(all, "opening quotes", "\u201C");
    repeat(all, "quotes", "\"a\" ");
    repeat(all, "apostrophes", "'");
    repeat(all, "bullets", "- a thing\n");
    repeat(all, "one sentence again and again", "The council met in Harrow on Monday again. ");
    repeat(all, "combining marks", "\u0301");
    repeat(all, "marks of many classes", "\u0301\u0316\u0334\u0345\u0327\u093C\u05B0\u0591");
    repeat(all, "capitals", "BY SMITH JONES A B ");
    repeat(all, "short capitals", "AAA ");
    repeat(all, "bidirectional controls", "\u202E");
    repeat(all, "joiners", "\u0627\u200D");
    repeat(all, "emoji", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67");
    repeat(all, "Thai without spaces", "\u0E1B\u0E23\u0E30\u0E0A\u0E38\u0E21");
    repeat(all, "at signs", "a@");
    repeat(all, "addresses", "http://a.b/");
    repeat(all, "short lines", "x\n");
    repeat(all, "dot leaders", "Chapter 1 " + ". ".repeat(60) + "1\n");
    repeat(all, "commas", "The man, the head of the house, the owner of the dog, ");
    repeat(all, "tabs", "a\tb\tc\t");
    repeat(all, "superscripts", "\u00B9\u00B2\u00B3");
    repeat(all, "angle brackets", ">");
    repeat(all, "angle brackets and spaces", "> ");
    repeat(all, "underscores", "_");
    repeat(all, "comments that do not end", "<!--");
    repeat(all, "character references", "&amp;");
    made(all, "letters without spaces", "text/plain", TextAttacks::letters);
    made(all, "Chinese without stops", "text/plain", TextAttacks::chinese);
    made(all, "one endless sentence", "text/plain", TextAttacks::endless);
    made(
        all,
        "headings",
        "text/plain",
        size -> lines(size, "%d. Heading\n\nText %1$d is here.\n\n"));
    made(all, "speakers", "text/plain", size -> lines(size, "SPEAKER%d: I say a thing now.\n"));
    made(all, "acronyms that are explained", "text/plain", TextAttacks::acronyms);
    made(all, "Markdown quotes", "text/markdown", size -> ">".repeat(size) + " x\n\n" + PROSE);
    made(all, "Markdown links", "text/markdown", size -> PROSE + "[a](b".repeat(size / 5));
    made(all, "Markdown emphasis", "text/markdown", size -> PROSE + "*a ".repeat(size / 3));
    made(
        all, "Markdown headings", "text/markdown", size -> lines(size, "# H%d\n\nIt is here.\n\n"));
    inside(all, "comment that does not end", "text/x-csrc", "/* ", "*");
    inside(all, "spaces in a comment", "text/x-csrc", "/* ", " ");
    inside(all, "program of braces", "text/x-java-source", "", "{");
    inside(all, "LaTeX title before spaces", "application/x-tex", "\\title", " ");
    inside(all, "LaTeX braces", "application/x-tex", "\\begin{document}", "{");
    inside(all, "LaTeX notes", "application/x-tex", "\\begin{document}", "\\footnote{a ");
    inside(all, "LaTeX options", "application/x-tex", "\\begin{document}\\cite", "[a]");
    inside(all, "LaTeX headings", "application/x-tex", "\\begin{document}", "\\section{a}");
    inside(all, "voices of captions", "text/plain", CUE + "a\n\n" + CUE, "<v.a");
    made(all, "captions without stops", "text/plain", size -> lines(size, CUE + "it is %d\n\n"));
    inside(all, "org headings", "text/plain", "* TODO a\n#+TITLE: b\n* a", " ");
    inside(all, "org footnotes", "text/plain", "* TODO a\n#+TITLE: b\n", "[fn:");
    inside(all, "AsciiDoc images", "text/plain", "= A\n\n:toc:\n\n== B\n", "image:[");
    inside(all, "AsciiDoc links", "text/plain", "= A\n\n:toc:\n\n== B\n", "ab:");
    inside(all, "AsciiDoc references", "text/plain", "= A\n\n:toc:\n\n== B\n", "<<a,");
    inside(all, "AsciiDoc authors", "text/plain", "= A\n\n:toc:\n\n== B\nA B <", "@");
    inside(all, "AsciiDoc cell", "text/plain", "= A\n\n:toc:\n\n== B\n|===\n| a", "\nb");
    inside(all, "wiki headings", "text/plain", WIKI + "== a", " ");
    inside(all, "wiki comments", "text/plain", WIKI, "<!--");
    inside(all, "wiki addresses", "text/plain", WIKI, "[https://a");
    inside(all, "wiki templates", "text/plain", WIKI, "{{a");
    inside(all, "reStructuredText notes", "text/plain", REST + ".. [a] b", "\n  c");
    inside(all, "reStructuredText tables", "text/plain", REST + "+", "--+");
    inside(all, "reStructuredText roles", "text/plain", REST, "`a <");
    made(all, "HTML paragraphs", "text/html", size -> PROSE + "<p>a b</p>".repeat(size / 10));
    made(all, "HTML never closed", "text/html", size -> PROSE + "<div><b>a ".repeat(size / 10));
    inside(all, "LaTeX rows", "application/x-tex", "\\begin{tabular}{l}", "a & b \\\\ ");
    inside(all, "LaTeX formulas", "application/x-tex", "\\begin{document}", "$$ a ");
    inside(all, "LaTeX environments", "application/x-tex", "", "\\begin{itemize}\\item a ");
    inside(all, "LaTeX comments", "application/x-tex", "\\begin{document}", "%a\n");
    inside(all, "JSON strings", "application/json", "[\"a\"", ", \"a b c\"");
    inside(all, "JSON arrays", "application/json", "", "[");
    inside(all, "notebook of cells", "application/json", NOTEBOOK, CELL);
    inside(all, "escapes of JSON", "application/json", "[\"", "\\u0301");
    inside(all, "subtitle scripts", "text/plain", SCRIPT, "Dialogue: 0,{\\an8}a\\N");
    inside(all, "tags of captions", "text/plain", CUE + "a\n\n" + CUE, "<i>[(\u266A");
    inside(all, "clocks of captions", "text/plain", CUE, "00:00:01,000 -->");
    inside(all, "log of stacks", "text/plain", "", "2026-01-01 10:00:00 ERROR a\n\tat b.c(d)\n");
    inside(all, "log without ends", "text/plain", "2026-01-01 10:00:00 INFO a\n", "[a=");
    inside(all, "comments of scripts", "text/x-python", "", "# a\n");
    inside(all, "quotes of scripts", "text/x-python", "", "\"\"\"");
    inside(all, "tags of comments", "text/x-java-source", "/** ", "{@link a");
    inside(all, "settings", "text/x-yaml", "", "a: b # c\n");
    inside(all, "comments of queries", "text/x-sql", "", "-- a /* ");
    inside(all, "XML elements", "application/xml", "<a>", "<b>c d</b>");
    inside(all, "Markdown tables", "text/markdown", "| a |\n|---|\n", "| b ");
    inside(all, "Markdown notes", "text/markdown", "", "[^a]: b\n\n[^a]");
    inside(all, "Markdown fences", "text/markdown", "", "```\na\n");
    inside(all, "Markdown settings", "text/markdown", "---\n", "a: b\n");
    inside(all, "Markdown code", "text/markdown", "", "`a``");
    inside(all, "HTML tables", "text/html", "<table><tr>", "<td>a b c d");
    inside(all, "HTML amounts in cells", "text/html", "<table><tr>", "<td>$<td>5<td>)<td>%");
    inside(all, "HTML empty cells", "text/html", "<table><tr><td>$", "<td>");
    inside(all, "blanks filled in", "text/plain", "", "___5___年____月");
    inside(all, "HTML lists", "text/html", "", "<ul><li>a <p>b ");
    inside(all, "HTML attributes", "text/html", "<p ", "style='color:red;' ");
    inside(all, "HTML buttons", "text/html", "<p>", "word<button>x</button> ");
    inside(all, "HTML lowered digits", "text/html", "<p>", "H<sub>2</sub>O ");
    inside(all, "Chinese lists of words", "text/plain", "", "中\n文\n字\n词\n人\n大\n地。");
    inside(all, "marks of tildes", "text/plain", "这是一个会议。", "了～");
    inside(all, "name and tabs", "text/plain", "In re", "\t");
    inside(all, "time and many words", "text/plain", "00:00:01 word", " word");
    inside(all, "citation of many", "text/plain", "It is so [1", ", 2");
    made(all, "faces amid Chinese", "text/plain", size -> "今天我们" + "😀".repeat(size / 2) + "一起去");
    inside(all, "stops glued to Chinese", "text/plain", "今天我们", "我很好.你呢.");
    inside(all, "counted notes", "text/plain", "A tree stood.\n\n", "[999] See there.\n\n");
    made(all, "HTML long names", "text/html", TextAttacks::longNames);
    made(
        all,
        "notices in clauses",
        "text/markdown",
        size -> lines(size, "# A%d\n\n## 1. Disclaimer\n\nIt is so.\n\n"));
    inside(all, "quoted replies", "text/plain", "Hello,\n\n", "> > On Monday A wrote:\n");
    inside(
        all, "heads of mail", "text/plain", "", "From: A <a@b>\nSent: Monday\nSubject: c\n\nd\n");
    return all;
  }

  private static void repeat(Map<String, TextAttacks> all, String name, String unit) {
    made(all, name, "text/plain", size -> PROSE + unit.repeat(size / unit.length()) + PROSE);
  }

  /** In a markup of which {@code before} is the beginning. */
  private static void inside(
      Map<String, TextAttacks> all, String name, String mediaType, String before, String unit) {
    String start = before.isEmpty() ? PROSE : before;
    made(all, name, mediaType, size -> start + unit.repeat(size / unit.length()) + "x\n" + PROSE);
  }

  private static void made(
      Map<String, TextAttacks> all, String name, String mediaType, IntFunction<String> text) {
    all.put(name, new TextAttacks(mediaType, text));
  }

  private static String longNames(int size) {
    String heading = "<h2><a href=\"#x\">a b</a></h2><p>It is so.</p>";
    String name = "abc ".repeat(size / 8);
    return "<div class=\"" + name + "\">" + heading.repeat(size / 2 / heading.length()) + PROSE;
  }

  private static String letters(int size) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder(PROSE);
    for (int i = 0; i < size; i++) {
      text.append((char) ('a' + random.nextInt(10)));
    }
    return text.toString();
  }

  private static String chinese(int size) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("\u8FD9\u662F\u4E00\u4E2A\u4F1A\u8BAE\u3002".repeat(20));
    for (int i = 0; i < size; i++) {
      text.append((char) (0x4E00 + random.nextInt(0x5000)));
    }
    return text.toString();
  }

  private static String endless(int size) {
    Random random = new Random(1);
    String[] words = PROSE.replace(".", "").split(" ");
    StringBuilder text = new StringBuilder("The");
    while (text.length() < size) {
      text.append(' ').append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }

  private static String acronyms(int size) {
    return lines(
        size, "The Alpha Beta%d Gamma (ABG%1$d) is good, the head of thing %1$d, said so. ");
  }

  private static String lines(int size, String format) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < size; i++) {
      text.append(String.format(java.util.Locale.ROOT, format, i));
    }
    return text.toString();
  }
}
