package io.precis.batch;

import static java.util.Objects.requireNonNull;

import io.precis.StatisticsSource;
import io.precis.extract.ExtractSpec;
import io.precis.output.OutputFormat;
import io.precis.rewrite.StudentSpec;
import io.precis.spec.SummarySpec;
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
 * @param program name and version
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
    String program) {
  public BatchSpec {
    inputs = List.copyOf(inputs);
    statistics = List.copyOf(statistics);
    formats = Set.copyOf(formats);
    requireNonNull(output, "output is null");
    requireNonNull(summary, "summary is null");
    requireNonNull(extract, "extract is null");
    requireNonNull(program, "program is null");
    if (summary.mode().usesStudent() && student.isEmpty()) {
      throw new IllegalArgumentException("mode " + summary.mode() + " needs a student");
    }
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("a batch has at least one input");
    }
  }
}
