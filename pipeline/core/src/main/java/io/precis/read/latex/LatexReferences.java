package io.precis.read.latex;

import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * The numbers of sections, figures, tables and formulas that a text of LaTeX refers to, counted as
 * LaTeX counts them. Where a text sets counters itself, or brings in other files, nobody knows them
 * from it alone: then nothing is counted.
 */
final class LatexReferences {
  private static final int MOST = 5_000;
  private static final int DEEPEST = 3;

  /** What makes the numbers unknown. */
  private static final TextPattern UNCOUNTED =
      TextPattern.compile(
          "\\\\(?:input|include|subfile|setcounter|addtocounter|stepcounter|counterwithin"
              + "|numberwithin|appendix|part|chapter)\\b|\\{subfigure\\}|\\\\subfloat");

  /** What counts, and what is called by its number. */
  private static final TextPattern STEP =
      TextPattern.compile(
          "\\\\(?:(?<section>(?:sub){0,2}section)(?!\\*)(?![a-z])"
              + "|begin\\{(?<formula>equation)\\}"
              + "|begin\\{(?<float>figure|table)\\*?\\}"
              + "|end\\{(?<end>equation|figure\\*?|table\\*?)\\}"
              + "|(?<caption>caption)\\s*[\\[{]"
              + "|(?<rows>begin\\{(?:align|gather|multline|eqnarray|subequations)\\})"
              + "|label\\{(?<label>[^{}]{1,100})\\})");

  private static final TextPattern REFERENCE =
      TextPattern.compile("([~ ]?)\\\\(eqref|ref|autoref|[cC]ref)\\*?\\{([^{},]{1,100})\\}");

  /** A page, of which nothing is known; the words before it say nothing without. */
  private static final TextPattern PAGE =
      TextPattern.compile(
          "[~ ](?:(?:on|see|at) )?(?:pages?|p\\.|pp\\.)[~ ]?\\\\pageref\\*?\\{[^{}]{0,100}\\}");

  private final Map<String, String> numbers = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final int[] sections = new int[DEEPEST];
  private final Map<String, Integer> counts = new HashMap<>();

  /** What a label names here, and the float around it. */
  private String kind = "";

  private String number = "";
  private String around = "";
  private String section = "";

  private LatexReferences() {}

  /** The text of a document with numbers in place of the references that are known. */
  static String counted(String text) {
    String paged = PAGE.matcher(text).replaceAll("");
    if (paged.indexOf("ref") < 0 || UNCOUNTED.matcher(paged).find()) {
      return paged;
    }
    LatexReferences references = new LatexReferences();
    references.count(paged);
    return REFERENCE
        .matcher(paged)
        .replaceAll(found -> Matcher.quoteReplacement(references.set(found)));
  }

  private void count(String text) {
    Matcher step = STEP.matcher(text);
    for (int i = 0; i < MOST && step.find(); i++) {
      if (step.group("section") != null) {
        startSection(step.group("section"));
      } else if (step.group("formula") != null) {
        name("Equation", Integer.toString(counts.merge("equation", 1, Integer::sum)));
      } else if (step.group("float") != null) {
        around = step.group("float");
      } else if (step.group("end") != null) {
        around = "";
        name("Section", section);
      } else if (step.group("caption") != null && !around.isEmpty()) {
        String word = around.substring(0, 1).toUpperCase(Locale.ROOT) + around.substring(1);
        name(word, Integer.toString(counts.merge(around, 1, Integer::sum)));
      } else if (step.group("rows") != null) {
        name("", "");
        counts.put("equation", -MOST); // each row may have a number or none
      } else if (step.group("label") != null && !number.isEmpty() && !number.startsWith("-")) {
        numbers.putIfAbsent(step.group("label"), number);
        kinds.putIfAbsent(step.group("label"), kind);
      }
    }
  }

  private void name(String word, String count) {
    kind = word;
    number = count;
  }

  private void startSection(String name) {
    int depth = (name.length() - "section".length()) / "sub".length();
    sections[depth]++;
    StringBuilder count = new StringBuilder().append(sections[0]);
    for (int i = 1; i < DEEPEST; i++) {
      sections[i] = i > depth ? 0 : sections[i];
      count.append(i <= depth ? "." + sections[i] : "");
    }
    section = count.toString();
    name("Section", section);
  }

  private String set(MatchResult reference) {
    String known = numbers.get(reference.group(3));
    if (known == null) {
      return reference.group();
    }
    return reference.group(1)
        + switch (reference.group(2)) {
          case "eqref" -> "(" + known + ")";
          case "ref" -> known;
          default -> kinds.get(reference.group(3)) + " " + known;
        };
  }
}
