package io.precis.rank;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.Abbreviations;
import io.precis.language.FiniteVerbs;
import io.precis.language.LanguageRules;
import io.precis.language.LeaningBack;
import io.precis.language.ParagraphLanguage;
import io.precis.language.PatternList;
import io.precis.language.Trait;
import io.precis.language.WordList;
import io.precis.limit.Deadline;
import io.precis.limit.TextPattern;
import io.precis.rank.RankInput.Use;
import io.precis.request.TextUnits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Answers whether a sentence may be printed: it is one, it is whole, and it says something. Where
 * nothing plain speaks against a sentence it may. Safe for use by several threads.
 */
public final class SentenceFilter {
  private static final int LEAST_UNITS = 4;
  private static final int LEAST_UNITS_WITHOUT_END = 5;

  /** Where verbs are no words between spaces, a longer item is more likely to say something. */
  private static final int LEAST_CHARACTERS_WITHOUT_END = 9;

  private static final int LEAST_UNITS_BESIDE_ADDRESS = 12;
  private static final int LEAST_WHOLE_ITEM = 30;
  private static final int OPENING_WORDS = 4;
  private static final double LEAST_LETTERS = 0.55;

  /** A document with fewer sentences that may be printed may be a table. */
  private static final int FEW_SENTENCES = 3;

  /** Rows of a section that stand for its table. */
  private static final int MOST_ROWS = 4;

  /** More of the words all in capitals than this make a title page or a banner. */
  private static final double MOST_CAPITALS = 0.5;

