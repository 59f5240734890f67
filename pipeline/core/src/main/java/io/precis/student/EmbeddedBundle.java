package io.precis.student;

import io.precis.onnx.ModelException;
import io.precis.onnx.TemporaryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The student in this library's jar, unpacked once per process. */
final class EmbeddedBundle {
  private static final String FOLDER = "embedded/";
  private static final String CARD = "model_card.json";
  private static Bundle opened;

  private EmbeddedBundle() {}

  static synchronized Bundle open() {
    if (opened == null) {
      opened = Bundle.open(unpack());
    }
    return opened;
  }

  private static Path unpack() {
    Path directory = TemporaryFiles.directory("precis-student-");
    try {
      if (!copy(CARD, directory)) {
        throw new ModelException("this build holds no student: name one with --student DIR");
      }
      Json card = Json.read(directory.resolve(CARD));
      Set<String> names = new LinkedHashSet<>();
      card.find("files").ifPresent(n -> n.fieldNames().forEachRemaining(names::add));
      names.addAll(List.of("tokenizer.json", "config.json", "generation_config.json"));
      names.remove(CARD);
      for (String name : names) {
        copy(name, directory);
      }
      return directory;
    } catch (IOException e) {
      throw new ModelException("the embedded student cannot be unpacked to " + directory, e);
    }
  }

  private static boolean copy(String name, Path directory) throws IOException {
    Path target = directory.resolve(name).normalize();
    if (!target.startsWith(directory)) {
      throw new ModelException("embedded " + CARD + " names \"" + name + "\" outside its folder");
    }
    try (InputStream in = Bundle.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return false;
      }
      Files.createDirectories(target.getParent());
      Files.copy(in, target);
      return true;
    }
  }
}
