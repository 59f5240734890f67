package io.precis.compress;

import io.precis.compress.rule.CompressionLists;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.OperationKind;
import io.precis.compress.rule.SupposedExample;
import io.precis.language.ChineseNumbers;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what no reader misses: marks at the head, notes and references in brackets, words that tie
 * the sentence to the one before it. Time linear in the sentence.
 */
final class LightRules {
  private static final TextPattern BULLET =
      TextPattern.compile("^(?:[•●○▪■◦‣∙·*\uFFFD\uF0B7]|-(?= ))\\s*(?=[\\p{L}\"“(])");
  private static final TextPattern NUMBERED =
      TextPattern.compile(
          "^(?:\\d{1,2}[.)]|\\(\\d{1,2}\\)|\\([a-z]\\)|\\([ivx]{1,4}\\))\\s+(?=[\\p{Lu}\"“])");
  private static final TextPattern NUMBERED_HAN =
      TextPattern.compile(
          "^(?:"
              + ChineseNumbers.IN_BRACKETS
              + "|[（(]\\d{1,3}[)）]|"
              + ChineseNumbers.POINT
              + "|[\\d０-９]{1,2}[、.．])\\s*(?=\\p{IsHan})"
              + "|^[\\d０-９]{1,2}(?:[.．][\\d０-９]{1,2}){1,3}\\s+(?=\\p{IsHan})"
              + "|^第\\s?"
              + ChineseNumbers.OF_ARTICLE
              + "(?:-\\d{1,2})?\\s?[条條](?:之[一二三四五六七八九十]{1,2})?\\s+(?=[\\p{IsHan}《“])"
              + "|^第"
              + ChineseNumbers.OF_ARTICLE
              + "[条條](?=本(?:办法|辦法|规定|規定|细则|細則|条例|條例|法|制度|章程|规则|規則|规程|規程|准则|準則|合同|协议|協議))"
              + "|^\\d{1,2}\\s+(?=\\p{IsHan})(?!"
              + ChineseNumbers.MEASURE
              + ")"
              + "|^答\\s?[：:]\\s*(?=[\\p{IsHan}A-Z])");
  private static final String SEMICOLON = "；";
  private static final String FULL_STOP = "。";
  private static final TextPattern TIME =
      TextPattern.compile("^\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,3})?\\s+(?=\\p{L})");
  private static final TextPattern TIME_IN_BRACKETS =
      TextPattern.compile(
          "(?:^|\\s)[\\[(]\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])](?=\\s|$)\\s?");
  private static final TextPattern NOTE =
      TextPattern.compile(
          "(?<![{^])\\s?\\[(?:(?!0)\\d{1,3}(?:\\s?[,;\u2013-]\\s?\\d{1,3})*+|\\^[^\\]\\s]{1,12}|(?:footnoteRef|fn|note)[:"
              + " ]?\\d+|citation needed)\\](?:_(?!\\w))?(?![)\\[+*])"
              + "|(?<=[.,;:”\"')\\p{L}]{5})[\u2070\u00B9\u00B2\u00B3\u2074-\u2079†‡]+(?=[\\s.,;]|$)");
  private static final String YEAR = "(?:1[89]|20)\\d\\d[a-z]?";
  private static final String AUTHORS =
      "\\p{Lu}[\\p{L}'’.-]+(?:(?:,? (?:and|&) |, )\\p{Lu}[\\p{L}'’.-]+)*(?:,? et al\\.?)?";
  private static final TextPattern AUTHOR_AND_YEAR =
      TextPattern.compile(
          "(?<!\\)(?:,| and|, and| or))\\s\\((?:e\\.g\\.,? |see |cf\\. )?AY(?:; AY)*\\)(?!(?:,|,? and|,? or) \\()"
              .replace("AY", AUTHORS + ",? " + YEAR + "(?:, " + YEAR + ")*"));

  /** "[1] the gate, [2] the dam": marks of a list within the sentence. */
  private static final TextPattern LISTED =
      TextPattern.compile("(?:^|[:;,]\\s)\\[\\d{1,2}\\]\\s(?=\\p{L})");

