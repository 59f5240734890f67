package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.build.InlineMarks;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** The inline marks and directives of reStructuredText; its headings are those of plain text. */
final class RestructuredText {
  private static final int LEAST_SIGNS = 2;
  private static final int BEGINNING = 200_000;

  private static final TextPattern SIGN =
      TextPattern.compile(
          "(?m)(?<![\\w`]):[a-z][\\w+-]{1,30}:`[^`\\n]|`[^`<>]{1,300}<[^<>`]{1,500}>`_"
              + "|^\\.\\. (?:_[^\\n:]{1,100}:|[\\w-]{2,40}::|\\[)|(?<=\\w)``?_{1,2}(?!\\w)"
              + "|^[ \\t]{0,8}(?:\\+(?:[-=]{2,}+\\+)++|={2,}+(?: +={2,}+)++)[ \\t]*$");

  /** What no other light markup has: a directive, the target of a link. */
  private static final TextPattern DIRECTIVE =
      TextPattern.compile("(?m)^\\.\\. (?:[a-z][\\w-]{1,40}::(?: |$)|_[^\\n:]{1,100}:)");

  /** A comment whose text begins below its mark, as templates give instructions. */
  private static final TextPattern COMMENT =
      TextPattern.compile(
          "(?m)^\\.\\.[ \\t]*\\n[ \\t]+\\S[^\\n]*(?:\\n(?:[ \\t]*\\n){0,5}+[ \\t]+\\S[^\\n]*)*+");

  /** An item that is numbered when the text is set. */
  private static final TextPattern AUTOMATIC = TextPattern.compile("(?m)^([ \\t]*)#\\. ");

  /** An option of a program and what it does, two spaces at least between them. */
  private static final TextPattern OPTION =
      TextPattern.compile(
          "(?m)^(-{1,2}[A-Za-z][\\w-]{0,40}(?:[ =][\\w<>\\[\\]]{1,30})?"
              + "(?:, -{1,2}[A-Za-z][\\w-]{0,40}(?:[ =][\\w<>\\[\\]]{1,30})?){0,3})(?: {2,30}|\\n {2,30})(?=\\S)");

  /** The sign that announces code, apart from a colon that is shown. */
  private static final TextPattern APART_COLONS = TextPattern.compile("(?m):[ \\t]{1,4}::$");

  /** What a function takes, gives, and fails with. */
  private static final TextPattern PARAMETER =
      TextPattern.compile(
          "(?m)^[ \\t]{0,12}:((?:param|parameter|arg|type|returns?|rtype|raises?|var|ivar|cvar|keyword|yields?)\\b[^:\\n]{0,80}):[ \\t]*(?=\\S)");

  /** What a note at the foot or a work referred to says, behind its mark. */
  private static final TextPattern NOTE =
      TextPattern.compile(
          "(?m)^\\.\\. \\[([^\\]\\n]{1,40})\\][ \\t]*([^\\n]*+(?:\\n(?:[ \\t]*\\n)?[ \\t]+[^\\n]*+)*+)");

  private static final TextPattern NOTE_MARK = TextPattern.compile("\\d{1,3}|[#*].{0,40}");

  /** A term alone above what it means, which is indented; an item's second line is indented too. */
  private static final TextPattern DEFINITION =
      TextPattern.compile(
          "(?m)(?<=\\n"
              + "\\n"
              + ")((?![-*+.:|=~#^\"'`])(?!\\(?(?:\\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)] )\\S[^\\n"
              + "]{0,80}?[\\w)`*])(?: : [^\\n]{1,40})?\\n"
              + "[ \\t]{1,8}(?=[\\p{L}`*\"(])(?![-*] )");

  /** What is shown is the first group; what has none is not shown. */
  private static final List<TextPattern> MARKS =
      List.of(
          // a substitution's definition, a comment
          TextPattern.compile("(?m)^\\.\\. \\|[^|\\n]{1,60}\\|[^\\n]*(?:\\n[ \\t]+[^\\n]*)*+"),
          TextPattern.compile(
              "(?m)^\\.\\.[ \\t]++(?![_\\[|])(?![\\w:-]{1,40}::)[^\\n]*(?:\\n[ \\t]+[^\\n]*)*+"),
          TextPattern.compile(
              "(?m)^\\.\\. (?:raw|toctree|only|index|sectionauthor)::[^\\n"
                  + "]*(?:\\n"
                  + "(?:[ \\t]+[^\\n"
                  + "]*)?)*+"),
          TextPattern.compile("(?m)^\\|[ \\t](?=\\S)(?![^\\n]*\\|[ \\t]*$)"),
          // what is left announces code, as in plain text
          TextPattern.compile(
              "(?m)(?<=^[ \\t]{0,12})\\.\\."
                  + " (?:code|code-block|code-cell|sourcecode|parsed-literal|math|literalinclude"
                  + "|jupyter-execute|ipython|plot|prompt|testcode|testoutput|testsetup|doctest"
                  + "|graphviz|mermaid|uml|productionlist)(::)[^\\n"
                  + "]*(?:\\n"
                  + "[ \\t]+:[^\\n"
                  + "]*)*+"),
          TextPattern.compile(
              "(?m)^:(?:[A-Z][\\w -]{1,30}|tocdepth|orphan|nosearch|hide-toc):(?:[ \\t][^\\n]*)?$"),
          // the mark of a note; what names a work within a sentence is a word of it
          TextPattern.compile("(?<=[\\w.,;:!?)]) ?\\[(?:[#*][\\w-]{0,40}|\\d{1,3})\\]_(?!\\w)"),
          TextPattern.compile("(\\[[\\w-]{1,40}\\])_(?!\\w)"),
          TextPattern.compile(
              "(?m)^\\.\\. (?:_[^\\n]*|[\\w-]{2,40}::[^\\n]*)(?:\\n[ \\t]+:[^\\n]*)*+"),
          // of a name within a module its last part is shown
          TextPattern.compile(
              "(?<![\\w`]):[a-z][\\w+:-]{0,40}:`~[\\w.]{0,200}?(\\w{1,100}(?:\\(\\))?)`"),
          TextPattern.compile(
              "(?<![\\w`]):[a-z][\\w+:-]{0,40}:`([^`<]{1,300}?)(?:\\s{0,20}<[^<>`]{1,500}>)?`"),
          TextPattern.compile("(?<=\\d\\^)\\{([\\d+-]{1,6})\\}"),
          TextPattern.compile("`([^`<>]{1,300}?)\\s{0,20}<[^<>`]{1,1000}>`_{0,2}"),
          TextPattern.compile("``([^`]{1,300})``"),
          TextPattern.compile("`([^`]{1,300})`_{0,2}"),
          TextPattern.compile("\\*\\*(?!\\s)([^*]{1,400})(?<!\\s)\\*\\*"),
          TextPattern.compile(
              "(?<![\\w*])\\*(?!\\s)([^*\\n]{1,200}(?:\\n[^*\\n]{1,200})?)(?<!\\s)\\*(?!\\w)"),
          TextPattern.compile("\\\\[ \\n]"),
          TextPattern.compile("\\\\([*`|_])"));

