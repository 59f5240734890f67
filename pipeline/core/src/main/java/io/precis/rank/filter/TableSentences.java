package io.precis.rank.filter;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import io.precis.request.TextUnits;
import io.precis.segment.outcome.ResultRows;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What of tables may be printed, though their rows are no sentences. */
final class TableSentences {
  /** A document with fewer sentences that may be printed may be a table. */
  private static final int FEW_SENTENCES = 3;

  /** Rows of a section that stand for its table. */
  private static final int MOST_ROWS = 4;

  /** {@code (Name of Issuer)}: what a form asks for. */
  private static final TextPattern ASKED = TextPattern.compile("\\([^()]*\\)");

  private static final TextPattern OUTCOME_LABEL =
      TextPattern.compile("\\p{L}{2,12}(?: \\p{L}+)?\\s?[:：]");

  private final FilterLanguages languages;

  TableSentences(FilterLanguages languages) {
    this.languages = languages;
  }

  /**
   * Where next to nothing but tables was written, the sentences in cells and the first rows of each
   * table; else what a table says was decided, as in minutes, counted, as in audits, or earned.
   *
   * @param reasons why each sentence may not be printed
   */
  BitSet of(List<Sentence> sentences, List<Optional<RefusalReason>> reasons) {
    return isTable(sentences, reasons) ? ofTables(sentences) : outcomes(sentences);
  }

  /** Whether what came out is said behind a label: {@code Decision: …}. */
  static boolean isOutcome(String text, FilterRules own) {
    return OUTCOME_LABEL.matcher(text).lookingAt() && own.outcomes().isIn(text);
  }

  /** Whether most of a document are rows of tables, and few of its sentences may be printed. */
  private static boolean isTable(List<Sentence> sentences, List<Optional<RefusalReason>> reasons) {
    long rows = sentences.stream().filter(TableSentences::isCell).count();
    long printed =
        reasons.stream()
            .filter(reason -> reason.isEmpty() || reason.get() == RefusalReason.SMALL_TALK)
            .count();
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
        FilterRules own = languages.of(text);
        boolean outcome =
            isOutcome(text, own)
                && ContentCheck.check(text, own).isEmpty()
                && FormCheck.check(text, Role.LIST_ITEM, own, small).isEmpty();
        kept.set(i, outcome || own.language().patterns(WordList.TABLE_COUNTS).isIn(text));
      }
    }
    ResultRows.of(languages.document(), sentences).forEach(row -> kept.set(row.sentence()));
    return kept;
  }

  /**
   * The sentences in cells, and the rows that count what was found; where none does, the first rows
   * of each section that say something in words.
   */
  private BitSet ofTables(List<Sentence> sentences) {
    SmallOpenings small = SmallOpenings.of(sentences);
    BitSet kept = new BitSet();
    BitSet counted = counted(sentences);
    int section = -1;
    int rows = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      FilterRules own = languages.of(sentence.text());
      rows = sentence.section() == section ? rows : 0;
      section = sentence.section();
      if (isCell(sentence) && ContentCheck.check(sentence.text(), own).isEmpty()) {
        boolean prose = FormCheck.check(sentence.text(), Role.BODY, own, small).isEmpty();
        boolean row =
            !prose
                && counted.isEmpty()
                && rows < MOST_ROWS
                && !ASKED.matcher(sentence.text()).matches()
                && TextUnits.count(sentence.text(), own.language().tag()) >= FormCheck.LEAST_UNITS;
        rows += row ? 1 : 0;
        kept.set(i, prose || row);
      }
    }
    kept.or(counted);
    return kept;
  }

  /** Rows that count what was found: they stand for all of them. */
  private BitSet counted(List<Sentence> sentences) {
    BitSet counted = new BitSet();
    for (int i = 0; i < sentences.size(); i++) {
      String text = sentences.get(i).text();
      boolean cell = sentences.get(i).role() == Role.TABLE;
      counted.set(
          i, cell && languages.of(text).language().patterns(WordList.TABLE_COUNTS).isIn(text));
    }
    return counted;
  }
}
