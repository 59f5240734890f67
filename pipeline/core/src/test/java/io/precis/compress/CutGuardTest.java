package io.precis.compress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.compress.rule.Operation;
import io.precis.compress.rule.OperationKind;
import io.precis.compress.tagged.PartsOfSpeech;
import io.precis.compress.tagged.TaggedSentence;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cuts that were once proposed and were wrong, however sure the tagger was; and some right ones.
 */
class CutGuardTest {
  private static final PartsOfSpeech TAGGER = PartsOfSpeech.of("en").orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Thank you[ very] much for the careful review of the draft.",
        "The report says[ clearly, and] without any excuse that the bridge must close.",
        "[Last, ]but not least, the team thanked the people who tested the release.",
        "The function returns score[(x)] for every item of the list that it reads.",
        "In the context in which the word is used[, the reader sees at once what it means].",
        "The brothers wind up[ the old company] before the year is over.",
        "This part covers Information Extraction (IE)[, which is divided into three subproblems]:"
            + " names, relations and events.",
        "Her back to Dan and the cage[, bent over the console,] Miss Kramer typed the order.",
        "The method public[()] requires a key before it answers.",
        "Neither the council[ nor the board] approved the plan for the harbour.",
        "The vaccine works[ only in adults] and is given twice.",
        "The chairman[ and the treasurer] resigned on the same day in May.",
        "It was not the cost[ but the noise] that the neighbours fought.",
        "Will the feature add to the time taken by operations covered by[ (existing objectives)]?",
        "These are the sports which are[, as a rule, played by the guests in winter].",
        "They stand opposite one another[, leaving the centre of the ice], the smooth part, clear.",
        "They took a set of 298[ (v, n, n')] triples from the newspaper of that year.",
        "The code returns v1beta[$(n+1)] for every version that it reads.",
        "[As of December 31, 2021, ]we had current assets of 23 million dollars.",
        "[On August 21, 2020, ]we bought all of the shares in the mill.",
        "For our[ second task of the day] we use a list of letters that was made in May.",
        "I[ sort of] wished that my sister had not gone on that ship.",
        "It needs one or two more requests[ (total, not of each part)].",
        "A further[ [required label]] called triage is applied to the issues.",
        "[Arguably, ]the reason to stop there is that nobody wanted the noise.",
        "[In this case, ]the gate must be opened by hand before the pump is started.",
        "[Under such conditions, ]the gate is opened by hand before the pump is started.",
        "[Aside from the pump, ]the gate is the only part that the town has to pay for.",
        "[For example, ]if the gate leaks, the pump must be stopped at once by the guard.",
        "It lists features[ (previously considered stable)] that the next release leaves out.",
        "It cuts words but without, necessarily[, taking the whole of the sentence].",
        "The pump failed to fill the tank[, which has been repaired by the owner of the mill].",
        "You may not sell the water of the pond[, where such water is likely to be drunk].",
        "The mill pays the same to all of its hands[, regardless of where they live].",
        "See the letters #99[, #147 of May, #320 of June].",
        "[Originally, ]the gate was opened by hand before the pump was started.",
        "All of the code will be made available under the Apache License[, Version 2.0].",
        "Most such synonyms of today refer to term-level[, thus unmatchable arrows].",
        "This proposal includes the syntax Tuple[ (Int, Bool)] as an alternative for it.",
        "[Technically, ]anyone can make a release of the source code of the mill.",
        "[Before you begin the work, ]we recommend that the gate is shut by the guard.",
        "The reason you had to shut the gates[, including the old ones, was because of the mill].",
        "The state has no part that can be changed[ (with the two exceptions)] by the user.",
        "[As for the gate, ]that file is not known to be in use.",
        "[Since the sale, ]we have received new licences in 21 counties.",
        "It could be told in either the simple past[, as in line 24 or the perfect, as in line"
            + " 25].",
        "The second plan[ (TAS) method (the one of May)] is an extension of the first.",
        "A first step before the work begins is[, therefore], a list of the letters.",
        "[Alice, an attacker, ]notes that the board does not count the votes of the members.",
        "[Document the fact that ]the manager can spend all of the money of the trust.",
        "The users can open the gate[ by simply] turning the key that hangs beside it.",
        "The pump either runs or it stops, however[, by default it never does].",
        "We[ also show that] the rule could have found the faults of the year before.",
        "The notice goes to the agent of the firm: Marston[, Inc. of 12 Mill Road].",
        "There are parts[ -- as with the gates -- where a key is asked for at once].",
        "The agency publishes a report on each of its works[, as applicable].",
        "It was not the cost that hurt the town[, it was the noise of the pumps].",
        "[Because the gate came with the mill, ]it has been the way into the yard since then.",
        "The rule does not allow a vote[ as the charter of the town describes it].",
        "Say whether users get a key[ at the end of an enrollment] session or by post.",
        "You would[, very likely,] never have seen the sea at all.",
        "[Overall we assume that ]the steps are carried out as they were designed.",
        "[Mr. ]Chair, it will remove a number of cases from the backlog.",
        "The bridge is safe[, although the engineers have not yet tested it].",
        "The bridge is safe[, but not in winter].",
        "The bridge is safe[, according to the engineers who built it].",
        "The rights that our guests have of us to fish[, as well as our rights to the water, should"
            + " be named in the letter].",
        "Keepers will not be asked to spend more than two weeks away[, including time on the road].",
        "The name should match the number of the gate[, with -year appended].",
        "You agree to be bound by the rules of the county[, as they may be amended by it].",
        "The owner of the mill lets us use short names for the gates[, by default].",
        "One rule may lead to several others of that kind, for the old gates[, for example].",
        "The parties shall use secret writing[, including on the way, where the work can be done so].",
        "We ask you to read the letter of the trust[, as supplemented, for the rest of it].",
        "My work is to tell how the mill came to be[, specifically where it has two wheels].",
        "[At this time, ]the gate is thought to be safe by the board.",
        "The trust wrote a paper on a new kind of gate[, which it named the Long Gate].",
        "The members meet four times in the year, on the hill[, by letter, or both].",
        "[Last year, ]the board changed the rules of the gate.",
        "There should be a plan for each gate[, starting from the first stone].",
        "[By default, ]the gate is shut when the water rises by a foot.",
        "The clerk shall send the accounts that are asked for by law[, by these rules, or by the"
            + " board].",
        "This includes finding out whether the gate leaks[, telling the owner and mending the gate"
            + " at once].",
        "We may give the names to the county[, as we, in our sole discretion, deem right].",
        "The clerk shall keep a copy of the rules[, as amended to this day].",
        "[Short term, ]shut the gate whenever the water of the river rises.",
        "[Before telling the county, ]the clerk writes to each owner of the mill.",
        "[With your consent, ]the trust will send you a letter in the spring.",
        "The keeper waits for all of the boats[, in addition to the sign of the town].",
        "The report names the faults of the gate[, as well as the cost of its repair].",
        "Two men looked at the mill from May 5 to May 9[, for a total of one week].",
        "The mill always sides with the owner[, with no way to turn that off].",
        "The owner can change the weight of the gate[, even after taking in the water].",
        "The town has a mill that is used in many works[, especially in the spring, and it has made"
            + " a name for itself].",
        "An owner[, who has a key to the gate,] lets the water of the pond out.",
        "The clerk gave the old woman some salt[ (5 mg)] in the spring.",
        "The work of the clerk could be made shorter[ (~30m)] by writing the list at night.",
        "The board meets the county at an address[ (board@example.org)] of its own.",
        "All of these rules will outlive the charter[, including,] without limit, the fees of the"
            + " mill.",
        "[At best ]you can see the mill the way you see a friend across the street.",
        "The keeper can shut the gate first[, cause the water to rise, and open the gate of the"
            + " town].",
        "The clerk looked at the letters by hand and with the old press[ (Manticore)].",
        "At last the old mill, built of red stone[, was sold to the county].",
        "The hall of the town differs from what it[ really was].",
        "The boats had oars of oak[, to pull which seventy strong men were needed].",
        "The keeper made the first tool that was known to the town[, namely the lock].",
        "The trust buys no stone from the county[, as a result the wall is low].",
        "The rule is there to spare wasted water[, wasted stone and in order to help the town].",
        "The value is worked out as (0 or 1) +[ (2 * weight + 35)].",
        "They made the first tool that was known to man, namely[, the lock of the gate of the mill].",
        "The first part is what the keeper says; in other words[, the speech of the keeper].",
        "The people went back to their long[, dull song of the mill and the river].",
        "The mill came from the town, and although we see its traces in the stone[, the years have"
            + " worn them down].",
        "The plan may be said, in one sense[, to have reached its height].",
        "That they were a gentle folk is seen from the tool they used most[, the pipe].",
        "His first work was a song and then his letter was read[, at the mill, in March, 1875].",
        "He was a keeper of gates and a writer of songs[, mostly for the gates].",
        "[Before the work on the wheel, ]we ask that you shut the gate of the mill.",
        "Music was of the plain kind, [that is to say, ]it was made for the mill.",
        "The rest of his life was a list of fevers, until the last one[, a fever of the sea, caused"
            + " his death]."
      })
  void wrong(String marked) {
    assertFalse(allows(marked), marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[In total, ]the assessment team found 17 issues.",
        "The team found 17 issues[, with a review of each component].",
        "I then[, in conformity with the act of Congress on the subject,] directed the restraints"
            + " to be discontinued.",
        "The index is kept there[, giving it a standing that other lists do not have].",
        "The council bought the site[, which cannot be reached by road].",
        "There is a smell to Mars[, like something dead and dried long past decay].",
        "The Negate function writes the result to the cache[ at the end of the run]."
      })
  void right(String marked) {
    assertTrue(allows(marked), marked);
  }

  private static boolean allows(String marked) {
    int from = marked.indexOf('[');
    int to = marked.indexOf(']');
    String sentence =
        marked.substring(0, from) + marked.substring(from + 1, to) + marked.substring(to + 1);
    Operation cut = Operation.cut(OperationKind.CUT_PHRASE, from, to - 1);
    assertEquals(
        marked.substring(0, from) + marked.substring(to + 1),
        Operation.apply(sentence, List.of(cut)));
    return RuleCompressor.isFit(sentence)
        && CutGuard.of("en").allows(TaggedSentence.of(sentence, TAGGER), cut);
  }
}
