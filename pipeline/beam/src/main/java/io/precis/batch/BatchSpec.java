package io.precis.batch;

import static java.util.Objects.requireNonNull;

import io.precis.batch.input.InputListing;
import io.precis.pipeline.SummarySettings;
import io.precis.pipeline.statistics.StatisticsSource;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.write.OutputFormat;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One batch.
 *
 * @param inputs files, folders, globs and URIs; at least one
 * @param output directory that holds the runs
 * @param summary what is asked for
 * @param extract how files are read
 * @param formats what is written beside the records
 * @param keepText whether the extracted texts, which the offsets count in, are kept in the run
 * @param student that rewrites; empty where the mode needs none
 * @param statistics of collections, one a language at most
 * @param reuse what is taken from the run before
 * @param maxRejectedShare share of inputs, from 0 to 1, above which a run of at least {@value
 *     #FEWEST_FOR_SHARE} inputs fails
 * @param program name and version
 * @param settings of the run
 */
public record BatchSpec(
    List<String> inputs,
    String output,
    SummarySpec summary,
    ExtractSpec extract,
    Set<OutputFormat> formats,
    boolean keepText,
    Optional<StudentSpec> student,
    List<StatisticsSource> statistics,
    Reuse reuse,
    double maxRejectedShare,
    String program,
    RunSettings settings) {
  /** A share of fewer inputs says little. */
  static final int FEWEST_FOR_SHARE = 10;

  /** What is taken from the run before. */
  public enum Reuse {
    /** Documents with the same bytes, where all that their records depend on is the same. */
    UNCHANGED,
    NOTHING
  }

  public BatchSpec {
    requireNonNull(reuse, "reuse is null");
    if (!(maxRejectedShare >= 0 && maxRejectedShare <= 1)) {
      throw new IllegalArgumentException(
          "the share of rejected inputs must be in 0..1, got " + maxRejectedShare);
    }
    inputs = List.copyOf(inputs);
    statistics = List.copyOf(statistics);
    formats = Set.copyOf(formats);
    requireNonNull(output, "output is null");
    requireNonNull(summary, "summary is null");
    requireNonNull(extract, "extract is null");
    requireNonNull(program, "program is null");
    requireNonNull(settings, "settings is null");
    if (summary.mode().usesStudent() && student.isEmpty()) {
      throw new IllegalArgumentException("mode " + summary.mode() + " needs a student");
    }
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("a batch has at least one input");
    }
  }

  /**
   * The files that the inputs name now.
   *
   * @throws IOException where an input cannot be listed
   */
  InputListing listing() throws IOException {
    return InputListing.list(inputs, settings.period(), settings.folders(), extract.ocr());
  }

  /** What each document is summarized by; extracted texts are not kept. */
  SummarySettings summarySettings() {
    return new SummarySettings(
        summary, extract, student.orElse(null), statistics, settings.sources(), null, program);
  }
}
