package io.precis.clusters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An output directory on this machine's disk.
 *
 * @param path need not exist
 */
record Folder(Path path) implements Place {
  @Override
  public String address() {
    return path.toString();
  }

  @Override
  public Optional<String> current() throws IOException {
    Path current = path.resolve("current");
    return Files.exists(current)
        ? Optional.of(current.toRealPath().getFileName().toString())
        : Optional.empty();
  }

  @Override
  public List<String> files() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(path)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> path.relativize(file).toString())
          .toList();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return files(); // a run removed something while we looked
      }
      throw e;
    }
  }

  @Override
  public String text(String file) throws IOException {
    return Files.readString(path.resolve(file));
  }
}
