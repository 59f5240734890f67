package io.precis.student.bundle;

import io.precis.document.Sha256;
import io.precis.onnx.ModelException;
import io.precis.onnx.OnnxFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a bundle directory that will be used.
 *
 * @param graphs path by role, in the order in which they run
 */
public record BundleFiles(Path directory, ExportLayout layout, Map<Role, Path> graphs) {
  /** What a graph is for. */
  public enum Role {
    ENCODER("encoder_model"),
    STEP_ENCODER("encoder"),
    MERGED("decoder_model_merged"),
    FIRST("decoder_model"),
    PAST("decoder_with_past_model"),
    STEP("step"),
    LOOP("generate", "greedy_loop"),
    CAUSAL("model", "decoder_model_merged"),
    TAGGER("tagger");

    private final List<String> names;

    Role(String... names) {
      this.names = List.of(names);
    }
  }

  /** Precisions that are taken where the plain file is absent, in this order. */
  private static final List<String> SUFFIXES =
      List.of("", "_quantized", "_int8", "_uint8", "_q4", "_q4f16", "_bnb4", "_fp16");

  /** What else is named in a message that says what is there. */
  private static final int MOST_NAMES = 12;

  /** What a decoder alone is read from beside its graph and tokenizer, where it is there. */
  private static final List<String> CAUSAL_FILES =
      List.of(
          GenAiConfig.NAME,
          "tokenizer_config.json",
          "special_tokens_map.json",
          "chat_template.jinja");

  /**
   * Chooses the files of {@code directory}.
   *
   * @param layout the layout wanted; where empty, the first of step, merged, split, loop, tag and
   *     causal that is whole
   * @param suffix precision in file names, such as {@code _quantized}; empty for plain names
   */
  static BundleFiles find(Path directory, Optional<ExportLayout> layout, Optional<String> suffix) {
    checkDirectory(directory);
    List<String> suffixes = suffix.map(List::of).orElse(SUFFIXES);
    List<ExportLayout> layouts =
        layout
            .map(List::of)
            .orElse(
                List.of(
                    ExportLayout.STEP,
                    ExportLayout.MERGED,
                    ExportLayout.SPLIT,
                    ExportLayout.LOOP,
                    ExportLayout.TAG,
                    ExportLayout.CAUSAL));
    for (ExportLayout candidate : layouts) {
      Map<Role, Path> graphs = graphs(directory, candidate, suffixes);
      if (graphs.size() == roles(candidate).size()) {
        return new BundleFiles(directory, candidate, withLoop(directory, graphs, suffixes));
      }
    }
    throw new ModelException(
        directory
            + ": "
            + layout.map(l -> "no whole " + l + " model").orElse("no ONNX model")
            + suffix.filter(s -> !s.isEmpty()).map(s -> " named ..." + s + ".onnx").orElse("")
            + " in it; needed are encoder_model.onnx with decoder_model_merged.onnx, or with"
            + " decoder_model.onnx and decoder_with_past_model.onnx; or encoder.onnx with"
            + " step.onnx; or generate.onnx; or tagger.onnx; or model.onnx or"
            + " decoder_model_merged.onnx, of a decoder alone"
            + present(directory));
  }

