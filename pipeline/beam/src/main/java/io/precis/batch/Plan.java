package io.precis.batch;

import io.precis.batch.input.InputListing;
import io.precis.metrics.PlanCounters;
import org.apache.beam.sdk.metrics.MetricResults;

/**
 * What a run would do, and how long it is expected to take.
 *
 * @param schema {@value #SCHEMA}
 * @param files input files by state; {@code listed} is their sum where no file is empty of text
 * @param documents distinct documents that would be summarized
 * @param pages of these
 * @param sentences of these
 * @param chunks leaves of their merge trees
 * @param nodes of their merge trees, leaves among them
 * @param levels most of any tree
 * @param student what the student would do; zeros without one
 * @param time from the start of the run to its publication
 */
public record Plan(
    String schema,
    FileStates files,
    long documents,
    long pages,
    long sentences,
    long chunks,
    long nodes,
    long levels,
    StudentPlan student,
    Expected time) {
  public static final String SCHEMA = "precis-plan/1";

  /** A machine does other things too, and a sample is a sample. */
  private static final double SPREAD = 0.25;

  /**
   * Input files by state.
   *
   * @param leftOut what is listed and not read, beside the others
   */
  public record FileStates(
      long listed,
      long fresh,
      long changed,
      long unchanged,
      long setAside,
      long rejected,
      long leftOut) {}

  /**
   * What the student would do.
   *
   * @param calls passages to rewrite
   * @param reused passages whose rewriting an earlier run made
   * @param tokensIn that it would read
   * @param wordsOut that it is to write
   * @param sampleCalls rewritten to measure
   * @param sampleSeconds that they took
   */
  public record StudentPlan(
      long calls,
      long reused,
      long tokensIn,
      long wordsOut,
      long sampleCalls,
      double sampleSeconds) {}

  /**
   * Seconds.
   *
   * @param least a quarter less than is likely
   * @param likely what is expected
   * @param most a quarter more
   */
  public record Expected(double least, double likely, double most) {
    static Expected of(double seconds) {
      return new Expected(
          tenths(seconds * (1 - SPREAD)), tenths(seconds), tenths(seconds * (1 + SPREAD)));
    }

    private static double tenths(double seconds) {
      return Math.round(seconds * 10) / 10.0;
    }
  }

  /**
   * A plan from what was counted.
   *
   * @param inputs that were listed
   * @param seconds that planning took, the sample included
   */
  static Plan of(InputListing inputs, double seconds, MetricResults metrics) {
    double sampleSeconds = PlanCounters.SAMPLE_NANOSECONDS.total(metrics) / 1e9;
    long sampleWords = PlanCounters.SAMPLE_WORDS_OUT.total(metrics);
    long words = PlanCounters.WORDS_OUT.total(metrics);
    double rewriting = sampleWords == 0 ? 0 : sampleSeconds * words / sampleWords;
    // Grounding and writing cost about what planning's own start and the untimed calls do.
    double reading = Math.max(0, seconds - sampleSeconds);
    return new Plan(
        SCHEMA,
        new FileStates(
            inputs.files().size(),
            PlanCounters.FILES_NEW.total(metrics),
            PlanCounters.FILES_CHANGED.total(metrics),
            PlanCounters.FILES_UNCHANGED.total(metrics),
            PlanCounters.FILES_SET_ASIDE.total(metrics),
            PlanCounters.FILES_REJECTED.total(metrics),
            inputs.leftOut().size()),
        PlanCounters.DOCUMENTS.total(metrics),
        PlanCounters.PAGES.total(metrics),
        PlanCounters.SENTENCES.total(metrics),
        PlanCounters.CHUNKS.total(metrics),
        PlanCounters.NODES.total(metrics),
        PlanCounters.mostLevels(metrics),
        new StudentPlan(
            PlanCounters.CALLS.total(metrics),
            PlanCounters.CALLS_REUSED.total(metrics),
            PlanCounters.TOKENS_IN.total(metrics),
            words,
            PlanCounters.SAMPLE_CALLS.total(metrics),
            sampleSeconds),
        Expected.of(reading + rewriting));
  }
}