  /** The next mark of a list whose first one stands at the head: "(a) the gate; (b) the dam". */
  private static final TextPattern FURTHER_MARK =
      TextPattern.compile(
          "[;,] (?:and |or )?\\((?:\\d{1,2}|[a-z]|[ivx]{1,4})\\) "
              + "|[；;，。]\\s?(?:"
              + ChineseNumbers.IN_BRACKETS
              + "|[（(]\\d{1,3}[)）]|"
              + ChineseNumbers.POINT
              + "|\\d{1,2}[、.．](?!\\d))");

  /** A letter alone, also behind a Chinese word. */
  private static final TextPattern VARIABLE = TextPattern.compile("(?:^|\\p{IsHan})\\p{IsLatin}$");

  private static final TextPattern LAST_WORD = TextPattern.compile("([\\p{L}\\p{N}.]+)\\W*$");
  private static final TextPattern WORD = TextPattern.compile("^[\"“]?([\\p{L}\\p{N}_.'’-]+)");

  private final Optional<TextPattern> label;
  private final Optional<TextPattern> connective;
  private final Optional<TextPattern> conjunction;
  private final Optional<TextPattern> letter;
  private final Optional<TextPattern> listTail;
  private final Optional<TextPattern> signpost;
  private final Optional<TextPattern> reference;
  private final SupposedExample example;
  private final TranscriptMarks transcript;
  private final Set<String> leaning;
  private final boolean numbered;

  LightRules(CompressionLists lists) {
    this.label =
        pattern(
            lists,
            "labels",
            "^(?:CONNECTIVES\\s{0,2}[：:]|[【\\[]CONNECTIVES[】\\]])\\s*(?!that\\s)(?=[\\p{L}\"“《\\d])");
    this.connective = pattern(lists, "connectives", "^CONNECTIVES\\s*[,，]\\s*(?=[\\p{L}\"“《\\d])");
    this.conjunction = conjunction(lists);
    this.letter = letter(lists);
    this.listTail = pattern(lists, "list-tails", "\\s*[;,]\\s+CONNECTIVES$");
    this.signpost = pattern(lists, "signposts", "^CONNECTIVES\\s+(?=[\\p{L}\"“])");
    this.reference =
        lists.isEmpty("parts")
            ? Optional.empty()
            : Optional.of(reference(lists.alternatives("pointers"), lists.alternatives("parts")));
    this.transcript = new TranscriptMarks(lists);
    this.example = new SupposedExample(lists);
    this.leaning = lists.set("leaning");
    this.numbered = !lists.isEmpty("connectives");
  }

  /** "B. No person": of one in a name no such word follows. */
  private static Optional<TextPattern> letter(CompressionLists lists) {
    String next = "(?=\\p{Lu})(?=(?i:" + lists.alternatives("conjunctions-before") + ")\\s)";
    return lists.isEmpty("conjunctions-before")
        ? Optional.empty()
        : Optional.of(TextPattern.compile("^[A-Z]\\.\\s+" + next));
  }

  /** "But the dam", "So we": what stands before a subject, a name or an adverbial. */
  private static Optional<TextPattern> conjunction(CompressionLists lists) {
    String next = "(?=" + lists.alternatives("conjunctions-before") + "\\s|(?-i:\\p{Lu}))";
    return pattern(lists, "conjunctions", "^CONNECTIVES\\s+" + next);
  }

