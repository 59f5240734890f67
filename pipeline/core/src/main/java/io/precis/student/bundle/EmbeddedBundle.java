package io.precis.student.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.precis.onnx.ModelException;
import io.precis.onnx.TemporaryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The students in this library's jar, each unpacked once per process. */
final class EmbeddedBundle {
  private static final String CARD = "model_card.json";
  private static final Map<EmbeddedStudent, Bundle> OPENED = new EnumMap<>(EmbeddedStudent.class);

  private EmbeddedBundle() {}

  static synchronized Bundle open(EmbeddedStudent which) {
    return OPENED.computeIfAbsent(which, each -> Bundle.open(unpack(each.folder())));
  }

  /** Name and version as the card says, without unpacking anything; empty where there is none. */
  static Optional<String> nameAndVersion(EmbeddedStudent which) {
    String file = "/io/precis/student/" + which.folder() + CARD;
    try (InputStream in = Bundle.class.getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(nameAndVersion(in));
    } catch (IOException e) {
      throw new ModelException(file + " cannot be read", e);
    }
  }

  /** By the parser alone: a tree of the whole card loads some hundred classes for two words. */
  private static String nameAndVersion(InputStream in) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser card = new JsonFactory().createParser(in)) {
      card.nextToken();
      while (card.nextToken() == JsonToken.FIELD_NAME) {
        String key = card.currentName();
        if (card.nextToken() == JsonToken.VALUE_STRING) {
          texts.put(key, card.getText());
        }
        card.skipChildren();
      }
    }
    return texts.getOrDefault("name", "") + " " + texts.getOrDefault("version", "");
  }

  private static Path unpack(String folder) {
    Path directory = TemporaryFiles.directory("precis-student-");
    try {
      if (!copy(folder, CARD, directory)) {
        throw new ModelException("this build holds no student: name one with --student DIR");
      }
      BundleJson card = BundleJson.read(directory.resolve(CARD));
      Set<String> names = new LinkedHashSet<>();
      card.find("files").ifPresent(n -> n.fieldNames().forEachRemaining(names::add));
      names.addAll(List.of("tokenizer.json", "config.json", "generation_config.json"));
      names.remove(CARD);
      for (String name : names) {
        copy(folder, name, directory);
      }
      return directory;
    } catch (IOException e) {
      throw new ModelException("the embedded student cannot be unpacked to " + directory, e);
    }
  }

  private static boolean copy(String folder, String name, Path directory) throws IOException {
    Path target = directory.resolve(name).normalize();
    if (!target.startsWith(directory)) {
      throw new ModelException("embedded " + CARD + " names \"" + name + "\" outside its folder");
    }
    try (InputStream in = Bundle.class.getResourceAsStream("/io/precis/student/" + folder + name)) {
      if (in == null) {
        return false;
      }
      Files.createDirectories(target.getParent());
      Files.copy(in, target);
      return true;
    }
  }
}
