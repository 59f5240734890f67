package io.precis.write;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/**
 * Lists files of this machine. Beam would take what the folder's own name holds for part of the
 * glob: {@code Reports [2026]} matches no folder of that name, and {@code *} matches its
 * neighbours.
 */
final class LocalFiles {
  private LocalFiles() {}

  /**
   * The regular files below a folder that a glob matches, by path; nothing that lies behind a link.
   *
   * @param glob with {@code /} between names
   */
  static List<Metadata> list(Path folder, String glob) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    int slash = glob.lastIndexOf('/', firstWildcard(glob));
    Path start = folder.resolve(glob.substring(0, Math.max(0, slash)));
    int depth = glob.contains("**") ? Integer.MAX_VALUE : depth(glob.substring(slash + 1));
    List<Path> found = new ArrayList<>();
    if (isFolder(folder, start)) {
      Files.walkFileTree(
          start,
          EnumSet.noneOf(java.nio.file.FileVisitOption.class),
          depth,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (matcher.matches(folder.relativize(file)) && Files.isRegularFile(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                throws IOException {
              return skippedIfGone(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path at, IOException failure)
                throws IOException {
              return failure == null ? FileVisitResult.CONTINUE : skippedIfGone(failure);
            }
          });
    }
    found.sort(Comparator.naturalOrder());
    List<Metadata> files = new ArrayList<>();
    for (Path file : found) {
      add(file, files);
    }
    return files;
  }

  private static int firstWildcard(String glob) {
    int first = 0;
    while (first < glob.length() && "*?[{".indexOf(glob.charAt(first)) < 0) {
      first++;
    }
    return first;
  }

  private static int depth(String glob) {
    return (int) glob.chars().filter(c -> c == '/').count() + 1;
  }

  /** No link on the way from the one to the other. */
  private static boolean isFolder(Path folder, Path start) {
    return Stream.iterate(start, at -> !at.equals(folder), Path::getParent)
            .noneMatch(Files::isSymbolicLink)
        && Files.isDirectory(start);
  }

  /** Others may remove files meanwhile. */
  private static FileVisitResult skippedIfGone(IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  private static void add(Path file, List<Metadata> files) throws IOException {
    try {
      files.add(
          Metadata.builder()
              .setResourceId(
                  org.apache.beam.sdk.io.FileSystems.matchNewResource(file.toString(), false))
              .setIsReadSeekEfficient(true)
              .setSizeBytes(Files.size(file))
              .setLastModifiedMillis(Files.getLastModifiedTime(file).toMillis())
              .build());
    } catch (NoSuchFileException e) {
      return; // removed since
    }
  }
}
