package io.precis.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.compress.LeaningSentences;
import io.precis.compress.LightEditor;
import io.precis.rank.RandomProse;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceFormSpec;
import io.precis.terms.SentenceVectors;
import io.precis.terms.TermAnalyzer;
import io.precis.terms.TermStatistics;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SelectorTest {
  private static final ToIntFunction<String> WORDS = text -> text.split(" ").length;
  private static final Map<String, Set<String>> TERMS = new HashMap<>();
  private static final Selector SELECTOR = Selector.of(SelectSpec.TEXTRANK, "en");

  private static List<Candidate> candidates(Random random, int count, int groups) {
    List<String> texts = new RandomProse(random, 150).sentences(count, 20);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int group = (int) (groups * Math.pow((double) i / count, 2));
      candidates.add(new Candidate(2 * i, group, texts.get(i), random.nextDouble()));
    }
    return candidates;
  }

  @Test
  @Tag("slow")
  void choosesWhatTheObviousGreedyChooses() {
    Random random = Seeds.randomFor(getClass());
    for (int round = 0; round < 3; round++) {
      List<Candidate> candidates = candidates(random, 30, 4);
      SelectSpec spec =
          new SelectSpec(
              random.nextDouble(),
              1 + random.nextDouble(),
              random.nextDouble(),
              random.nextDouble(),
              random.nextDouble(),
              random.nextDouble(),
              0,
              0,
              1,
              0,
              random.nextDouble(),
              random.nextDouble(),
              GroupQuota.NONE,
              SentenceFormSpec.DEFAULT);
      LengthBudget budget = LengthBudget.about(20 + random.nextInt(100), WORDS);
      assertEquals(
          greedy(candidates, budget, spec),
          Selector.of(spec, "en").select(candidates, budget).ordinals());
    }
  }

  /** Computes every candidate's worth anew before every choice, by the formula of the spec. */
  private static List<Integer> greedy(List<Candidate> all, LengthBudget budget, SelectSpec spec) {
    List<Candidate> chosen = new ArrayList<>();
    int used = 0;
    while (used < budget.target()) {
      Candidate best = null;
      for (Candidate candidate : all) {
        int over = used + WORDS.applyAsInt(candidate.text()) - budget.target();
        boolean fits = !chosen.contains(candidate) && (over <= 0 || over < budget.target() - used);
        boolean better =
            best == null
                || fits && worth(candidate, chosen, all, spec) > worth(best, chosen, all, spec);
        best = fits && better ? candidate : best;
      }
      if (best == null || worth(best, chosen, all, spec) == 0) {
        break;
      }
      used += WORDS.applyAsInt(best.text());
      chosen.add(best);
    }
    return chosen.stream().map(Candidate::ordinal).sorted().toList();
  }

  private static double worth(
      Candidate candidate, List<Candidate> chosen, List<Candidate> all, SelectSpec spec) {
    SentenceVectors vectors =
        SentenceVectors.of(TermStatistics.of(all.stream().map(Candidate::text).toList(), "en"));
    double highest = all.stream().mapToDouble(c -> rank(c, spec)).max().orElseThrow();
    double most =
        all.stream()
            .mapToDouble(c -> coverage(c, List.of(), all, vectors, spec))
            .max()
            .orElseThrow();
    double likeness = 0;
    for (Candidate other : chosen) {
      double cosine = vectors.cosine(all.indexOf(candidate), all.indexOf(other));
      likeness = Math.max(likeness, cosine);
    }
    likeness = Math.max(likeness, repeated(candidate, chosen));
    double news = coverage(candidate, chosen, all, vectors, spec) / most;
    double own = Math.pow(rank(candidate, spec) / highest, spec.emphasis());
    if (form(candidate, spec) < 0.2) {
      return 0;
    }
    return (spec.relevance() * own + (1 - spec.relevance()) * news)
        * form(candidate, spec)
        * (likeness >= 0.95 ? 1e-6 : novelty(likeness, spec.redundancy()))
        * company(chosen.stream().filter(c -> c.group() == candidate.group()).count(), spec)
        / Math.pow(WORDS.applyAsInt(candidate.text()), spec.brevity());
  }

  private static double repeated(Candidate candidate, List<Candidate> chosen) {
    List<String> texts = new ArrayList<>(List.of(candidate.text()));
    chosen.forEach(each -> texts.add(each.text()));
    Shingles shingles = Shingles.of(texts);
    for (int i = 1; i < texts.size(); i++) {
      shingles.choose(i);
    }
    return shingles.repeated(0);
  }

  private static double novelty(double likeness, double redundancy) {
    double beyond = likeness <= 0.5 ? 0 : (likeness - 0.5) * 2;
    return 1 - redundancy * likeness - (1 - redundancy) * beyond;
  }

  private static double company(long chosen, SelectSpec spec) {
    return chosen == 0 ? 1 + spec.unheard() : 1 / (1 + spec.crowded() * (chosen - 1));
  }

  private static double coverage(
      Candidate candidate,
      List<Candidate> chosen,
      List<Candidate> all,
      SentenceVectors vectors,
      SelectSpec spec) {
    double sum = 0;
    Set<String> terms = terms(candidate);
    double highest = all.stream().mapToDouble(c -> rank(c, spec)).max().orElseThrow();
    for (String term : terms) {
      List<Candidate> holders = all.stream().filter(c -> terms(c).contains(term)).toList();
      double mass = holders.stream().mapToDouble(c -> rank(c, spec) / highest).sum();
      double rarity = TermStatistics.inverseFrequency(holders.size(), all.size());
      long said = chosen.stream().filter(holders::contains).count();
      sum += Math.pow(mass, 1.4) * Math.pow(rarity, 1.4) * Math.pow(spec.coveredTerm(), said);
    }
    return sum;
  }

  private static double form(Candidate candidate, SelectSpec spec) {
    return spec.shape().factor(candidate.text(), terms(candidate).size());
  }

  private static double rank(Candidate candidate, SelectSpec spec) {
    return candidate.score() / form(candidate, spec);
  }

  private static Set<String> terms(Candidate candidate) {
    return TERMS.computeIfAbsent(
        candidate.text(), text -> Set.copyOf(TermAnalyzer.of("en").terms(text)));
  }

  @Test
  void neverPassesAStrictLimitAndIsInDocumentOrder() {
    Random random = Seeds.randomFor(getClass());
    for (int round = 0; round < 50; round++) {
      List<Candidate> candidates = candidates(random, 80, 7);
      int limit = 1 + random.nextInt(300);
      GroupQuota share = GroupQuota.values()[random.nextInt(4)];
      Selection selection = SELECTOR.select(candidates, LengthBudget.upTo(limit, WORDS), share);
      assertTrue(selection.length() <= limit);
      assertEquals(
          selection.ordinals().stream().sorted().distinct().toList(), selection.ordinals());
      int shortest = candidates.stream().mapToInt(c -> WORDS.applyAsInt(c.text())).min().orElse(0);
      assertEquals(shortest > limit, selection.ordinals().isEmpty());
    }
  }

  @Test
  void comesCloseToTheTarget() {
    Random random = Seeds.randomFor(getClass());
    for (int round = 0; round < 30; round++) {
      int target = 100 + random.nextInt(200);
      LengthBudget budget = LengthBudget.about(target, WORDS);
      GroupQuota share = GroupQuota.values()[random.nextInt(4)];
      Selection selection = SELECTOR.select(candidates(random, 100, 5), budget, share);
      assertTrue(Math.abs(selection.length() - target) <= 10, target + ": " + selection);
    }
  }

  @Test
  void theOrderOfCandidatesIsNothing() {
    Random random = Seeds.randomFor(getClass());
    List<Candidate> candidates = candidates(random, 100, 4);
    LengthBudget budget = LengthBudget.about(120, WORDS);
    Selection before = SELECTOR.select(candidates, budget, GroupQuota.SQUARE_ROOT);
    Collections.shuffle(candidates, random);
    assertEquals(before, SELECTOR.select(candidates, budget, GroupQuota.SQUARE_ROOT));
  }

  @Test
  void noGroupIsLostWhileThereIsRoom() {
    Random random = Seeds.randomFor(getClass());
    for (GroupQuota share :
        List.of(GroupQuota.EQUAL, GroupQuota.SQUARE_ROOT, GroupQuota.PROPORTIONAL)) {
      for (int round = 0; round < 20; round++) {
        List<Candidate> candidates = candidates(random, 200, 8);
        Selection selection = SELECTOR.select(candidates, LengthBudget.about(160, WORDS), share);
        Set<Integer> heard = new HashSet<>();
        selection.ordinals().forEach(o -> heard.add(candidates.get(o / 2).group()));
        assertEquals(8, heard.size(), share + " " + selection);
      }
    }
  }

  @Test
  void repetitionIsAvoided() {
    List<Candidate> candidates =
        List.of(
            new Candidate(0, 0, "The reservoir supplies the northern city with water.", 1),
            new Candidate(1, 0, "The reservoir supplies the northern city with water.", 0.99),
            new Candidate(2, 0, "Engineers measured cracks along the eastern dam.", 0.4));
    assertEquals(
        List.of(0, 2), SELECTOR.select(candidates, LengthBudget.upTo(16, WORDS)).ordinals());
  }

  @Test
  void aBackwardReferenceIsChosenOnlyWithWhatItRefersTo() {
    SelectSpec spec =
        new SelectSpec(
            1, 1.4, 0.6, 0, 0.1, 0.1, 0, 0, 1, 0, 0, 0, GroupQuota.NONE, SentenceFormSpec.DEFAULT);
    Candidate before = new Candidate(4, 0, "Cracks along the dam grew by a third.", 0.5);
    Candidate back = new Candidate(5, 0, "However, this worried nobody in the town.", 0.9);
    Candidate other = new Candidate(9, 0, "Boats sail on the lake through summer.", 0.4);
    Selector selector = Selector.of(spec, "en");
    LengthBudget one = LengthBudget.upTo(8, WORDS);
    assertEquals(List.of(4), selector.select(List.of(before, back, other), one).ordinals());
    assertEquals(List.of(9), selector.select(List.of(back, other), one).ordinals());
    LengthBudget two = LengthBudget.upTo(16, WORDS);
    assertEquals(List.of(4, 5), selector.select(List.of(before, back, other), two).ordinals());
  }

  /** What leans back is chosen with the sentence before it, or not at all. */
  @Test
  void choosesPairs() {
    SelectSpec spec =
        new SelectSpec(
            1, 1, 1, 0, 0, 0.01, 0.6, 0, 1, 0, 0, 0, GroupQuota.NONE, SentenceFormSpec.NONE);
    Candidate before = new Candidate(4, 0, "Cracks along the dam grew by a third.", 0.4);
    Candidate back = new Candidate(5, 0, "However, this worried nobody in the town.", 0.9);
    Candidate other = new Candidate(9, 0, "Boats sail on the lake through summer.", 0.5);
    Selector selector = Selector.of(spec, "en");
    List<Candidate> all = List.of(before, back, other);
    assertEquals(List.of(4, 5), selector.select(all, LengthBudget.upTo(16, WORDS)).ordinals());
    assertEquals(List.of(9), selector.select(all, LengthBudget.upTo(8, WORDS)).ordinals());
  }

  /** A run is chosen from the sentence on that leans on nothing, or not at all. */
  @Test
  void choosesARunOfThree() {
    SelectSpec spec =
        new SelectSpec(
            1, 1, 1, 0, 0, 0.01, 0.6, 0, 1, 0, 0, 0, GroupQuota.NONE, SentenceFormSpec.NONE);
    List<Candidate> all =
        List.of(
            new Candidate(4, 0, "Cracks along the dam grew by a third.", 0.5),
            new Candidate(5, 0, "They were found by the keeper.", 0.6),
            new Candidate(6, 0, "He told it to the town at once.", 0.9),
            new Candidate(9, 0, "Boats sail on the lake through summer.", 0.4),
            new Candidate(11, 0, "It has been so for a hundred years now.", 0.9));
    Selector selector = Selector.of(spec, "en");
    assertEquals(List.of(4, 5, 6), selector.select(all, LengthBudget.upTo(22, WORDS)).ordinals());
    assertEquals(List.of(4), selector.select(all, LengthBudget.upTo(9, WORDS)).ordinals());
  }

  /**
   * What says how a motion went on is chosen with it, wherever it stands and whatever it scores.
   */
  @Test
  void choosesAMotionWithItsResult() {
    Completion passed = new Completion(List.of(6), false);
    List<Candidate> all =
        List.of(
            new Candidate(4, 0, "Mayor Salt moved to repair the northern dam.", 0.9, passed),
            new Candidate(6, 0, "It passed 5-0.", 0),
            new Candidate(9, 0, "Boats sail on the lake through summer.", 0.5),
            new Candidate(12, 0, "Passed.", 0));
    Selector selector = Selector.of(SelectSpec.LEARNED, "en");
    assertEquals(List.of(4, 6), selector.select(all, LengthBudget.upTo(11, WORDS)).ordinals());
    assertEquals(List.of(4, 6, 9), selector.select(all, LengthBudget.upTo(40, WORDS)).ordinals());
  }

  /** What announces is chosen with all of what it announces, and where that is lacking, last. */
  @Test
  void choosesWhatIsAnnouncedWithIt() {
    String announcing = "There are two reasons.";
    Candidate first = new Candidate(5, 0, "Frost widened the cracks along the dam.", 0.4);
    Candidate second = new Candidate(6, 0, "Nobody had looked for eleven years.", 0.4);
    Candidate other = new Candidate(9, 0, "Boats sail on the lake through summer.", 0.3);
    Candidate lacking = new Candidate(4, 0, announcing, 0.9, Completion.LACKING);
    Candidate told = new Candidate(4, 0, announcing, 0.9, new Completion(List.of(5, 6), true));
    Selector selector = Selector.of(SelectSpec.LEARNED, "en");
    LengthBudget three = LengthBudget.upTo(17, WORDS);
    List<Candidate> complete = List.of(told, first, second, other);
    assertEquals(List.of(4, 5, 6), selector.select(complete, three).ordinals());
    List<Candidate> incomplete = List.of(lacking, first, second, other);
    assertEquals(List.of(5, 6), selector.select(incomplete, three).ordinals());
    List<Candidate> part = List.of(told, first, other);
    assertEquals(List.of(5, 9), selector.select(part, three).ordinals());
  }

  /** A short sentence of which a chosen one says all gives way to what is not said yet. */
  @Test
  void whatALongerSentenceHoldsIsNotSaidAgain() {
    List<Candidate> all =
        List.of(
            new Candidate(
                1,
                0,
                "In March 2004 one per cent of annual returns were filed online, but by March 2009"
                    + " nearly all companies used the service and paper forms had become rare.",
                0.9),
            new Candidate(4, 0, "Of annual returns one per cent were filed in March 2004.", 0.4),
            new Candidate(7, 0, "Boats sail on the northern lake through the whole summer.", 0.15));
    Selection chosen =
        Selector.of(SelectSpec.LEARNED, "en").select(all, LengthBudget.upTo(40, WORDS));
    assertEquals(List.of(1, 7), chosen.ordinals());
  }

  /** What the text is for is said once before what else there is to say. */
  @Test
  void aSecondPurposeGivesWay() {
    List<Candidate> all =
        List.of(
            new Candidate(1, 0, "This report outlines a vision for federal networks.", 0.9),
            new Candidate(4, 0, "The report also focuses on buying of shared services.", 0.5),
            new Candidate(7, 0, "Agencies shall move all mail servers within a year.", 0.35));
    Selection chosen =
        Selector.of(SelectSpec.LEARNED, "en").select(all, LengthBudget.upTo(18, WORDS));
    assertEquals(List.of(1, 7), chosen.ordinals());
  }

  /** A connective that is cut in printing leans on nothing. */
  @Test
  void judgesLeaningByWhatIsPrinted() {
    SelectSpec spec =
        new SelectSpec(
            1, 1, 1, 0, 0, 0.01, 0, 0, 1, 0, 0, 0, GroupQuota.NONE, SentenceFormSpec.NONE);
    Candidate back = new Candidate(5, 0, "However, the town worried about the dam.", 0.9);
    Candidate other = new Candidate(9, 0, "Boats sail on the lake through summer.", 0.5);
    List<Candidate> all = List.of(back, other);
    LengthBudget one = LengthBudget.upTo(7, WORDS);
    assertEquals(List.of(5), Selector.of(spec, "en").select(all, one).ordinals());
    LeaningSentences unedited = LeaningSentences.of(LightEditor.enabled(false), "en");
    Selector verbatim = Selector.of(spec, RankSpec.DEFAULT, "en", unedited);
    assertEquals(List.of(9), verbatim.select(all, one).ordinals());
  }

  /** The best of a book stand at its start; another part is heard all the same. */
  @Test
  void noGroupHasMoreThanHalf() {
    SelectSpec spec =
        new SelectSpec(1, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, GroupQuota.NONE, SentenceFormSpec.NONE);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String text = "Word" + i + " stands beside name" + i + " here.";
      candidates.add(new Candidate(i, i / 10, text, i < 10 ? 0.9 : 0.1));
    }
    LengthBudget budget = LengthBudget.upTo(40, WORDS);
    Selector selector = Selector.of(spec, "en");
    List<Integer> free = selector.select(candidates, budget, GroupQuota.NONE).ordinals();
    List<Integer> half = selector.select(candidates, budget, GroupQuota.HALF).ordinals();
    assertEquals(8, free.stream().filter(i -> i < 10).count());
    assertEquals(4, half.stream().filter(i -> i < 10).count());
    assertEquals(8, half.size());
  }

  @Test
  void aCandidateIsNeverLostToAShortTarget() {
    Candidate only = new Candidate(3, 0, "A rather long sentence of nine words stands here.", 0);
    assertEquals(
        List.of(3), SELECTOR.select(List.of(only), LengthBudget.about(2, WORDS)).ordinals());
    assertEquals(List.of(), SELECTOR.select(List.of(), LengthBudget.about(2, WORDS)).ordinals());
    assertEquals(List.of(), SELECTOR.select(List.of(only), LengthBudget.upTo(2, WORDS)).ordinals());
  }

  @Test
  void whatSaysNothingDoesNotFillALength() {
    Candidate said =
        new Candidate(1, 0, "The northern reservoir supplies the city with water.", 0.6);
    Candidate yes = new Candidate(2, 0, "Please go on.", 0.4);
    assertEquals(
        List.of(1), SELECTOR.select(List.of(said, yes), LengthBudget.about(11, WORDS)).ordinals());
    assertEquals(
        List.of(2), SELECTOR.select(List.of(yes), LengthBudget.about(11, WORDS)).ordinals());
  }

  @Test
  void badInputIsRefused() {
    Candidate one = new Candidate(1, 0, "One.", 1);
    LengthBudget budget = LengthBudget.about(5, WORDS);
    assertThrows(IllegalArgumentException.class, () -> SELECTOR.select(List.of(one, one), budget));
    assertThrows(IllegalArgumentException.class, () -> LengthBudget.about(0, WORDS));
    assertThrows(IllegalArgumentException.class, () -> new Candidate(1, 0, "One.", Double.NaN));
    LengthBudget negative = LengthBudget.about(5, text -> -1);
    assertThrows(IllegalArgumentException.class, () -> SELECTOR.select(List.of(one), negative));
    assertFalse(budget.strict());
  }

  /** Of equals the third comes from the part that had fewer. */
  @Test
  void aCrowdedPartGivesWay() {
    SelectSpec spec =
        new SelectSpec(
            1, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0.5, GroupQuota.NONE, SentenceFormSpec.NONE);
    List<Candidate> candidates =
        List.of(
            new Candidate(0, 0, "Cracks along the dam grew by a third.", 0.9),
            new Candidate(2, 0, "Boats sail on the lake through summer.", 0.8),
            new Candidate(4, 0, "Farmers sold their wheat before the frost.", 0.7),
            new Candidate(6, 1, "Seven new pumps arrived from the maker.", 0.5));
    assertEquals(
        List.of(0, 2, 6),
        Selector.of(spec, "en").select(candidates, LengthBudget.about(21, WORDS)).ordinals());
  }
}
