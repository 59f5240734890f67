package io.precis.rewrite;

import io.precis.merge.CitedSentence;
import io.precis.merge.NodeSelection;
import io.precis.output.Store;
import io.precis.spec.SummarySpec;
import io.precis.spec.TextUnits;
import io.precis.student.Bundle;
import io.precis.student.PromptRequest;
import io.precis.student.PromptTemplate;
import io.precis.student.Student;
import io.precis.student.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what was chosen at a node into passages that fit the student's window, as its own tokenizer
 * counts.
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

  private final Tokenizer tokenizer;
  private final PromptTemplate template;
  private final Prompts prompts;
  private final String recipe;
  private final int windowTokens;
  private final int passageTokens;

  /**
   * Plans for {@code student}, which stays the caller's.
   *
   * @param program name and version, part of every fingerprint: another version may generate
   *     otherwise
   */
  public PassagePlanner(StudentSpec spec, Student student, SummarySpec summary, String program) {
    Bundle bundle = student.bundle();
    this.tokenizer = student.tokenizer();
    this.template = bundle.card().prompt();
    this.prompts = new Prompts(bundle.card(), summary);
    this.windowTokens = bundle.card().windowTokens();
    this.passageTokens = Math.min(windowTokens, bundle.card().passageTokens());
    this.recipe = program + "|" + bundle.fingerprint() + "|" + spec.samples() + "|";
  }

  /**
   * The passages of one node, in text order. A sentence that does not fit the window alone makes a
   * passage without a prompt, which nobody rewrites: it is printed as it stands.
   */
  public List<Passage> plan(NodeSelection selection) {
    PromptTemplate.Level level =
        selection.place().level() == 0 ? PromptTemplate.Level.LEAF : PromptTemplate.Level.MERGE;
    List<List<CitedSentence>> groups = groups(selection, level);
    int units = units(selection.chosen(), selection.language());
    List<Passage> passages = new ArrayList<>();
    for (int part = 0; part < groups.size(); part++) {
      List<CitedSentence> sources = groups.get(part);
      double share = (double) units(sources, selection.language()) / Math.max(1, units);
      int words = step(ASKED_TO_WANTED * share * selection.place().targetUnits());
      String prompt = render(level, words, selection.language(), sources);
      boolean fits = tokenizer.encode(prompt).length <= windowTokens;
      passages.add(
          new Passage(
              selection.document(),
              selection.place().node(),
              part,
              groups.size(),
              selection.language(),
              words,
              fits ? prompt : "",
              Store.sha256(recipe + words + "|" + prompt),
              sources));
    }
    return passages;
  }

  private static int step(double words) {
    return Math.max(TARGET_STEP, (int) Math.round(words / TARGET_STEP) * TARGET_STEP);
  }

  /** As many consecutive sentences a passage as fit, the passages about equally long. */
  private List<List<CitedSentence>> groups(NodeSelection selection, PromptTemplate.Level level) {
    int room = room(level, selection.language());
    int[] tokens =
        selection.chosen().stream().mapToInt(each -> tokenizer.count(each.text())).toArray();
    int total = 0;
    for (int count : tokens) {
      total += count;
    }
    int even = (int) Math.ceil((double) total / Math.ceil((double) total / room));
    List<List<CitedSentence>> groups = new ArrayList<>();
    List<CitedSentence> group = new ArrayList<>();
    int held = 0;
    for (int i = 0; i < tokens.length; i++) {
      if (!group.isEmpty() && (held + tokens[i] > room || held + tokens[i] / 2 > even)) {
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
    int overhead = tokenizer.encode(render(level, 99, language, List.of())).length;
    int wishes = prompts.wishes().values().values().stream().mapToInt(tokenizer::count).sum();
    return Math.max(1, Math.min(windowTokens - overhead, passageTokens - (overhead - wishes)));
  }

  private String render(
      PromptTemplate.Level level, int words, String language, List<CitedSentence> sources) {
    PromptRequest request = prompts.request(words, language);
    return template.render(
        level, request, String.join(" ", sources.stream().map(CitedSentence::text).toList()));
  }

  private static int units(List<CitedSentence> sentences, String language) {
    return sentences.stream().mapToInt(each -> TextUnits.count(each.text(), language)).sum();
  }
}
