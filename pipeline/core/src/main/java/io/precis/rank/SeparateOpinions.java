package io.precis.rank;

import io.precis.document.Sentence;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.feature.RankedText;
import java.util.List;

/**
 * Finds where a decision goes over from what the court says to what single judges say beside it:
 * what one of them would order is not what was ordered.
 */
final class SeparateOpinions {
  /** Characters of the longest line that opens one. */
  private static final int LONGEST = 240;

  /** Candidates of the court's own opinion, at least: a head names those who dissent. */
  private static final int FEWEST = 10;

  private SeparateOpinions() {}

  /** Index of the first sentence of such an opinion; the text's size where there is none. */
  static int from(RankedText text) {
    PatternList lines = LanguageRules.of(text.language()).patterns(WordList.SEPARATE_OPINIONS);
    List<Sentence> sentences = text.sentences();
    int candidates = 0;
    for (int i = 0; i < text.size(); i++) {
      String line = sentences.get(i).text();
      if (candidates >= FEWEST && line.length() <= LONGEST && lines.isIn(line)) {
        return i;
      }
      candidates += text.isCandidate(i) ? 1 : 0;
    }
    return text.size();
  }
}
