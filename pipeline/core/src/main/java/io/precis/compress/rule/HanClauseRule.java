package io.precis.compress.rule;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Clauses of a Chinese sentence that commas set apart: the last one where it says what comes of the
 * others, examples, what only points elsewhere, and sounds of speech; and signs that a shorter form
 * of a word does without. Nothing goes that limits or denies, and nothing that would leave a mere
 * frame ("通过…，") behind.
 */
public final class HanClauseRule {
  private static final String COMMA = "[，,]";
  private static final String INSIDE = "[^，,；;：:。！？“”「」『』\"《》()（）]";
  private static final String ENDS = "。！？；";

  /** What the only dash of a sentence announces at its end; a few signs are the name itself. */
  private static final TextPattern DASH =
      TextPattern.compile("(?<=^[^—：:“”「」\"《》（(]{12,200})\\s?——\\s?" + INSIDE + "{9,60}(?=[。！]$)");

  /** A number that something comes to, which is what a reader looks for. */
  private static final TextPattern AMOUNT = TextPattern.compile("\\d{2,}|\\d\\s?[%％万亿]");

  private static final int FEWEST_BEFORE = 12;

  private final CompressionLists lists;
  private final Optional<TextPattern> result;
  private final Optional<TextPattern> addition;
  private final Optional<TextPattern> examples;
  private final Optional<TextPattern> inclusions;
  private final Optional<TextPattern> filler;
  private final List<TextPattern> clauses;

  public HanClauseRule(CompressionLists lists) {
    this.lists = lists;
    this.result =
        pattern(
            "result-openings",
            COMMA + no("result-homographs") + "WORDS(?!了)，?" + INSIDE + "{4,60}(?=[。！]$)");
    this.addition = pattern("addition-openings", COMMA + "WORDS" + INSIDE + "{3,60}(?=[。！]$)");
    String listed = "(?:等|在内)(?=" + COMMA + "|[。！]$)";
    this.examples =
        pattern(
            "example-openings",
            COMMA
                + no("example-homographs")
                + "WORDS"
                + INSIDE
                + "{2,60}(?:"
                + listed
                + "|(?=[。！]$))");
    this.inclusions = pattern("inclusion-openings", COMMA + "WORDS" + INSIDE + "{2,60}" + listed);
    this.clauses = lists.list("clauses").stream().map(TextPattern::compile).toList();
    this.filler = pattern("fillers", "(?<=^|" + COMMA + ")WORDS" + COMMA);
  }

  private Optional<TextPattern> pattern(String list, String form) {
    return lists.isEmpty(list)
        ? Optional.empty()
        : Optional.of(TextPattern.compile(form.replace("WORDS", lists.alternatives(list))));
  }

  private String no(String list) {
    return lists.isEmpty(list) ? "" : "(?!" + lists.alternatives(list) + ")";
  }

  public List<Operation> find(String sentence) {
    List<Operation> found = new ArrayList<>();
    filler.ifPresent(
        pattern ->
            pattern
                .matcher(sentence)
                .results()
                .map(each -> Operation.cut(OperationKind.CUT_DISFLUENCY, each.start(), each.end()))
                .forEach(found::add));
    clauses.stream()
        .flatMap(pattern -> pattern.matcher(sentence).results())
        .filter(each -> !leavesFrame(sentence, each.start(), each.end()))
        .map(each -> Operation.cut(OperationKind.CUT_REFERENCE, each.start(), each.end()))
        .forEach(found::add);
    add(examples, OperationKind.CUT_EXAMPLES, sentence, found);
    add(inclusions, OperationKind.CUT_EXAMPLES, sentence, found);
    add(result, OperationKind.CUT_PARTICIPLE, sentence, found);
    add(addition, OperationKind.CUT_SECOND_CLAUSE, sentence, found);
    if (!lists.isEmpty("clause-limits")) {
      add(Optional.of(DASH), OperationKind.CUT_SECOND_CLAUSE, sentence, found);
    }
    return found;
  }

  private void add(
      Optional<TextPattern> pattern, OperationKind kind, String sentence, List<Operation> found) {
    Matcher matcher = pattern.map(each -> each.matcher(sentence)).orElse(null);
    if (matcher != null && matcher.find() && mayGo(sentence, matcher.start(), matcher.end())) {
      found.add(Operation.cut(kind, matcher.start(), matcher.end()));
    }
  }

  private boolean mayGo(String sentence, int start, int end) {
    String cut = sentence.substring(start, end);
    String before = sentence.substring(0, start);
    return start >= FEWEST_BEFORE
        && lists.list("clause-limits").stream().noneMatch(cut::contains)
        && lists.list("pairs").stream().noneMatch(before::contains)
        && !AMOUNT.isIn(cut)
        && !leavesFrame(sentence, start, end)
        && !listsOn(sentence, cut);
  }

  /** "包括…，包括…": a speaker's list, whose last item is as good as its first. */
  private boolean listsOn(String sentence, String cut) {
    return lists.list("inclusion-openings").stream()
        .filter(opening -> cut.startsWith(opening, 1))
        .anyMatch(opening -> sentence.indexOf(opening) != sentence.lastIndexOf(opening));
  }

  /** Whether the sentence would end with a clause that is none by itself. */
  private boolean leavesFrame(String sentence, int start, int end) {
    boolean ends = end >= sentence.length() || ENDS.indexOf(sentence.charAt(end)) >= 0;
    return ends
        && lists.list("frames").stream().anyMatch(clauseBefore(sentence, start)::startsWith);
  }

  /** The clause that ends where the cut begins. */
  private static String clauseBefore(String sentence, int end) {
    int begin = end;
    while (begin > 0 && "，,；;：:。".indexOf(sentence.charAt(begin - 1)) < 0) {
      begin--;
    }
    return sentence.substring(begin, end).strip();
  }
}
