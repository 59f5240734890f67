package io.precis.rank;

import static java.util.stream.Collectors.toSet;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.CueTokens;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.feature.FeatureTable;
import io.precis.rank.feature.RankedText;
import io.precis.rank.feature.SectionFeatures;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a document is told as. What readers choose of reports, papers and laws says nothing of
 * stories and of transcripts, and little of technical proposals, which have models of their own.
 */
public enum Genre {
  /** Reports, papers, laws, manuals, letters: what says what it is about. */
  EXPOSITION,

  /**
   * A story in English prose: told in the past, with speech in quotation marks, without figures.
   */
  STORY,

  /** What several people said, taken down turn by turn; not what was noted item by item. */
  SPEECH,

  /** A technical proposal or specification, by its headings and what it calls itself. */
  PROPOSAL,

  /** A company's report to its investors that discusses its results in words. */
  FILING;

  /** Candidates from which features of the whole document say something. */
  private static final int FEWEST = 60;

  /** Share of turns from which a document is speech. */
  private static final double TURNS = 0.8;

  /**
   * Share of sentences that say I or we, below which turns are minutes: what a note taker wrote.
   */
  private static final double FIRST_PERSON = 0.3;

  /** Sections with turns that make the items of an agenda. */
  private static final int ITEMS = 3;

  /** Candidates an item from which turns are a transcript whatever headings it has. */
  private static final int LONGEST_ITEM = 40;

  /** Share of sentences that are told in the past; of 50 stories of a training set 47 have it. */
  private static final double TOLD = 0.25;

  /** Share of characters that are digits, which no such story exceeds. */
  private static final double DIGITS = 0.004;

  /** Different headings of proposals that make one. */
  private static final int PROPOSAL_HEADINGS = 2;

  /** Sentences that name the document a proposal, from which one such heading does. */
  private static final int SELF_NAMES = 2;

  /** Whether one sentence goes on from another throughout, and none is there to stand alone. */
  public boolean isTold() {
    return this == STORY || this == SPEECH;
  }

  /** The genre of a document by the features of its candidates. */
  static Genre of(RankedText text, FeatureTable features, FilingParts filing) {
    Genre genre = byCandidates(text, features);
    if (genre == SPEECH) {
      return genre;
    }
    return filing.hasResults() ? FILING : isProposal(text) ? PROPOSAL : genre;
  }

  /** Whether turns stand below the items of an agenda, as who takes notes writes them. */
  private static boolean isByItem(RankedText text, int candidates) {
    long items =
        text.sentences().stream()
            .filter(each -> each.role() == Role.TURN && each.section() > 0)
            .mapToInt(Sentence::section)
            .distinct()
            .count();
    return items >= ITEMS && candidates <= items * LONGEST_ITEM;
  }

  private static boolean isProposal(RankedText text) {
    Set<List<String>> names =
        LanguageRules.of(text.language()).words(WordList.HEADINGS_PROPOSAL).stream()
            .map(CueTokens::of)
            .collect(toSet());
    long found =
        text.sections().stream()
            .map(SectionFeatures::heading)
            .distinct()
            .filter(names::contains)
            .count();
    return found >= PROPOSAL_HEADINGS || found > 0 && namesItself(text);
  }

  private static boolean namesItself(RankedText text) {
    PatternList names = LanguageRules.of(text.language()).patterns(WordList.SELF_NAMES_PROPOSAL);
    return IntStream.range(0, text.size())
            .filter(text::isCandidate)
            .filter(i -> names.isIn(text.sentences().get(i).text()))
            .limit(SELF_NAMES)
            .count()
        == SELF_NAMES;
  }

  private static Genre byCandidates(RankedText text, FeatureTable features) {
    float[] digits = features.column("form.digits");
    int candidates = 0;
    double sum = 0;
    int first = -1;
    for (int i = 0; i < digits.length; i++) {
      if (text.isCandidate(i)) {
        first = first < 0 ? i : first;
        candidates++;
        sum += digits[i];
      }
    }
    if (candidates < FEWEST) {
      return EXPOSITION;
    }
    if (features.column("document.place.is_turn")[first] >= TURNS
        && features.column("document.cue.first_person")[first] >= FIRST_PERSON
        && !isByItem(text, candidates)) {
      return SPEECH;
    }
    boolean told = features.column("document.cue.story")[first] >= TOLD;
    return told && text.language().equals("en") && sum / candidates <= DIGITS ? STORY : EXPOSITION;
  }
}
