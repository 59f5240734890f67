package io.precis.rank.filter;

import io.precis.compress.LeadingStatement;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.ChineseNumbers;
import io.precis.language.LeaningBack;
import io.precis.language.PatternList;
import io.precis.language.Trait;
import io.precis.language.WordList;
import io.precis.limit.Deadline;
import io.precis.limit.TextPattern;
import io.precis.rank.graph.RankInput;
import io.precis.rank.graph.RankInput.Use;
import io.precis.segment.ItemLeadIns;
import io.precis.segment.LeadIn;
import io.precis.segment.RunInHead;
import io.precis.text.SentenceEnd;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers whether a sentence may be printed: it is one, it is whole, and it says something. Where
 * nothing plain speaks against a sentence it may. Safe for use by several threads.
 */
public final class SentenceFilter {
  private static final int LEAST_WHOLE_ITEM = 30;
  private static final int LONGEST_LABEL = 12;

  /** {@code （一）}, {@code 3°}: such items are parts of the sentence that leads them in. */
  private static final TextPattern CLAUSE_ITEM =
      TextPattern.compile(
          "[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|[①-⑳]|\\d{1,2}[．.、]|\\d{1,2}°\\s");

  /** {@code 三、政務人員。}: what a list names, without its lead-in. */
  private static final TextPattern POINT_OF_WORDS =
      TextPattern.compile(ChineseNumbers.POINT + "(?![^。]{0,40}(?:\\d|[应應须須]|不得))[^，；：]{2,40}。");

  /** What says the same of another number comes from one mould: reports of machines, receipts. */
  private static final TextPattern NUMBER = TextPattern.compile("\\p{N}+(?:[.,:/-]\\p{N}+)*+");

  private static final TextPattern OPEN = TextPattern.compile("[；，、：]$");

  private static final TextPattern COMMA = TextPattern.compile("\\p{IsHan}[，、]$");

  private static final TextPattern SALUTATION = TextPattern.compile("\\p{Lu}.{1,40}[,，]");

  private final FilterLanguages languages;
  private final TableSentences tables;

  private SentenceFilter(String language) {
    this.languages = new FilterLanguages(language);
    this.tables = new TableSentences(languages);
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
    return check(sentences, Collections.nCopies(sentences.size(), Optional.empty()));
  }

