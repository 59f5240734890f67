package io.precis.read.input;

import io.precis.limit.TextPattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what this program wrote, which is never read as input. */
public final class OwnOutput {
  /** The file that makes a folder a finished run. */
  public static final String MANIFEST = "manifest.json";

  /** What every schema of a manifest begins with. */
  public static final String SCHEMA_PREFIX = "precis-run/";

  /** The folder of an output that holds its runs. */
  public static final String RUNS = "runs";

  /** The file of an output that says that older runs are removed from it. */
  public static final String RETENTION = "retention.txt";

  /** What a run's folder is called. */
  public static final TextPattern RUN_NAME = TextPattern.compile("\\d{8}T\\d{6}Z(-\\d{1,4})?");

  /** A run's folder while it is under way, and after it was killed, holds this one. */
  private static final String WORK = "work";

  /** What lies beside {@link #RUNS}. */
  private static final Set<String> BESIDE =
      Set.of("current", "retry", "lock", ".precis.lock", RETENTION);

  private static final TextPattern REMOTE_RUN =
      TextPattern.compile(".*/" + RUNS + "/" + RUN_NAME.pattern() + "/.*", Pattern.DOTALL);

  /** The schema is a manifest's first field. */
  private static final int HEAD_BYTES = 200;

  private OwnOutput() {}

  /** Whether {@code path} is a run, the folder of an output's runs, or what lies beside that. */
  static boolean is(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.equals(RUNS) && holdsRun(path)
        || BESIDE.contains(name) && holdsRun(path.resolveSibling(RUNS))
        || isRun(path);
  }

  /** The outermost of our folders that {@code path} is or lies in, {@code path} being absolute. */
  static Optional<Path> around(Path path) {
    return Stream.iterate(path, each -> each != null, Path::getParent)
        .filter(OwnOutput::is)
        .reduce((inner, outer) -> outer);
  }

  /** Whether a URI, of which nothing but its name is known, lies in a run. */
  public static boolean isInRun(String uri) {
    return REMOTE_RUN.matcher(uri).matches();
  }

  private static boolean holdsRun(Path runs) {
    if (!Files.isDirectory(runs, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> children = Files.list(runs)) {
      return children
          .filter(child -> RUN_NAME.matcher(child.getFileName().toString()).matches())
          .anyMatch(child -> isRun(child) || Files.isDirectory(child.resolve(WORK)));
    } catch (IOException e) {
      return false; // it cannot be listed; the walk comes to the same end and says so
    }
  }

  private static boolean isRun(Path folder) {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(manifest)) {
      String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
      return head.contains("\"" + SCHEMA_PREFIX);
    } catch (IOException e) {
      return false; // a file of somebody else's that we may not read
    }
  }
}
