package io.precis.keyphrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Span;
import io.precis.keyphrase.PhraseRuns.Run;
import io.precis.terms.Term;
import io.precis.testing.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseRunsTest {
  @Test
  void asASlowCountOfEveryRunWithinEveryLongerOne() {
    Random random = Seeds.randomFor(getClass());
    for (int round = 0; round < 50; round++) {
      List<Run> terms = terms(random, 1 + random.nextInt(200), 2 + random.nextInt(8));
      assertEquals(slow(terms), new PhraseRuns(terms).in(terms).keySet());
    }
  }

  @Test
  void aPartOfTheTextHasThePhrasesOfTheWhole() {
    List<Run> terms = terms(Seeds.randomFor(getClass()), 150, 4);
    PhraseRuns runs = new PhraseRuns(terms);
    Map<List<String>, List<Span>> whole = runs.in(terms);
    runs.in(terms.subList(40, 90))
        .forEach(
            (run, places) -> {
              assertEquals(true, whole.get(run).containsAll(places), run.toString());
            });
  }

  private static List<Run> terms(Random random, int count, int vocabulary) {
    List<Run> terms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Term term = new Term("t" + random.nextInt(vocabulary), 3 * i, 3 * i + 2);
      terms.add(new Run(term, random.nextInt(4) > 0, random.nextInt(9) > 0, random.nextInt(9) > 0));
    }
    return terms;
  }

  private static Set<List<String>> slow(List<Run> terms) {
    Map<List<String>, Integer> times = new HashMap<>();
    for (int first = 0; first < terms.size(); first++) {
      for (int end = first + 1; end <= Math.min(terms.size(), first + 4); end++) {
        List<Run> run = terms.subList(first, end);
        if (run.stream().allMatch(Run::word)
            && run.stream().skip(1).allMatch(Run::joined)
            && run.get(run.size() - 1).last()) {
          times.merge(run.stream().map(each -> each.term().text()).toList(), 1, Integer::sum);
        }
      }
    }
    Set<List<String>> phrases = new HashSet<>();
    for (List<String> run : times.keySet()) {
      int within = 0;
      for (List<String> longer : times.keySet()) {
        boolean holds =
            longer.size() == run.size() + 1
                && (longer.subList(1, longer.size()).equals(run)
                    || longer.subList(0, run.size()).equals(run));
        if (holds && times.get(longer) > 1) {
          within = Math.max(within, times.get(longer));
        }
      }
      boolean chance = run.size() > 1 && times.get(run) == 1 && terms.size() >= 120;
      if (!chance && within < 0.75 * times.get(run)) {
        phrases.add(run);
      }
    }
    return phrases;
  }
}