  private List<Optional<RefusalReason>> check(
      List<Sentence> sentences, List<Optional<LeadIn>> leadIns) {
    List<Optional<RefusalReason>> reasons = new ArrayList<>();
    Set<String> said = new HashSet<>();
    SmallOpenings small = SmallOpenings.of(sentences);
    BitSet open = OpenEnds.of(sentences, languages);
    BitSet teasers = Teasers.of(sentences);
    boolean ledIn = false;
    boolean decided = false;
    String above = "";
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = firstClauses(sentences, i);
      String text = sentence.text();
      Optional<LeadIn> leadIn = leadIns.get(i);
      ledIn |= leadIn.filter(each -> !isOutcomeLabel(each.text() + "：")).isPresent();
      Deadline.current().check();
      boolean goesOn = ledIn || above.endsWith("；") || above.endsWith(";");
      boolean item = ledIn && isSmallItem(sentence, small);
      item |= goesOn && isClause(text, languages.of(text));
      item |= ledIn && !decided && POINT_OF_WORDS.matches(text);
      item |= RunInHead.of(text).isPresent();
      boolean alone = item || leadIn.isPresent() && !standsAlone(text, leadIn.get());
      Optional<RefusalReason> reason =
          alone && sentence.role().competes()
              ? Optional.of(RefusalReason.ITEM_ALONE)
              : check(sentence, open.get(i), small);
      if (reason.isEmpty() && (teasers.get(i) || goesOn(sentence, above))) {
        reason = Optional.of(RefusalReason.CUT);
      }
      boolean beginsSmall = reason.equals(Optional.of(RefusalReason.SMALL_LETTER_FIRST));
      if (beginsSmall && SALUTATION.matcher(above).matches()) {
        reason = Optional.empty(); // a letter's first sentence goes on from whom it greets
      }
      above = sentences.get(i).text();
      boolean fresh = reason.isPresent() || said.add(NUMBER.matcher(text).replaceAll("0"));
      reasons.add(fresh ? reason : Optional.of(RefusalReason.REPEATED));
      decided = item && decided || patterns(text, WordList.OUTCOME_LEAD_INS).isIn(text);
      ledIn = item || FormCheck.isColonLast(text) && !isOutcomeLabel(text);
    }
    return List.copyOf(reasons);
  }

  private boolean isSmallItem(Sentence sentence, SmallOpenings small) {
    String text = sentence.text();
    return sentence.role() == Role.LIST_ITEM && small.isIn(text, languages.of(text).language());
  }

  /**
   * A sentence as it is judged: the first clauses of a long Chinese one, parted behind a semicolon,
   * and a statement that leads in a whole text, with a full stop, as they are printed. Not where
   * what follows turns against them.
   */
  private Sentence firstClauses(List<Sentence> sentences, int i) {
    Sentence own = sentences.get(i);
    if (own.role() == Role.BODY && LeadingStatement.isIn(own.text())) {
      return ended(own);
    }
    String before = i == 0 ? "" : sentences.get(i - 1).text();
    String after = i + 1 == sentences.size() ? "" : sentences.get(i + 1).text();
    boolean first =
        own.role() == Role.BODY
            && own.text().endsWith("；")
            && !OPEN.isIn(before)
            && !patterns(after, WordList.CLAUSES_TURNING).isIn(after);
    return first ? ended(own) : own;
  }

  /** With a full stop in place of its last mark. */
  private static Sentence ended(Sentence sentence) {
    String text = sentence.text();
    return new Sentence(
        sentence.ordinal(),
        sentence.section(),
        sentence.page(),
        sentence.role(),
        sentence.span(),
        text.substring(0, text.length() - 1) + "。");
  }

  /**
   * The sentences as ranking sees them: those that may not be printed are context. Where next to
   * nothing but tables was written, sentences in cells and the first rows of each table may; a
   * document of which nothing may be printed keeps what was refused for its form alone, or else all
   * that is of its author.
   */
  public List<RankInput> inputs(List<Sentence> sentences) {
    return inputs(sentences, check(sentences));
  }

  /** The sentences as ranking sees them, items of lists printed only as their lead-ins allow. */
  public List<RankInput> inputs(Document document, List<Sentence> sentences) {
    return inputs(sentences, check(sentences, ItemLeadIns.of(document, sentences)));
  }

  private List<RankInput> inputs(List<Sentence> sentences, List<Optional<RefusalReason>> reasons) {
    boolean none = reasons.stream().allMatch(Optional::isPresent);
    boolean longer =
        reasons.stream().anyMatch(reason -> reason.filter(SentenceFilter::mayStand).isPresent());
    BitSet cells = tables.of(sentences, reasons);
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
    return inputs.stream().anyMatch(RankInput::candidate) ? inputs : authorsText(sentences, inputs);
  }

  /** What is no sentence but of the author stands before what stands around it. */
  private static List<RankInput> authorsText(List<Sentence> sentences, List<RankInput> inputs) {
    List<RankInput> kept = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      boolean own = sentences.get(i).role().isAuthorsText();
      kept.add(own ? inputs.get(i).as(Use.CANDIDATE) : inputs.get(i));
    }
    return kept;
  }

  /** Whether a sentence goes on behind a comma, or behind a semicolon without its subject. */
  private boolean goesOn(Sentence sentence, String above) {
    return sentence.role() == Role.BODY
        && (COMMA.isIn(above)
            || above.endsWith("；")
                && patterns(sentence.text(), WordList.CLAUSES_WITHOUT_SUBJECT)
                    .isIn(sentence.text()));
  }

  /** {@code 会议结论：}: what stands below it was decided, and says so by itself. */
  private boolean isOutcomeLabel(String text) {
    return text.length() <= LONGEST_LABEL && patterns(text, WordList.STATEMENTS_OUTCOME).isIn(text);
  }

  private PatternList patterns(String text, WordList list) {
    return languages.of(text).language().patterns(list);
  }

  /**
   * Whether an item may be printed: its lead-in is, or it is a sentence whose sense does not hang
   * on it.
   */
  private boolean standsAlone(String text, LeadIn leadIn) {
    FilterRules own = languages.of(text);
    return leadIn.stands() || !leadIn.turns() && FormCheck.isWhole(text, own);
  }

  /**
   * Part of the sentence that leads it in, unless it is one long sentence with a full stop itself:
   * 的 at its end makes a noun of it. Where capitals tell, a sentence with its own subject is none:
   * judgments count their paragraphs.
   */
  private static boolean isClause(String text, FilterRules own) {
    boolean whole =
        text.length() >= LEAST_WHOLE_ITEM
            && text.endsWith("。")
            && !text.endsWith("的。")
            && text.indexOf('，') > 0
            && text.indexOf('；') < 0;
    whole |=
        own.language().has(Trait.CASED) && SentenceEnd.endsIn(text) && FormCheck.isWhole(text, own);
    return CLAUSE_ITEM.matcher(text).lookingAt() && !whole;
  }

  /** Whether such a sentence stands for the document before those that are short as well. */
  private static boolean mayStand(RefusalReason reason) {
    return reason.isLastResort() && reason != RefusalReason.TOO_SHORT;
  }

  /** Why a sentence may not be printed, whatever stands around it; empty where it may. */
  public Optional<RefusalReason> check(Sentence sentence) {
    return check(sentence, false, SmallOpenings.of(List.of()));
  }

  /**
   * @param open whether its mark was left out as the document does
   */
  private Optional<RefusalReason> check(Sentence sentence, boolean open, SmallOpenings small) {
    if (!sentence.role().competes()) {
      return Optional.of(RefusalReason.NOT_AUTHORS_TEXT);
    }
    boolean turn = sentence.role() == Role.TURN;
    String text =
        turn
            ? sentence.text().substring(LeaningBack.afterSpeaker(sentence.text())).strip()
            : sentence.text();
    FilterRules own = languages.of(text);
    Role role = open ? Role.LIST_ITEM : roleAs(sentence.role(), text, own);
    return ContentCheck.check(text, own).or(() -> FormCheck.check(text, role, own, small));
  }

  /** What is labelled as an outcome stands without a full stop, as an item of a list does. */
  private static Role roleAs(Role role, String text, FilterRules own) {
    return role == Role.BODY && TableSentences.isOutcome(text, own) ? Role.LIST_ITEM : role;
  }
}