  private static final TextPattern ENDED =
      TextPattern.compile(
          "[.!?…。！？｡．؟۔।॥։።။][\\p{Pe}\\p{Pf}\"'”’」』）*_]*(?:\\[[\\d, ]+\\]|\\d{1,3})?$");
  private static final TextPattern OPEN_END =
      TextPattern.compile("[:：;；,，、][\\p{Pe}\\p{Pf}\"'”’]*$");
  private static final TextPattern ADDRESS =
      TextPattern.compile("(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
  private static final TextPattern OUTCOME_LABEL =
      TextPattern.compile("\\p{L}{2,12}(?: \\p{L}+)?\\s?[:：]");
  private static final TextPattern LABEL = TextPattern.compile("\\p{L}+(?: \\p{L}+){0,2}:\\s");
  private static final TextPattern WORD = TextPattern.compile("\\p{L}+");
  private static final TextPattern NUMBER = TextPattern.compile("\\d+");
  private static final TextPattern LAST_WORD = TextPattern.compile("(\\S+)\\.$");

  /** An item's number that was left at the end: {@code … on ART. 6.} */
  private static final TextPattern NUMBER_LEFT =
      TextPattern.compile(
          "(?:[.!?;:] |[。！？；：]\\s?)\\(?\\d{1,2}[.)．、]{1,2}$|\\p{IsHan} \\d{1,2}[.．、]$");

  /** {@code （一）}, {@code 3°}: such items are parts of the sentence that leads them in. */
  private static final TextPattern CLAUSE_ITEM =
      TextPattern.compile(
          "[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|[①-⑳]|\\d{1,2}[．.、]|\\d{1,2}°\\s");

  /** A line BY KEITH LAUMER in a text that is not all in capitals. */
  private static final TextPattern BYLINE =
      TextPattern.compile(
          "^(?=.*\\p{Ll})(?:.*\\s)?BY(?:\\s+\\p{Lu}[\\p{Lu}.'\u2019-]*){2,5}(?=\\s|$)");

  private static final Map<WordList, RefusalReason> LISTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(WordList.REFUSED_CONTENTS, RefusalReason.CONTENTS),
              Map.entry(WordList.REFUSED_CAPTION, RefusalReason.CAPTION),
              Map.entry(WordList.REFUSED_REFERENCE, RefusalReason.REFERENCE),
              Map.entry(WordList.REFUSED_FORM, RefusalReason.FORM),
              Map.entry(WordList.REFUSED_CODE, RefusalReason.CODE),
              Map.entry(WordList.REFUSED_MAIL, RefusalReason.MAIL),
              Map.entry(WordList.REFUSED_COPYRIGHT, RefusalReason.COPYRIGHT),
              Map.entry(WordList.REFUSED_POINTER, RefusalReason.POINTER),
              Map.entry(WordList.REFUSED_NOTE, RefusalReason.NOTE),
              Map.entry(WordList.REFUSED_ADVERT, RefusalReason.ADVERT),
              Map.entry(WordList.REFUSED_SMALL_TALK, RefusalReason.SMALL_TALK)));

  private final String language;
  private final ParagraphLanguage paragraphs;
  private final Map<String, Rules> rules = new java.util.concurrent.ConcurrentHashMap<>();

  private static final TextPattern SALUTATION = TextPattern.compile("\\p{Lu}.{1,40}[,，]");

  private SentenceFilter(String language) {
    this.language = language;
    this.paragraphs = new ParagraphLanguage(language);
  }

  /** What is asked of sentences in one language. */
  private record Rules(
      LanguageRules language,
      FiniteVerbs verbs,
      Abbreviations abbreviations,
      Map<RefusalReason, PatternList> refused,
      PatternList outcomes) {
    static Rules of(String tag) {
      LanguageRules rules = LanguageRules.of(tag);
      Map<RefusalReason, PatternList> refused = new EnumMap<>(RefusalReason.class);
      LISTS.forEach((list, reason) -> refused.put(reason, rules.patterns(list)));
      PatternList outcomes = rules.patterns(WordList.STATEMENTS_OUTCOME);
      return new Rules(rules, rules.verbs(), rules.abbreviations(), refused, outcomes);
    }
  }

  /**
   * The filter for documents of a language.
   *
   * @param language BCP 47 primary language, or {@code und}; a sentence that is plainly in another
   *     one is judged by that one's rules
   */
  public static SentenceFilter of(String language) {
    return new SentenceFilter(language);
  }

  /**
   * Why each sentence may not be printed; empty where it may.
   *
   * @param sentences of a document, in text order
   */
  public List<Optional<RefusalReason>> check(List<Sentence> sentences) {
    List<Optional<RefusalReason>> reasons = new ArrayList<>();
    Set<String> said = new HashSet<>();
    SmallOpenings small = SmallOpenings.of(sentences);
    boolean ledIn = false;
    String above = "";
    for (Sentence sentence : sentences) {
      String text = sentence.text();
      Deadline.current().check();
      boolean smallItem =
          sentence.role() == Role.LIST_ITEM && small.isIn(text, rules(text).language());
      boolean item = ledIn && (smallItem || isClause(text));
      Optional<RefusalReason> reason =
          item && sentence.role().competes()
              ? Optional.of(RefusalReason.ITEM_ALONE)
              : check(sentence, small);
      boolean beginsSmall = reason.equals(Optional.of(RefusalReason.SMALL_LETTER_FIRST));
      if (beginsSmall && SALUTATION.matcher(above).matches()) {
        reason = Optional.empty(); // a letter's first sentence goes on from whom it greets
      }
      above = text;
      boolean fresh = reason.isPresent() || said.add(text);
      reasons.add(fresh ? reason : Optional.of(RefusalReason.REPEATED));
      ledIn = item || text.endsWith("：") || text.endsWith(":");
    }
    return List.copyOf(reasons);
  }

  /**
   * The sentences as ranking sees them: those that may not be printed are context. Where next to
   * nothing but tables was written, sentences in cells and the first rows of each table may; a
   * document of which nothing may be printed keeps what was refused for its form alone.
   */
  public List<RankInput> inputs(List<Sentence> sentences) {
    List<Optional<RefusalReason>> reasons = check(sentences);
    boolean none = reasons.stream().allMatch(Optional::isPresent);
    boolean longer =
        reasons.stream().anyMatch(reason -> reason.filter(SentenceFilter::mayStand).isPresent());
    BitSet cells = isTable(sentences, reasons) ? ofTables(sentences) : outcomes(sentences);
    List<RankInput> inputs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      RankInput input = RankInput.of(sentences.get(i));
      boolean kept =
          reasons
              .get(i)
              .map(reason -> none && (longer ? mayStand(reason) : reason.isLastResort()))
              .orElse(true);
      boolean candidate = input.candidate() && kept || cells.get(i);
      Use use = candidate ? Use.CANDIDATE : input.candidate() ? Use.CONTEXT : input.use();
      inputs.add(input.as(use));
    }
    return inputs;
  }

  /** Part of the sentence that leads it in, unless it is a long one with a full stop itself. */
  private static boolean isClause(String text) {
    boolean whole =
        text.length() >= LEAST_WHOLE_ITEM && text.endsWith("。") && text.indexOf('，') > 0;
    return CLAUSE_ITEM.matcher(text).lookingAt() && !whole;
  }

  /** Whether such a sentence stands for the document before those that are short as well. */
  private static boolean mayStand(RefusalReason reason) {
    return reason.isLastResort() && reason != RefusalReason.TOO_SHORT;
  }

  /** Whether most of a document are rows of tables, and few of its sentences may be printed. */
  private static boolean isTable(List<Sentence> sentences, List<Optional<RefusalReason>> reasons) {
    long rows = sentences.stream().filter(SentenceFilter::isCell).count();
    long printed = reasons.stream().filter(Optional::isEmpty).count();
    return printed < FEW_SENTENCES && rows * 2 > sentences.size();
  }

  private static boolean isCell(Sentence sentence) {
    return sentence.role() == Role.TABLE || sentence.role() == Role.FORM_FIELD;
  }

  /** What a table says was decided, as in minutes, or counted, as in audits. */
  private BitSet outcomes(List<Sentence> sentences) {
    SmallOpenings small = SmallOpenings.of(List.of());
    BitSet kept = new BitSet();
    for (int i = 0; i < sentences.size(); i++) {
      String text = sentences.get(i).text();
      if (sentences.get(i).role() == Role.TABLE) {
        Rules own = rules(text);
        boolean outcome =
            isOutcome(text, own)
                && content(text, own).isEmpty()
                && form(text, Role.LIST_ITEM, own, small).isEmpty();
        kept.set(i, outcome || own.language().patterns(WordList.TABLE_COUNTS).isIn(text));
      }
    }
    return kept;
  }

  /** The sentences in cells, and the first rows of each section that say something in words. */
  private BitSet ofTables(List<Sentence> sentences) {
    SmallOpenings small = SmallOpenings.of(sentences);
    BitSet kept = new BitSet();
    int section = -1;
    int rows = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Rules own = rules(sentence.text());
      rows = sentence.section() == section ? rows : 0;
      section = sentence.section();
      if (isCell(sentence) && content(sentence.text(), own).isEmpty()) {
        boolean prose = form(sentence.text(), Role.BODY, own, small).isEmpty();
        boolean row =
            !prose
                && rows < MOST_ROWS
                && TextUnits.count(sentence.text(), own.language().tag()) >= LEAST_UNITS;
        rows += row ? 1 : 0;
        kept.set(i, prose || row);
      }
    }
    return kept;
  }

  /** Why a sentence may not be printed, whatever stands around it; empty where it may. */
  public Optional<RefusalReason> check(Sentence sentence) {
    return check(sentence, SmallOpenings.of(List.of()));
  }

  private Optional<RefusalReason> check(Sentence sentence, SmallOpenings small) {
    if (!sentence.role().competes()) {
      return Optional.of(RefusalReason.NOT_AUTHORS_TEXT);
    }
    boolean turn = sentence.role() == Role.TURN;
    String text =
        turn
            ? sentence.text().substring(LeaningBack.afterSpeaker(sentence.text())).strip()
            : sentence.text();
    Rules own = rules(text);
    return content(text, own).or(() -> form(text, roleAs(sentence.role(), text, own), own, small));
  }

  /** What is labelled as an outcome stands without a full stop, as an item of a list does. */
  private static Role roleAs(Role role, String text, Rules own) {
    return role == Role.BODY && isOutcome(text, own) ? Role.LIST_ITEM : role;
  }

  private static boolean isOutcome(String text, Rules own) {
    return OUTCOME_LABEL.matcher(text).lookingAt() && own.outcomes().isIn(text);
  }

  private Rules rules(String text) {
    return rules.computeIfAbsent(paragraphs.of(text), Rules::of);
  }

  /** What a sentence of good form must not say. */
  private Optional<RefusalReason> content(String text, Rules own) {
    for (Map.Entry<RefusalReason, PatternList> refused : own.refused().entrySet()) {
      if (refused.getValue().isIn(text)) {
        return Optional.of(refused.getKey());
      }
    }
    if (isAddress(text, own.language().tag())) {
      return Optional.of(RefusalReason.ADDRESS);
    }
    return letterShare(text, own.language().tag()) < LEAST_LETTERS
        ? Optional.of(RefusalReason.FEW_LETTERS)
        : Optional.empty();
  }

  private Optional<RefusalReason> form(String text, Role role, Rules own, SmallOpenings small) {
    if (TextUnits.count(text, own.language().tag()) < LEAST_UNITS) {
      return Optional.of(RefusalReason.TOO_SHORT);
    }
    boolean ended = ENDED.matcher(text).find();
    if (isBanner(text, ended) || BYLINE.matcher(text).find()) {
      return Optional.of(RefusalReason.BANNER);
    }
    if (OPEN_END.matcher(text).find()) {
      return Optional.of(openEnd(text, role));
    }
    if (role != Role.TURN && small.isIn(text, own.language())) {
      if (role != Role.LIST_ITEM) {
        return Optional.of(RefusalReason.SMALL_LETTER_FIRST);
      }
      if (!own.verbs().isKnown() || !own.verbs().surelyIn(text) || opensInside(text, own)) {
        return Optional.of(RefusalReason.ITEM_ALONE);
      }
    }
    if (ended && isCut(text, own)) {
      return Optional.of(RefusalReason.CUT);
    }
    if (!isBalanced(text)) {
      return Optional.of(RefusalReason.UNBALANCED);
    }
    return ended ? verb(text, own) : withoutEnd(text, role, own);
  }

  private static RefusalReason openEnd(String text, Role role) {
    char last = text.charAt(text.length() - 1);
    if (last == ':' || last == '：') {
      return RefusalReason.LEAD_IN;
    }
    return role == Role.LIST_ITEM ? RefusalReason.ITEM_ALONE : RefusalReason.NO_END_MARK;
  }

  private static Optional<RefusalReason> verb(String text, Rules own) {
    boolean sure = !own.verbs().isKnown() || own.verbs().surelyIn(text);
    return sure || own.verbs().perhapsIn(text) && !isLabel(text, own)
        ? Optional.empty()
        : Optional.of(RefusalReason.NO_VERB);
  }

  /** {@code Use of Confidential Information.}: but for words of the closed classes all capitals. */
  private static boolean isLabel(String text, Rules own) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    return own.language().has(Trait.CASED)
        && words.stream()
            .allMatch(
                word ->
                    Character.isUpperCase(word.codePointAt(0))
                        || own.language().words(WordList.FUNCTION_WORDS).contains(word));
  }

  /** Items and bullets, and lines of a language without stops, may do without a mark. */
  private Optional<RefusalReason> withoutEnd(String text, Role role, Rules own) {
    if (own.language().has(Trait.NO_STOPS)) {
      return Optional.empty();
    }
    boolean blind = own.language().has(Trait.CASED) && !own.verbs().isKnown();
    boolean free = role == Role.LIST_ITEM && !blind || role == Role.TURN;
    boolean words = own.verbs().isKnown() && !TextUnits.countsCharacters(own.language().tag());
    int least = words ? LEAST_UNITS_WITHOUT_END : LEAST_CHARACTERS_WITHOUT_END;
    if (!free || TextUnits.count(text, own.language().tag()) < least) {
      return Optional.of(RefusalReason.NO_END_MARK);
    }
    boolean sure = says(text, own) || says(afterLabel(text), own);
    boolean likely =
        own.verbs().likelyIn(text)
            && !isTitle(text)
            && TextUnits.count(text, own.language().tag()) > LEAST_UNITS_WITHOUT_END;
    return sure || likely ? Optional.empty() : Optional.of(RefusalReason.NO_VERB);
  }

  private static boolean says(String text, Rules own) {
    return own.verbs().isKnown()
        ? own.verbs().surelyIn(text) || isInstruction(text, own)
        : !isTitle(text);
  }

  /** What follows {@code Action:}; the whole text where no label opens it. */
  private static String afterLabel(String text) {
    Matcher label = LABEL.matcher(text);
    return label.lookingAt() ? text.substring(label.end()) : text;
  }

  /**
   * Opens with the base of a verb, which is no noun here: no preposition follows it, but for {@code
   * Need to clarify}.
   */
  private static boolean isInstruction(String text, Rules own) {
    List<String> words =
        WORD.matcher(text).results().limit(OPENING_WORDS).map(MatchResult::group).toList();
    if (words.size() < 2 || !own.verbs().isBase(words.get(0))) {
      return false;
    }
    Set<String> prepositions = own.language().words(WordList.PREPOSITIONS);
    boolean infinitive =
        words.size() == OPENING_WORDS
            && words.get(1).equals("to")
            && own.verbs().isBase(words.get(2))
            && !prepositions.contains(words.get(3));
    return infinitive || !prepositions.contains(words.get(1));
  }

  /** Longer words capitalised, four in five: a title without its own block. */
  private static boolean isTitle(String text) {
    List<String> longer =
        WORD.matcher(text).results().map(w -> w.group()).filter(w -> w.length() > 3).toList();
    long capitalised =
        longer.stream().filter(word -> Character.isUpperCase(word.codePointAt(0))).count();
    return longer.size() > 3 && capitalised * 5 >= longer.size() * 4L;
  }

  /**
   * Opens with a word of the closed classes or the base of a verb, as what goes on with another
   * sentence does: {@code shall: protect …}.
   */
  private static boolean opensInside(String text, Rules own) {
    Matcher word = WORD.matcher(text);
    return !word.find()
        || own.verbs().isBase(word.group())
        || own.language().words(WordList.FUNCTION_WORDS).contains(word.group());
  }

  private static boolean isCut(String text, Rules own) {
    Matcher last = LAST_WORD.matcher(text);
    return NUMBER_LEFT.matcher(text).find()
        || last.find() && own.abbreviations().isNeverLast(last.group(1));
  }

  private static boolean isAddress(String text, String language) {
    Matcher address = ADDRESS.matcher(text);
    if (!address.find()) {
      return false;
    }
    int units = TextUnits.count(address.reset().replaceAll(" "), language);
    return units < LEAST_UNITS_BESIDE_ADDRESS || !ENDED.matcher(text).find();
  }

  /**
   * A text that shouts from end to end is its author's way; a banner is short of a stop or mixed.
   */
  private static boolean isBanner(String text, boolean ended) {
    double capitals = capitalShare(text);
    boolean unspaced = text.codePoints().anyMatch(Character::isIdeographic);
    return capitals > MOST_CAPITALS && !unspaced && (capitals < 1 || !ended);
  }

  /** Share of the words of two letters or more that are all in capitals; 0 where there is none. */
  private static double capitalShare(String text) {
    int words = 0;
    int capitals = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      boolean counts = word.end() - word.start() > 1;
      words += counts ? 1 : 0;
      capitals += counts && word.group().chars().allMatch(Character::isUpperCase) ? 1 : 0;
    }
    return words == 0 ? 0 : (double) capitals / words;
  }

  /** Of what is shown; where words are not spaced a number is worth one character. */
  private static double letterShare(String text, String language) {
    String counted =
        TextUnits.countsCharacters(language) ? NUMBER.matcher(text).replaceAll("0") : text;
    long shown = counted.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    long letters = counted.codePoints().filter(Character::isLetter).count();
    return shown == 0 ? 0 : (double) letters / shown;
  }

  private static boolean isBalanced(String text) {
    return Balance.of(text);
  }
}
