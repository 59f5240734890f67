package io.precis.rewrite;

import io.precis.document.Sha256;
import io.precis.merge.NodeBudget;
import io.precis.merge.NodeKind;
import io.precis.merge.NodeSelection;
import io.precis.merge.ScoredSentence;
import io.precis.request.SummarySpec;
import io.precis.request.TextUnits;
import io.precis.student.TextGenerator;
import io.precis.student.bundle.ModelCard;
import io.precis.student.bundle.PromptRequest;
import io.precis.student.bundle.PromptTemplate;
import io.precis.summary.LengthFit;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what was chosen at a node into passages that fit the student's window, as it counts tokens.
 */
public final class PassagePlanner {
  /**
   * Targets are rounded to this many words, so that passages of like length share a batch; within
   * the tolerance that lengths are obeyed with.
   */
  private static final int TARGET_STEP = 5;

  /**
   * Words asked for, to each that is wanted: what the student writes ends a little early, and the
   * gate leaves out a sentence now and then. Measured with the embedded student: 0.93 of what was
   * asked without it.
   */
  private static final double ASKED_TO_WANTED = 1.06;

  /** A shorter sentence has nothing to spare. */
  private static final int FEWEST_UNITS = 13;

  /** Words asked for, to each of a sentence that is shortened for itself. */
  private static final double SENTENCE_SHORTENED_TO = 0.8;

  private final TextGenerator student;
  private final PromptTemplate template;
  private final PromptBuilder prompts;
  private final String recipe;
  private final int windowTokens;
  private final int passageTokens;
  private final int passageSentences;
  private final boolean alone;

  /**
   * Plans for {@code student}, which stays the caller's.
   *
   * @param program name and version, part of every fingerprint: another version may generate
   *     otherwise
   */
  public PassagePlanner(
      StudentSpec spec, TextGenerator student, SummarySpec summary, String program) {
    ModelCard card = student.card();
    this.student = student;
    this.template = card.prompt();
    this.prompts = new PromptBuilder(card, summary);
    this.windowTokens = card.windowTokens();
    this.passageTokens = Math.min(windowTokens, card.passageTokens());
    this.passageSentences =
        summary.mode().showsWholeChunks()
            ? Integer.MAX_VALUE
            : card.passageSentences().orElse(Integer.MAX_VALUE);
    this.alone = !summary.mode().showsWholeChunks() && card.shortensAlone();
    this.recipe = program + "|" + student.fingerprint() + "|" + spec.samples() + "|";
  }

  /**
   * The passages of one node, in text order. A sentence that does not fit the window alone makes a
   * passage without a prompt, which is not rewritten but printed unchanged. So does one of what is
   * no prose, such as a table's rows, and a short one where each is shortened alone.
   */
  public List<Passage> plan(NodeSelection selection) {
    PromptTemplate.Level level = level(selection.place());
    List<List<ScoredSentence>> groups = groups(selection, level);
    int units = units(selection.chosen(), selection.language());
    List<Passage> passages = new ArrayList<>();
    int before = -1;
    for (int part = 0; part < groups.size(); part++) {
      List<ScoredSentence> sources = groups.get(part);
      int words = words(selection, units(sources, selection.language()), units);
      LengthFit fit = alone ? fit(selection, sources.get(0).ordinal()) : LengthFit.STAYS;
      List<ScoredSentence> prose = Passage.shown(sources);
      String prompt = render(level, words, selection.language(), prose);
      boolean fits = student.promptTokens(prompt) <= windowTokens;
      passages.add(
          new Passage(
              selection.document(),
              selection.place().node(),
              part,
              groups.size(),
              selection.language(),
              words,
              alone,
              before,
              fit,
              fits && hasToSpare(prose, selection.language()) ? prompt : "",
              Sha256.of(recipe + words + "|" + prompt),
              sources));
      before = sources.get(sources.size() - 1).ordinal();
    }
    return passages;
  }

  private static PromptTemplate.Level level(NodeBudget place) {
    if (place.kind() == NodeKind.DOCUMENT) {
      return PromptTemplate.Level.ROOT;
    }
    return place.level() == 0 ? PromptTemplate.Level.LEAF : PromptTemplate.Level.MERGE;
  }

  private boolean hasToSpare(List<ScoredSentence> prose, String language) {
    return units(prose, language) >= (alone ? FEWEST_UNITS : 1);
  }

  private static LengthFit fit(NodeSelection selection, int ordinal) {
    int turn = selection.spare().indexOf(ordinal) + 1;
    return turn == 0 ? LengthFit.STAYS : new LengthFit(selection.place().targetUnits(), turn);
  }

  /**
   * Asked of a passage of so many units, of all that were chosen. A sentence that is shortened for
   * itself is asked for in the same length wherever it stands, so that it is rewritten once for all
   * levels.
   */
  private int words(NodeSelection selection, int sourceUnits, int chosenUnits) {
    if (alone) {
      return Math.max(1, (int) Math.round(SENTENCE_SHORTENED_TO * sourceUnits));
    }
    double wanted =
        ASKED_TO_WANTED
            * selection.place().targetUnits()
            * ((double) sourceUnits / Math.max(1, chosenUnits));
    return Math.max(TARGET_STEP, (int) Math.round(wanted / TARGET_STEP) * TARGET_STEP);
  }

  /**
   * As many consecutive sentences a passage as fit and as the student does well with, the passages
   * about equally long.
   */
  private List<List<ScoredSentence>> groups(NodeSelection selection, PromptTemplate.Level level) {
    int room = room(level, selection.language());
    int[] tokens =
        selection.chosen().stream().mapToInt(each -> student.count(each.text())).toArray();
    int total = 0;
    for (int count : tokens) {
      total += count;
    }
    int even = (int) Math.ceil((double) total / Math.ceil((double) total / room));
    List<List<ScoredSentence>> groups = new ArrayList<>();
    List<ScoredSentence> group = new ArrayList<>();
    int held = 0;
    for (int i = 0; i < tokens.length; i++) {
      boolean full =
          held + tokens[i] > room
              || held + tokens[i] / 2 > even
              || group.size() == passageSentences;
      if (!group.isEmpty() && full) {
        groups.add(group);
        group = new ArrayList<>();
        held = 0;
      }
      group.add(selection.chosen().get(i));
      held += tokens[i];
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  /** Tokens of text in a passage; what is asked for takes from the window, not from the passage. */
  private int room(PromptTemplate.Level level, String language) {
    int overhead = student.promptTokens(render(level, 99, language, List.of()));
    int wishes = prompts.wishes(language).values().values().stream().mapToInt(student::count).sum();
    return Math.max(1, Math.min(windowTokens - overhead, passageTokens - (overhead - wishes)));
  }

  private String render(
      PromptTemplate.Level level, int words, String language, List<ScoredSentence> sources) {
    PromptRequest request = prompts.request(words, language);
    PromptTemplate spoken = template.in(language);
    return spoken.render(
        level, request, spoken.text(sources.stream().map(ScoredSentence::text).toList()));
  }

  private static int units(List<ScoredSentence> sentences, String language) {
    return sentences.stream().mapToInt(each -> TextUnits.count(each.text(), language)).sum();
  }
}
