package io.precis.rank.filter;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.Trait;
import io.precis.language.WordList;
import io.precis.text.SentenceEnd;
import java.util.BitSet;
import java.util.List;

/**
 * Whole statements without a mark at their end, in a document whose author leaves such marks out:
 * minutes and notes of one line each. Told by the document, since elsewhere what has no mark is a
 * label, a heading or half a sentence.
 */
final class OpenEnds {
  /** Statements without a mark from which an author is taken to leave it out. */
  private static final int LEAST_STATEMENTS = 4;

  /** One in so many of the sentences that end in one. */
  private static final int LEAST_SHARE = 5;

  /** One in so many paragraphs may begin amid a sentence before lines are taken for broken ones. */
  private static final int BROKEN_SHARE = 12;

  private OpenEnds() {}

  /** Which sentences are such statements; none where few paragraphs of body end so. */
  static BitSet of(List<Sentence> sentences, FilterLanguages languages) {
    SmallOpenings none = SmallOpenings.of(List.of());
    BitSet open = new BitSet();
    int body = 0;
    int small = 0;
    int ended = 0;
    for (int i = 0; i < sentences.size(); i++) {
      String text = sentences.get(i).text();
      if (sentences.get(i).role() != Role.BODY) {
        continue;
      }
      FilterRules own = languages.of(text);
      body++;
      small += none.isIn(text, own.language()) ? 1 : 0;
      boolean closed = SentenceEnd.endsIn(text);
      ended += closed ? 1 : 0;
      open.set(i, !closed && isStatement(text, own));
    }
    boolean broken = small * BROKEN_SHARE > body;
    boolean usual =
        open.cardinality() >= LEAST_STATEMENTS && open.cardinality() * LEAST_SHARE >= ended;
    return broken || !usual ? new BitSet() : open;
  }

  private static boolean isStatement(String text, FilterRules own) {
    return own.verbs().isKnown()
        && own.language().has(Trait.CASED)
        && FormCheck.isWhole(text, own)
        && !FormCheck.isOpenEnd(text)
        && !endsAmid(text, own);
  }

  /** The last word is one that another one follows. */
  private static boolean endsAmid(String text, FilterRules own) {
    return FormCheck.lastWord(text)
        .map(word -> own.language().words(WordList.FUNCTION_WORDS).contains(word))
        .orElse(true);
  }
}