  /** What graphs there are, to choose from. */
  private static String present(Path directory) {
    List<String> names = new ArrayList<>();
    for (Path folder : List.of(directory, directory.resolve("onnx"))) {
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> graphs = Files.newDirectoryStream(folder, "*.onnx")) {
          graphs.forEach(each -> names.add(String.valueOf(each.getFileName())));
        } catch (IOException e) {
          throw new ModelException(folder + ": cannot be listed: " + e.getMessage(), e);
        }
      }
    }
    return names.isEmpty()
        ? ""
        : "; it has "
            + String.join(", ", names.stream().sorted().limit(MOST_NAMES).toList())
            + (names.size() > MOST_NAMES ? " and others" : "");
  }

  /** The layout that the card names, where there is a card that names one. */
  static Optional<ExportLayout> cardLayout(Path directory) {
    return Optional.of(directory.resolve("model_card.json"))
        .filter(Files::isRegularFile)
        .map(BundleJson::read)
        .flatMap(card -> card.text("layout").flatMap(l -> ModelCard.layout(card, l)));
  }

  private static Map<Role, Path> withLoop(
      Path directory, Map<Role, Path> graphs, List<String> suffixes) {
    locate(directory, Role.LOOP, suffixes).ifPresent(p -> graphs.put(Role.LOOP, p));
    return graphs;
  }

  private static List<Role> roles(ExportLayout layout) {
    return switch (layout) {
      case MERGED -> List.of(Role.ENCODER, Role.MERGED);
      case SPLIT -> List.of(Role.ENCODER, Role.FIRST, Role.PAST);
      case STEP -> List.of(Role.STEP_ENCODER, Role.STEP);
      case LOOP -> List.of(Role.LOOP);
      case TAG -> List.of(Role.TAGGER);
      case CAUSAL -> List.of(Role.CAUSAL);
    };
  }

  private static Map<Role, Path> graphs(
      Path directory, ExportLayout layout, List<String> suffixes) {
    Map<Role, Path> graphs = new LinkedHashMap<>();
    for (Role role : roles(layout)) {
      locate(directory, role, suffixes).ifPresent(p -> graphs.put(role, p));
    }
    if (layout == ExportLayout.CAUSAL && Files.isRegularFile(directory.resolve(GenAiConfig.NAME))) {
      graphs.clear();
      named(directory).ifPresent(p -> graphs.put(Role.CAUSAL, p));
    }
    return graphs;
  }

  /** The graph that {@code genai_config.json} names, which lies beside it. */
  private static Optional<Path> named(Path directory) {
    String file = GenAiConfig.of(BundleJson.read(directory.resolve(GenAiConfig.NAME))).file();
    Path path = directory.resolve(file).normalize();
    if (!path.startsWith(directory)) {
      throw new ModelException(
          directory + ": " + GenAiConfig.NAME + " names \"" + file + "\" outside of it");
    }
    return Optional.of(path).filter(Files::isRegularFile);
  }

  private static Optional<Path> locate(Path directory, Role role, List<String> suffixes) {
    for (String suffix : suffixes) {
      for (String name : role.names) {
        for (Path folder : List.of(directory, directory.resolve("onnx"))) {
          Path path = folder.resolve(name + suffix + ".onnx");
          if (Files.isRegularFile(path)) {
            return Optional.of(path);
          }
        }
      }
    }
    return Optional.empty();
  }

  Path tokenizer() {
    return required("tokenizer.json");
  }

  Path config() {
    return required("config.json");
  }

  Optional<Path> optional(String name) {
    return Optional.of(directory.resolve(name)).filter(Files::isRegularFile);
  }

  /** What is in {@code name}; an empty object where it is absent. */
  BundleJson json(String name) {
    return optional(name)
        .map(BundleJson::read)
        .orElseGet(() -> BundleJson.empty(directory.resolve(name).toString()));
  }

  private Path required(String name) {
    return required(directory, name);
  }

  static Path required(Path directory, String name) {
    return Optional.of(directory.resolve(name))
        .filter(Files::isRegularFile)
        .orElseThrow(() -> new ModelException(directory + ": " + name + " is missing"));
  }

  static void checkDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new ModelException(
          Files.exists(directory)
              ? directory + ": is not a directory"
              : "there is no directory " + directory);
    }
  }

  /** SHA-256 by path relative to the directory, in the order of the paths, of every file used. */
  Map<String, String> hashes(Map<Role, OnnxFile> models) {
    Map<String, String> hashes = new TreeMap<>();
    for (String name :
        List.of("tokenizer.json", "config.json", "generation_config.json", "model_card.json")) {
      optional(name).ifPresent(p -> hashes.put(name, sha256(p)));
    }
    if (layout == ExportLayout.CAUSAL) {
      CAUSAL_FILES.forEach(name -> optional(name).ifPresent(p -> hashes.put(name, sha256(p))));
    }
    models.values().forEach(model -> hashes.putAll(hashes(directory, model)));
    return hashes;
  }

  /** Hashes of a graph and of the weights beside it, by name. */
  static Map<String, String> hashes(Path directory, OnnxFile model) {
    Map<String, String> hashes = new TreeMap<>();
    hashes.put(name(directory, model.path()), sha256(model.path()));
    for (String weights : model.externalFiles()) {
      Path path = external(directory, model.path(), weights);
      hashes.put(name(directory, path), sha256(path));
    }
    return hashes;
  }

  /** SHA-256 over names and hashes, in hexadecimal. */
  static String fingerprint(Map<String, String> hashes) {
    MessageDigest digest = Sha256.digest();
    hashes.forEach(
        (name, hash) -> digest.update((name + ":" + hash + "\n").getBytes(StandardCharsets.UTF_8)));
    return Sha256.hex(digest.digest());
  }

  /** Bytes of graphs and of the weights beside them. */
  long bytes(Collection<OnnxFile> models) {
    long bytes = 0;
    for (OnnxFile model : models) {
      bytes += size(model.path());
      for (String weights : model.externalFiles()) {
        bytes += size(external(directory, model.path(), weights));
      }
    }
    return bytes;
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new ModelException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  String name(Path path) {
    return name(directory, path);
  }

  private static String name(Path directory, Path path) {
    return directory.relativize(path).toString().replace('\\', '/');
  }

  /** The file of weights {@code location} beside {@code model}, which must not lead elsewhere. */
  static Path external(Path directory, Path model, String location) {
    Path path = model.resolveSibling(location).normalize();
    if (Path.of(location).isAbsolute() || !path.startsWith(directory.normalize())) {
      throw new ModelException(
          model
              + ": its weights are in \""
              + location
              + "\"; only files of the bundle are allowed");
    }
    try {
      if (!path.toRealPath().startsWith(directory.toRealPath())) {
        throw new ModelException(
            model + ": its weights in \"" + location + "\" are a link out of the bundle");
      }
    } catch (IOException e) {
      throw new ModelException(model + ": its weights in \"" + location + "\" are missing", e);
    }
    return path;
  }

  static String sha256(Path path) {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new ModelException(path + ": cannot be read: " + e.getMessage(), e);
    }
    return Sha256.hex(digest.digest());
  }
}
