package io.precis.bench;

import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.EvaluationSet;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.system.Lead;
import io.precis.evaluate.system.Oracle;
import io.precis.evaluate.system.SummarySystem;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * CPU time of the oracle for one long story, cold and warm, beside lead, which only splits it.
 *
 * <p>{@code mvn -q -pl pipeline/bench -am compile exec:java
 * -Dexec.mainClass=io.precis.bench.OracleBench -Dexec.args="FILE.jsonl.xz WORDS"}
 */
public final class OracleBench {
  private static final PrintStream OUT = System.out;

  private OracleBench() {}

  /** Takes a file of documents and a length in words. */
  public static void main(String[] args) {
    List<EvaluationItem> items = EvaluationSet.read(Path.of(args[0])).items();
    int words = Integer.parseInt(args[1]);
    SummaryLanguage language = SummaryLanguage.of("en", true);
    SummarySystem oracle = new Oracle(language);
    report("oracle, first document, cold", cpuMillis(oracle, items.subList(0, 1), words), 1);
    double all = cpuMillis(oracle, items, words);
    report("oracle, every document", all, items.size());
    double lead = cpuMillis(new Lead(language), items, words);
    report("lead, every document", lead, items.size());
    OUT.printf(Locale.ROOT, "oracle takes %.1f times as long as lead%n", all / lead);
  }

  private static double cpuMillis(SummarySystem system, List<EvaluationItem> items, int words) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (EvaluationItem item : items) {
      system.summarize(item, words);
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static void report(String what, double millis, int documents) {
    OUT.printf(Locale.ROOT, "%s: %.1f ms a document%n", what, millis / documents);
  }
}
