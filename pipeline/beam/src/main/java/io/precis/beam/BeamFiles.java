package io.precis.beam;

import io.precis.document.SourceFile;
import io.precis.read.input.ChangedFileException;
import io.precis.read.input.InputFiles.Reason;
import io.precis.read.input.InputFiles.Skipped;
import io.precis.read.input.RemoteFiles;
import io.precis.read.input.SourceReader.Stamp;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/** Files of the file systems that Beam knows. */
public final class BeamFiles implements RemoteFiles {
  @Override
  public void add(String input, Map<String, SourceFile> files, List<Skipped> skipped)
      throws IOException {
    String pattern = input.endsWith("/") ? input + "**" : input;
    List<MatchResult.Metadata> found = match(pattern);
    if (found.isEmpty() && isNamed(pattern)) {
      pattern = input + "/**"; // a folder without its slash
      found = match(pattern);
    }
    if (found.isEmpty()) {
      skipped.add(
          new Skipped(input, input, isNamed(input) ? Reason.NOT_FOUND : Reason.NO_MATCH, ""));
    }
    String base = base(pattern);
    for (MatchResult.Metadata one : found) {
      String uri = one.resourceId().toString();
      String name = uri.startsWith(base) ? uri.substring(base.length()) : uri;
      if (name.startsWith(".") || name.contains("/.")) {
        skipped.add(new Skipped(uri, name, Reason.HIDDEN, ""));
      } else if (!one.resourceId().isDirectory()) {
        files.putIfAbsent(uri, file(one, name));
      }
    }
  }

  private static List<MatchResult.Metadata> match(String pattern) throws IOException {
    return FileSystems.match(pattern, EmptyMatchTreatment.ALLOW).metadata();
  }

  private static SourceFile file(MatchResult.Metadata one, String name) {
    return new SourceFile(
        one.resourceId().toString(),
        name,
        one.sizeBytes(),
        one.lastModifiedMillis(),
        version(one),
        "");
  }

  /** Only of objects that are read by their version. */
  private static String version(MatchResult.Metadata one) {
    return one.resourceId() instanceof StoredObject && one.checksum() != null ? one.checksum() : "";
  }

  @Override
  public ReadableByteChannel open(SourceFile file) throws IOException {
    MatchResult.Metadata now = metadata(file.uri());
    if (!file.version().isEmpty() && !file.version().equals(version(now))) {
      throw new ChangedFileException(file.uri() + " changed after it was listed");
    }
    return FileSystems.open(now.resourceId());
  }

  @Override
  public Stamp stamp(String uri) throws IOException {
    MatchResult.Metadata metadata = metadata(uri);
    return new Stamp(metadata.sizeBytes(), metadata.lastModifiedMillis());
  }

  /** Says why, where it cannot be told: {@code matchSingleFileSpec} says that it cannot. */
  private static MatchResult.Metadata metadata(String uri) throws IOException {
    return FileSystems.match(uri).metadata().stream()
        .filter(each -> each.resourceId().toString().equals(uri))
        .findFirst()
        .orElseThrow(() -> new FileNotFoundException(uri));
  }

  /** Whether it names one file, rather than a folder or a pattern. */
  private static boolean isNamed(String input) {
    return input.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0);
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