  /** A proposal or standard by its number, which is shown with its kind. */
  private static final TextPattern NUMBERED =
      TextPattern.compile("(?<![\\w`]):(pep|rfc):`(\\d{1,5})(?:#[^`\\n]{1,60})?`");

  /** A sign of lists that is spoken of, where a line was wrapped before it. */
  private static final TextPattern WRAPPED_SIGN =
      TextPattern.compile("(?<=\\S)\\n[ \\t]*(?=``[-*+•]``[ \\t\\n])");

  private static final TextPattern RAISED =
      TextPattern.compile("(?:\\\\ )?:sup(?:erscript)?:`([^`\\n]{1,60})`(?:\\\\ )?");
  private static final TextPattern SUBSTITUTION =
      TextPattern.compile(
          "(?m)^\\.\\. \\|([^|\\n]{1,60})\\| (replace|image|figure|date)::[ \\t]*([^\\n]*(?:\\n[ \\t]+[^\\n]+)*)");
  private static final TextPattern USE =
      TextPattern.compile("(?<![\\w|.])(?<!\\.\\. )\\|([^|\\s][^|\\n]{0,59})\\|(?!\\w)_{0,2}");
  private static final int MOST_SUBSTITUTIONS = 1000;

  private RestructuredText() {}

  /** What stands for a text that is given once, by that text. */
  private static String substituted(String text) {
    Map<String, String> texts = new HashMap<>();
    SUBSTITUTION
        .matcher(text)
        .results()
        .limit(MOST_SUBSTITUTIONS)
        .forEach(
            found ->
                texts.put(
                    found.group(1),
                    found.group(2).equals("replace")
                        ? found.group(3).replaceAll("\\s+", " ").strip()
                        : found.group(2).equals("date") ? "[…]" : ""));
    return texts.isEmpty()
        ? text
        : USE.matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(texts.getOrDefault(found.group(1), found.group())));
  }

  /** Whether a text shows such marks. */
  static boolean isIn(String text) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    return SIGN.matcher(beginning).results().limit(LEAST_SIGNS).count() == LEAST_SIGNS;
  }

  /** Whether it also has what no other markup has: its lists and code are like those of wikis. */
  static boolean isSurelyIn(String text) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    return DIRECTIVE.matcher(beginning).results().limit(LEAST_SIGNS).count() == LEAST_SIGNS;
  }

  /**
   * Adds the text without its marks, which are counted, and its notes behind it.
   *
   * @param text whose headings are underlined, unless it is not sure that it is such markup
   */
  static void read(String text, DocumentBuilder out) {
    List<MatchResult> notes = NOTE.matcher(text).results().toList();
    DocumentBuilder uncounted = new DocumentBuilder();
    RestructuredCaptions captions =
        new RestructuredCaptions(text, words -> InlineMarks.plain(words, MARKS, uncounted));
    int first = out.size();
    String plain = plain(NOTE.matcher(text).replaceAll(""), out);
    if (isSurelyIn(text)) {
      out.paragraphs(plain, 1);
    } else {
      out.text(plain, 1);
    }
    out.replace(first, captions::marked);
    for (MatchResult note : notes) {
      boolean counted = NOTE_MARK.matcher(note.group(1)).matches();
      out.block(
          counted ? Role.NOTE : Role.BACK_MATTER, InlineMarks.plain(note.group(2), MARKS, out));
    }
  }

  private static String plain(String text, DocumentBuilder out) {
    String shown = InlineMarks.without(text, COMMENT, LeftOut.Reason.MARKUP_COMMENT, out);
    String flat = RestructuredDirectives.dedented(RestructuredTables.plain(shown));
    String named =
        NUMBERED
            .matcher(substituted(flat))
            .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT) + " " + found.group(2));
    String raised = InlineMarks.raised(named, RAISED);
    String spoken = WRAPPED_SIGN.matcher(raised).replaceAll(" ");
    String options = OPTION.matcher(spoken).replaceAll("- $1: ");
    options = PARAMETER.matcher(options).replaceAll("- $1: ");
    String bulleted = AUTOMATIC.matcher(options).replaceAll("$1- ");
    String defined = DEFINITION.matcher(bulleted).replaceAll("$1: ");
    String announced = APART_COLONS.matcher(defined).replaceAll("::");
    return InlineMarks.plain(announced, MARKS, out);
  }
}
