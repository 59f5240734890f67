package io.precis.student.bundle;

import io.precis.onnx.FewBitProducts;
import io.precis.onnx.ModelException;
import io.precis.onnx.OnnxFile;
import io.precis.onnx.PerRowQuantization;
import io.precis.student.bundle.BundleFiles.Role;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A student's files, checked: hashes against the card, what every graph declares, and the size of
 * the tokenizer against the vocabulary. Nothing native has been loaded yet.
 */
public final class Bundle {
  /** Operators whose result for one row depends on what the other rows are. */
  private static final Set<String> ACROSS_ROWS =
      Set.of(PerRowQuantization.OPERATOR, "DynamicQuantizeMatMul", "BeamSearch");

  /** The variant that is not named in file names. */
  private static final String PLAIN = "fp32";

  private final BundleFiles files;
  private final Map<Role, OnnxFile> models = new EnumMap<>(Role.class);
  private final DecoderShape shape;
  private final ModelConfig config;
  private final ModelCard card;
  private final GenerationConfig generation;
  private final Optional<TagCard> tags;
  private final Optional<CausalParts> causal;
  private final Optional<CausalShape> causalShape;
  private final String fingerprint;

  private Bundle(BundleFiles files) {
    this.files = files;
    files.graphs().forEach((role, path) -> models.put(role, OnnxFile.read(path)));
    Map<String, String> hashes = files.hashes(models);
    String directoryName = String.valueOf(files.directory().getFileName());
    BundleJson cardJson = files.json("model_card.json");
    causal =
        files.layout() == ExportLayout.CAUSAL
            ? Optional.of(CausalParts.read(files))
            : Optional.empty();
    if (causal.isPresent()) {
      CausalParts parts = causal.get();
      config = parts.model();
      card = ModelCard.ofCausal(cardJson, parts, directoryName);
      generation = parts.generation();
    } else {
      BundleJson json = BundleJson.read(files.config());
      config = ModelConfig.from(json);
      card = ModelCard.from(cardJson, config, directoryName);
      generation =
          GenerationConfig.from(files.json("generation_config.json"), json, card.maxTargetTokens());
    }
    checkHashes(hashes);
    shape = DecoderShape.check(files.layout(), models, config);
    causalShape =
        causal.map(parts -> CausalShape.of(models.get(Role.CAUSAL), parts.names(), config));
    if (causalShape.isPresent()) {
      TokenizerFile.checkCausal(files.tokenizer(), causalShape.get().vocabulary(), generation);
    } else {
      TokenizerFile.check(files.tokenizer(), shape.vocabulary(), generation);
    }
    tags = Optional.ofNullable(models.get(Role.TAGGER)).map(graph -> TagCard.of(cardJson, graph));
    fingerprint = BundleFiles.fingerprint(hashes);
  }

  /**
   * Opens the bundle in {@code directory}.
   *
   * @throws ModelException naming what is wrong
   */
  public static Bundle open(Path directory) {
    return open(directory, Optional.empty());
  }

  /**
   * Opens the bundle in {@code directory}, of several precisions the one that is asked for.
   *
   * @param variant as in the names of its graphs, such as {@code q4} in {@code model_q4.onnx};
   *     {@code fp32} for the plain names
   * @throws ModelException naming what is wrong
   */
  public static Bundle open(Path directory, Optional<String> variant) {
    Path path = directory.toAbsolutePath().normalize();
    Optional<String> suffix = variant.map(v -> v.equals(PLAIN) ? "" : "_" + v);
    return new Bundle(BundleFiles.find(path, BundleFiles.cardLayout(path), suffix));
  }

  /**
   * Opens one of several models in {@code directory}.
   *
   * @param suffix precision in file names, such as {@code _quantized}; empty for plain names
   */
  public static Bundle open(Path directory, ExportLayout layout, String suffix) {
    return new Bundle(
        BundleFiles.find(
            directory.toAbsolutePath().normalize(), Optional.of(layout), Optional.of(suffix)));
  }

  /**
   * A student that is part of this library.
   *
   * @throws ModelException where this build holds none
   */
  public static Bundle embedded(EmbeddedStudent which) {
    return EmbeddedBundle.open(which);
  }

  public ModelCard card() {
    return card;
  }

  public ModelConfig config() {
    return config;
  }

  public GenerationConfig generation() {
    return generation;
  }

  public ExportLayout layout() {
    return files.layout();
  }

  public Path directory() {
    return files.directory();
  }

  /** SHA-256 over names and hashes of all files used, in hexadecimal. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Whether the whole greedy generation can be done in one run, as a GPU needs it. */
  public boolean hasLoop() {
    return models.containsKey(Role.LOOP);
  }

  /**
   * Whether rows of one batch can influence each other. Such a student decodes one document at a
   * time. Models that {@code quantize_dynamic} made do not: they are loaded with a scale for each
   * row.
   */
  public boolean mixesRows() {
    return decoders().anyMatch(Bundle::mixesRows);
  }

  /**
   * Whether a row may come out otherwise for how many rows there are, whatever they hold: products
   * with weights of few bits are computed in one way or another by that.
   */
  public boolean countsRows() {
    return decoders().anyMatch(file -> file.operators().contains(FewBitProducts.OPERATOR));
  }

  private Stream<OnnxFile> decoders() {
    return models.entrySet().stream()
        .filter(e -> e.getKey() != Role.ENCODER && e.getKey() != Role.STEP_ENCODER)
        .map(Map.Entry::getValue);
  }

  private static boolean mixesRows(OnnxFile file) {
    return file.operators().stream()
        .filter(operator -> !isMended(operator, file))
        .anyMatch(ACROSS_ROWS::contains);
  }

  private static boolean isMended(String operator, OnnxFile file) {
    return operator.equals(PerRowQuantization.OPERATOR) && file.quantizesForProducts();
  }

  public DecoderShape shape() {
    return shape;
  }

  /** Of a bundle in the layout {@link ExportLayout#TAG}. */
  public TagCard tags() {
    return tags.orElseThrow(() -> new IllegalStateException(directory() + " holds no tagger"));
  }

  /** Of a bundle in the layout {@link ExportLayout#CAUSAL}. */
  public CausalShape causalShape() {
    return causalShape.orElseThrow(
        () -> new IllegalStateException(directory() + " holds no decoder alone"));
  }

  /** How a chat is put around what such a bundle is asked; empty where it was taught no chats. */
  public Optional<ChatFrame> chat() {
    return causal.flatMap(CausalParts::chat);
  }

  public OnnxFile model(Role role) {
    return models.get(role);
  }

  /** Its graphs by their paths within the bundle, in one line. */
  public String graphs() {
    return models.values().stream()
        .map(each -> files.name(each.path()))
        .collect(Collectors.joining(", "));
  }

  /** Bytes of its graphs and of the weights beside them. */
  public long graphBytes() {
    return files.bytes(models.values());
  }

  public Path tokenizerFile() {
    return files.tokenizer();
  }

  private void checkHashes(Map<String, String> hashes) {
    hashes.forEach(
        (name, got) -> {
          String wanted = card.files().get(name);
          if (wanted != null && !wanted.equalsIgnoreCase(got)) {
            throw new ModelException(
                files.directory().resolve(name)
                    + ": its SHA-256 is "
                    + got
                    + ", model_card.json says "
                    + wanted);
          }
        });
  }
}
