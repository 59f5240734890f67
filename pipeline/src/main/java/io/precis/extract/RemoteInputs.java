package io.precis.extract;

import io.precis.document.SourceFile;
import io.precis.extract.InputFiles.Reason;
import io.precis.extract.InputFiles.Skipped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/** Lists files of the file systems that Beam knows. */
final class RemoteInputs {
  private RemoteInputs() {}

  /**
   * Adds the files that {@code input} names, by URI.
   *
   * @param input a file, a glob, or a folder that ends with {@code /}
   */
  static void add(String input, Map<String, SourceFile> files, List<Skipped> skipped)
      throws IOException {
    String pattern = input.endsWith("/") ? input + "**" : input;
    MatchResult matches = FileSystems.match(pattern, EmptyMatchTreatment.ALLOW);
    List<MatchResult.Metadata> found = matches.metadata();
    if (found.isEmpty()) {
      skipped.add(new Skipped(input, input, Reason.NOT_FOUND, ""));
    }
    String base = base(pattern);
    for (MatchResult.Metadata one : found) {
      String uri = one.resourceId().toString();
      String name = uri.startsWith(base) ? uri.substring(base.length()) : uri;
      if (name.startsWith(".") || name.contains("/.")) {
        skipped.add(new Skipped(uri, name, Reason.HIDDEN, ""));
      } else if (!one.resourceId().isDirectory()) {
        files.putIfAbsent(
            uri, new SourceFile(uri, name, one.sizeBytes(), one.lastModifiedMillis()));
      }
    }
  }

  /** What stands before the last slash in front of the first wildcard. */
  private static String base(String pattern) {
    int end = 0;
    while (end < pattern.length() && "*?[{".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    return pattern.substring(0, pattern.lastIndexOf('/', Math.max(0, end - 1)) + 1);
  }
}