  private static Optional<TextPattern> pattern(CompressionLists lists, String name, String form) {
    return lists.isEmpty(name)
        ? Optional.empty()
        : Optional.of(
            TextPattern.compile(
                form.replace("CONNECTIVES", lists.alternatives(name)),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** "(see Figure 3)", "(Table 2)", "(see above)", "（见图3）". */
  private static TextPattern reference(String pointers, String parts) {
    String part = parts + "\\s?[\\p{N}A-Z一-十第]?[\\p{N}A-Za-z.,\u2013-]{0,8}[章节条款项]?";
    String several = part + "(?:(?:,| and|、|和)\\s?" + "(?:" + part + "|[\\d.]{1,6}))*";
    return TextPattern.compile(
        "\\s?[(（](?:"
            + pointers
            + "\\s?)?"
            + several
            + "(?: (?:below|above))?[)）]"
            + "|\\s?\\((?:see|see also) (?:below|above)\\)",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * What may go, not overlapping, in order.
   *
   * @param tied whether the sentence before it in the source is printed before it: then the words
   *     that tie the two stay
   */
  List<Operation> find(String sentence, boolean tied) {
    List<Operation> found = new ArrayList<>();
    int head = head(sentence, tied, found);
    if (head > 0) {
      capital(sentence, head).ifPresent(found::add);
    }
    if (mayHoldNote(sentence, head) && !LISTED.isIn(sentence)) {
      within(NOTE, OperationKind.CUT_NOTE_MARK, sentence, head, found);
    }
    transcript.find(sentence, head).stream()
        .filter(each -> isFree(each, found))
        .forEach(found::add);
    if (opensBracket(sentence, head)) {
      within(TIME_IN_BRACKETS, OperationKind.CUT_TIME_CODE, sentence, head, found);
      within(AUTHOR_AND_YEAR, OperationKind.CUT_REFERENCE, sentence, head, found);
      reference.ifPresent(
          pattern -> within(pattern, OperationKind.CUT_REFERENCE, sentence, head, found));
    }
    if (goesOn(sentence)) {
      boolean leads = LeadingStatement.isIn(sentence);
      int last = leads ? LeadingStatement.end(sentence) : sentence.length() - SEMICOLON.length();
      found.add(Operation.replace(OperationKind.END_SENTENCE, last, sentence.length(), FULL_STOP));
    }
    listTail(sentence)
        .filter(last -> last > head)
        .map(last -> Operation.replace(OperationKind.END_SENTENCE, last, sentence.length(), "."))
        .ifPresent(found::add);
    return found;
  }

  /** Where an item ends that goes on to the next one: {@code … and vote on motions; and}. */
  Optional<Integer> listTail(String sentence) {
    return listTail.map(tail -> tail.matcher(sentence)).filter(Matcher::find).map(Matcher::start);
  }

  /** Notes stand in brackets or are raised. */
  private static boolean mayHoldNote(String sentence, int from) {
    for (int i = from; i < sentence.length(); i++) {
      if (sentence.charAt(i) == '[' || sentence.charAt(i) > 0x7F) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensBracket(String sentence, int from) {
    for (int i = from; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '(' || c == '[' || c == '（') {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a sentence is the first clauses of one that goes on behind a semicolon, and no item, or
   * leads in a whole text.
   */
  static boolean goesOn(String sentence) {
    return sentence.endsWith(SEMICOLON) && !NUMBERED_HAN.matcher(sentence).lookingAt()
        || LeadingStatement.isIn(sentence);
  }

  /** Cuts what may go at the head, and says where the rest begins. */
  private int head(String sentence, boolean tied, List<Operation> found) {
    int at = 0;
    at = cutHead(TIME, OperationKind.CUT_TIME_CODE, sentence, at, found);
    at = cutHead(TIME_IN_BRACKETS, OperationKind.CUT_TIME_CODE, sentence, at, found);
    at = cutHead(BULLET, OperationKind.CUT_LIST_MARK, sentence, at, found);
    at = cutHead(transcript.atHead(), OperationKind.CUT_DISFLUENCY, sentence, at, found);
    if (numbered) {
      at = cutHead(NUMBERED, OperationKind.CUT_LIST_MARK, sentence, at, found);
      at = cutHead(NUMBERED_HAN, OperationKind.CUT_LIST_MARK, sentence, at, found);
      at = cutHead(letter, OperationKind.CUT_LIST_MARK, sentence, at, found);
    }
    at = cutHead(label, OperationKind.CUT_SIGNPOST, sentence, at, found);
    if (!beginsLow(sentence, at)) {
      if (!tied && !example.beginsAt(sentence, at)) {
        at = cutHead(connective, OperationKind.CUT_CONNECTIVE, sentence, at, found);
        at = cutHead(conjunction, OperationKind.CUT_CONNECTIVE, sentence, at, found);
      }
      at = cutHead(signpost, OperationKind.CUT_SIGNPOST, sentence, at, found);
    }
    return at;
  }

  private static boolean beginsLow(String sentence, int at) {
    return at < sentence.length() && Character.isLowerCase(sentence.codePointAt(at));
  }

  private static int cutHead(
      Optional<TextPattern> pattern,
      OperationKind kind,
      String text,
      int at,
      List<Operation> found) {
    return pattern.isEmpty() ? at : cutHead(pattern.get(), kind, text, at, found);
  }

  private static int cutHead(
      TextPattern pattern, OperationKind kind, String text, int at, List<Operation> found) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt() || matcher.end() == text.length()) {
      return at;
    }
    if (kind == OperationKind.CUT_LIST_MARK
        && FURTHER_MARK.matcher(text).region(matcher.end(), text.length()).find()) {
      return at;
    }
    found.add(Operation.cut(kind, at, matcher.end()));
    return matcher.end();
  }

  /**
   * A capital where the sentence now begins; none where the word is spelled in its own way, or
   * stands in Chinese: there it is a variable or a program's name.
   */
  static Optional<Operation> capital(String sentence, int at) {
    Matcher word = WORD.matcher(sentence).region(at, sentence.length());
    if (!word.find() || sentence.codePoints().anyMatch(Character::isIdeographic)) {
      return Optional.empty();
    }
    String first = word.group(1);
    boolean plain =
        first.equals(first.toLowerCase(Locale.ROOT))
            && first.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’');
    if (!plain) {
      return Optional.empty();
    }
    int letter = word.start(1);
    String upper = sentence.substring(letter, letter + 1).toUpperCase(Locale.ROOT);
    return upper.equals(sentence.substring(letter, letter + 1))
        ? Optional.empty()
        : Optional.of(Operation.replace(OperationKind.CHANGE_CASE, letter, letter + 1, upper));
  }

  private void within(
      TextPattern pattern, OperationKind kind, String text, int from, List<Operation> found) {
    Matcher matcher = pattern.matcher(text);
    for (int at = from; at < text.length() && matcher.find(at); at = matcher.end()) {
      Operation cut = tidied(kind, text, matcher.start(), matcher.end());
      if (cut.start() > from && !leans(text, cut.start()) && isFree(cut, found)) {
        found.add(cut);
      }
      if (matcher.end() == matcher.start()) {
        return;
      }
    }
  }

  /** With one of the two spaces around it, so that words stay apart and marks stay close. */
  private static Operation tidied(OperationKind kind, String text, int start, int end) {
    int from = start;
    int to = end;
    boolean spaceBefore = from < text.length() && Character.isWhitespace(text.charAt(from));
    boolean spaceInside = to > from && Character.isWhitespace(text.charAt(to - 1));
    if (spaceBefore && spaceInside && to < text.length()) {
      to--;
    }
    return Operation.cut(kind, from, to);
  }

  private static boolean isFree(Operation cut, List<Operation> found) {
    return found.stream().noneMatch(cut::overlaps);
  }

  /** Whether the word before needs what follows, as in "see [3]" and "the model of (Lee, 2001)". */
  private boolean leans(String text, int at) {
    Matcher before = LAST_WORD.matcher(text.substring(Math.max(0, at - 40), at));
    if (!before.find()) {
      return true;
    }
    String word = before.group(1).toLowerCase(Locale.ROOT);
    boolean directly = before.end(1) == before.end() || text.substring(at - 1, at).isBlank();
    int name = Math.max(0, at - 40) + before.start(1);
    boolean variable = VARIABLE.isIn(word) || name > 0 && text.charAt(name - 1) == '_';
    return directly && (leaning.contains(word) || variable && isArray(text, at));
  }

  /** A bracket with no space before it: {@code a[3]}, {@code the_list[0]}. */
  private static boolean isArray(String text, int at) {
    return at < text.length() && text.charAt(at) == '[';
  }
}
