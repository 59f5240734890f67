package io.precis.batch.input;

import io.precis.document.SourceFile;
import io.precis.read.input.FolderRules;
import io.precis.read.input.InputFiles;
import io.precis.read.input.InputFiles.Reason;
import io.precis.read.input.InputFiles.Skipped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a batch is asked to read.
 *
 * @param files each with a name of its own, sorted by name
 * @param leftOut what is not read, by reason, then by name
 * @param outside those of them that are outside of the period
 */
public record InputListing(
    List<SourceFile> files, List<Skipped> leftOut, List<SourceFile> outside) {
  public InputListing {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
    outside = List.copyOf(outside);
  }

  /**
   * Lists them.
   *
   * @param period which of them are taken
   * @param folders what is taken of folders
   * @param ocr whether images are read
   * @throws NoSuchInputException where a named input is not there
   */
  public static InputListing list(
      List<String> inputs, ModifiedTimeRange period, FolderRules folders, boolean ocr)
      throws IOException {
    InputFiles found = InputFiles.find(inputs, folders, ocr);
    List<Skipped> leftOut = new ArrayList<>(found.skipped());
    requireThere(leftOut);
    List<SourceFile> taken = new ArrayList<>();
    List<SourceFile> outside = new ArrayList<>();
    for (SourceFile file : found.files()) {
      if (period.holds(file)) {
        taken.add(file);
      } else {
        outside.add(file);
      }
    }
    return of(taken, outside, leftOut);
  }

  private static InputListing of(
      List<SourceFile> taken, List<SourceFile> outside, List<Skipped> others) {
    List<Skipped> leftOut = new ArrayList<>(others);
    outside.forEach(
        file -> leftOut.add(new Skipped(file.uri(), file.name(), Reason.OUTSIDE_PERIOD, "")));
    leftOut.sort(Comparator.comparing(Skipped::reason).thenComparing(Skipped::name));
    return new InputListing(withNamesOfTheirOwn(taken), leftOut, outside);
  }

  /**
   * The same with the files outside of the period that a run has already: a period says what is
   * looked at anew, and takes nothing away.
   *
   * @param names of the documents that the run has
   */
  public InputListing keeping(Set<String> names) {
    List<SourceFile> all = new ArrayList<>(files);
    List<SourceFile> still = new ArrayList<>();
    outside.forEach(file -> (names.contains(file.name()) ? all : still).add(file));
    List<Skipped> others =
        leftOut.stream().filter(left -> left.reason() != Reason.OUTSIDE_PERIOD).toList();
    return of(all, still, others);
  }

  /** The same with other files in the places of those that are read. */
  InputListing with(UnaryOperator<SourceFile> change) {
    return new InputListing(files.stream().map(change).toList(), leftOut, outside);
  }

  private static void requireThere(List<Skipped> leftOut) {
    List<String> gone =
        leftOut.stream()
            .filter(left -> left.reason() == Reason.NOT_FOUND)
            .map(Skipped::name)
            .toList();
    if (!gone.isEmpty()) {
      throw new NoSuchInputException(gone);
    }
  }

  /** How much is not read, by reason. */
  public Map<String, Integer> leftOutByReason() {
    Map<String, Integer> counts = new TreeMap<>();
    leftOut.forEach(left -> counts.merge(left.reason().name(), 1, Integer::sum));
    return counts;
  }

  public List<String> names() {
    return files.stream().map(SourceFile::name).toList();
  }

  /** Files of the same name under different inputs are told apart by the folders above them. */
  private static List<SourceFile> withNamesOfTheirOwn(List<SourceFile> files) {
    List<SourceFile> told = new ArrayList<>(files);
    Map<String, List<Integer>> uses = uses(told);
    while (uses.values().stream().anyMatch(same -> same.size() > 1)) {
      for (List<Integer> same : uses.values()) {
        if (same.size() > 1) {
          same.forEach(i -> told.set(i, withFolderAbove(told.get(i))));
        }
      }
      uses = uses(told);
    }
    told.sort(Comparator.comparing(SourceFile::name));
    return List.copyOf(told);
  }

  private static Map<String, List<Integer>> uses(List<SourceFile> files) {
    Map<String, List<Integer>> uses = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      uses.computeIfAbsent(files.get(i).name(), name -> new ArrayList<>()).add(i);
    }
    return uses;
  }

  /** Under a name that begins one folder higher; under its URI where that is the whole name. */
  private static SourceFile withFolderAbove(SourceFile file) {
    String path = file.uri().replace('\\', '/');
    int slash = path.lastIndexOf('/', path.length() - file.name().length() - 2);
    boolean ends = path.endsWith("/" + file.name()) && slash >= 0;
    String name = ends ? path.substring(slash + 1) : file.uri();
    return file.withName(name);
  }
}
