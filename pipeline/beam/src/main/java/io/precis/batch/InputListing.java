package io.precis.batch;

import io.precis.document.SourceFile;
import io.precis.read.input.InputFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a batch is asked to read.
 *
 * @param files each with a name of its own, sorted by name
 * @param skipped what was left out, counted by reason
 */
public record InputListing(List<SourceFile> files, Map<String, Integer> skipped) {
  private static final String OUTSIDE_PERIOD = "OUTSIDE_PERIOD";

  /**
   * Lists them.
   *
   * @param period which of them are taken; the others count as {@value #OUTSIDE_PERIOD}
   * @throws IllegalArgumentException where a named input is not there
   */
  public static InputListing list(List<String> inputs, ModifiedTimeRange period)
      throws IOException {
    InputFiles found = InputFiles.find(inputs);
    Map<String, Integer> skipped = new TreeMap<>();
    for (InputFiles.Skipped left : found.skipped()) {
      if (left.reason() == InputFiles.Reason.NOT_FOUND) {
        throw new IllegalArgumentException("no such input: " + left.name());
      }
      skipped.merge(left.reason().name(), 1, Integer::sum);
    }
    List<SourceFile> taken = found.files().stream().filter(period::holds).toList();
    if (taken.size() < found.files().size()) {
      skipped.put(OUTSIDE_PERIOD, found.files().size() - taken.size());
    }
    return new InputListing(withNamesOfTheirOwn(taken), skipped);
  }

  List<String> names() {
    return files.stream().map(SourceFile::name).toList();
  }

  /** Files of the same name under different inputs are told apart by their URIs. */
  private static List<SourceFile> withNamesOfTheirOwn(List<SourceFile> files) {
    Map<String, Integer> uses = new HashMap<>();
    files.forEach(file -> uses.merge(file.name(), 1, Integer::sum));
    List<SourceFile> told = new ArrayList<>();
    for (SourceFile file : files) {
      boolean shared = uses.get(file.name()) > 1;
      told.add(
          shared
              ? new SourceFile(file.uri(), file.uri(), file.bytes(), file.modifiedMillis())
              : file);
    }
    return told;
  }
}
