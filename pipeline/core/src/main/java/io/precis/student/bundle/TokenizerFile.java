package io.precis.student.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.onnx.ModelException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/** Checks {@code tokenizer.json} against the model before the native tokenizer reads it. */
public final class TokenizerFile {
  private TokenizerFile() {}

  /** Refuses a tokenizer that knows ids which the model does not score. */
  static void check(Path path, int vocabulary, GenerationConfig generation) {
    int size = size(BundleJson.read(path));
    if (size == 0) {
      throw new ModelException(path + ": has no vocabulary");
    }
    if (size > vocabulary) {
      throw new ModelException(
          path
              + ": has ids up to "
              + (size - 1)
              + ", the model scores only 0.."
              + (vocabulary - 1));
    }
    checkId("pad_token_id", generation.padId(), vocabulary);
    checkId("decoder_start_token_id", generation.decoderStartId(), vocabulary);
    generation.eosIds().forEach(id -> checkId("eos_token_id", id, vocabulary));
    generation.forcedBosId().ifPresent(id -> checkId("forced_bos_token_id", id, vocabulary));
    generation.forcedEosId().ifPresent(id -> checkId("forced_eos_token_id", id, vocabulary));
  }

  /**
   * The same of a decoder alone. What was added to a vocabulary, such as the marks of pictures, may
   * lie beyond what the model scores: no prompt has it.
   */
  static void checkCausal(Path path, int vocabulary, GenerationConfig generation) {
    BundleJson json = BundleJson.read(path);
    int words = vocabularySize(json);
    if (words == 0) {
      throw new ModelException(path + ": has no vocabulary");
    }
    if (words > vocabulary) {
      throw new ModelException(
          path
              + ": has ids up to "
              + (words - 1)
              + ", the model scores only 0.."
              + (vocabulary - 1));
    }
    int known = Math.min(vocabulary, size(json));
    for (int id : generation.eosIds()) {
      if (id < 0 || id >= known) {
        throw new ModelException(
            path
                + ": knows ids up to "
                + (known - 1)
                + ", the model ends with "
                + id
                + ": it is another model's tokenizer");
      }
    }
    checkId("pad_token_id", generation.padId(), vocabulary);
  }

  private static void checkId(String key, int id, int vocabulary) {
    if (id < 0 || id >= vocabulary) {
      throw new ModelException(
          "generation_config.json: \""
              + key
              + "\" must be in 0.."
              + (vocabulary - 1)
              + ", got "
              + id);
    }
  }

  /** One more than the largest id: vocabularies are lists (Unigram) or maps (BPE, WordPiece). */
  public static int size(BundleJson json) {
    int size = vocabularySize(json);
    for (JsonNode added : json.root().path("added_tokens")) {
      size = Math.max(size, added.path("id").asInt() + 1);
    }
    return size;
  }

  /** The id of an added token; empty where none is spelt so. */
  static OptionalInt id(Path path, String added) {
    for (JsonNode each : BundleJson.read(path).root().path("added_tokens")) {
      if (each.path("content").asText().equals(added)) {
        return OptionalInt.of(each.path("id").asInt());
      }
    }
    return OptionalInt.empty();
  }

  /** How the tokens are spelt that stand for marks and no text. */
  static List<String> marks(Path path) {
    List<String> marks = new ArrayList<>();
    for (JsonNode each : BundleJson.read(path).root().path("added_tokens")) {
      String mark = each.path("content").asText();
      if (each.path("special").asBoolean() && mark.codePointCount(0, mark.length()) > 1) {
        marks.add(mark);
      }
    }
    return marks;
  }

  private static int vocabularySize(BundleJson json) {
    JsonNode vocab = json.root().path("model").path("vocab");
    int size = vocab.isArray() ? vocab.size() : 0;
    if (vocab.isObject()) {
      for (Iterator<JsonNode> ids = vocab.elements(); ids.hasNext(); ) {
        size = Math.max(size, ids.next().asInt() + 1);
      }
    }
    return size;
  }
}
