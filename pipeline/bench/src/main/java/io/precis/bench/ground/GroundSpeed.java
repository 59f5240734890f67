package io.precis.bench.ground;

import io.precis.ground.GeneratedSentence;
import io.precis.ground.GroundSpec;
import io.precis.ground.GroundedSentence;
import io.precis.ground.Grounder;
import io.precis.ground.Origin;
import io.precis.ground.SourceIndex;
import io.precis.ground.SourceSentence;
import io.precis.ground.introduce.FirstMentionIndex;
import io.precis.ground.introduce.IntroductionStatistics;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What grounding a document costs, in CPU time, and what the entity ledger changes.
 *
 * <p>A document is taken through a tree as the pipeline does: leaves of 20 sentences with 3 summary
 * sentences each, a section over 5 leaves with 5, the root over all with 8, every node grounded in
 * all sentences under it. The model's time to compare with is an argument.
 *
 * <p>Arguments: {@code [set, train/squality] [documents, 10] [model's CPU milliseconds a node,
 * 80]}.
 */
public final class GroundSpeed {
  private final Grounder grounder = Grounder.of(GroundSpec.defaults());
  private final Random random = new Random(11);
  private IntroductionStatistics report = IntroductionStatistics.empty();
  private long cpuNanos;
  private long ledgerNanos;
  private int nodes;
  private int sentences;

  private GroundSpeed() {}

  public static void main(String[] args) throws IOException {
    String set = args.length > 0 ? args[0] : "train/squality";
    int documents = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    double model = args.length > 2 ? Double.parseDouble(args[2]) : 80;
    List<String> texts = GroundData.sources("data/" + set + ".jsonl.xz");
    GroundSpeed speed = new GroundSpeed();
    speed.run(texts.subList(0, Math.min(3, texts.size())));
    speed.reset();
    speed.run(texts.subList(0, Math.min(documents, texts.size())));
    speed.print(System.out, model);
  }

  private void reset() {
    cpuNanos = 0;
    ledgerNanos = 0;
    nodes = 0;
    sentences = 0;
    report = IntroductionStatistics.empty();
  }

  private void run(List<String> texts) {
    for (String text : texts) {
      List<SourceSentence> all =
          GroundText.sources(GroundText.sentences(text, Locale.ENGLISH), Integer.MAX_VALUE);
      sentences += all.size();
      level(all, 20, 3);
      level(all, 100, 5);
      level(all, all.size(), 8);
    }
  }

  private void level(List<SourceSentence> all, int size, int summary) {
    for (int from = 0; from < all.size(); from += size) {
      node(all.subList(from, Math.min(all.size(), from + size)), summary);
    }
  }

  private void node(List<SourceSentence> sources, int count) {
    List<GeneratedSentence> generated = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = i * sources.size() / count;
      String next = at + 1 < sources.size() ? sources.get(at + 1).text() : "";
      String text = GroundRewriting.shorten(sources.get(at).text(), next, random);
      generated.add(GeneratedSentence.of(text));
    }
    long start = cpu();
    SourceIndex index = SourceIndex.of(sources, "en");
    List<GroundedSentence> grounded = new ArrayList<>();
    for (GeneratedSentence sentence : generated) {
      if (grounder.judge(sentence, index).isEmpty()) {
        grounded.add(
            new GroundedSentence(
                sentence.text(), Origin.GENERATED, grounder.align(sentence.text(), index), null));
      }
    }
    long between = cpu();
    report = report.plus(FirstMentionIndex.of(index).introduce(grounded).report());
    ledgerNanos += cpu() - between;
    cpuNanos += between - start;
    nodes++;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void print(PrintStream out, double model) {
    double ground = cpuNanos / 1e6;
    double ledger = ledgerNanos / 1e6;
    out.printf("%d sentences, %d nodes%n", sentences, nodes);
    out.printf("grounding %.0f ms CPU, %.2f a node%n", ground, ground / nodes);
    out.printf("ledger    %.0f ms CPU, %.2f a node%n", ledger, ledger / nodes);
    double share = (ground + ledger) / (ground + ledger + model * nodes);
    out.printf("share beside a model of %.0f ms a node: %.4f%n", model, share);
    out.printf(
        "%s: introduced before %.3f, after %.3f%n",
        report, report.shareBefore(), report.shareAfter());
  }
}
