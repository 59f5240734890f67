package io.precis.student.tokenize;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.student.bundle.BundleJson;
import io.precis.student.bundle.TokenizerFile;
import java.nio.file.Path;
import java.util.Map;

/**
 * Which tokens go on with the word before them, as {@code tokenizer.json} spells them: a leading
 * space is {@code Ġ} (byte-level) or {@code ▁} (SentencePiece).
 */
public final class WordPieceMarkers {
  private final boolean[] startsInWord;
  private final boolean[] endsInWord;
  private final boolean[] digits;

  private WordPieceMarkers(int size) {
    startsInWord = new boolean[size];
    endsInWord = new boolean[size];
    digits = new boolean[size];
  }

  public static WordPieceMarkers read(Path tokenizer) {
    BundleJson json = BundleJson.read(tokenizer);
    JsonNode vocabulary = json.root().path("model").path("vocab");
    WordPieceMarkers shapes = new WordPieceMarkers(TokenizerFile.size(json));
    if (vocabulary.isObject()) {
      for (Map.Entry<String, JsonNode> entry : vocabulary.properties()) {
        shapes.add(entry.getValue().asInt(), entry.getKey());
      }
    } else {
      for (int id = 0; id < vocabulary.size(); id++) {
        shapes.add(id, vocabulary.path(id).path(0).asText());
      }
    }
    for (JsonNode added : json.root().path("added_tokens")) {
      shapes.add(added.path("id").asInt(), ""); // special tokens are no part of a word
    }
    return shapes;
  }

  private void add(int id, String token) {
    if (token.isEmpty()) {
      startsInWord[id] = false;
      endsInWord[id] = false;
      digits[id] = false;
      return;
    }
    startsInWord[id] = isWordPart(token.codePointAt(0));
    endsInWord[id] = isWordPart(token.codePointBefore(token.length()));
    digits[id] = token.codePoints().filter(c -> !isSpace(c)).allMatch(Character::isDigit);
  }

  /** Byte-level vocabularies spell parts of other scripts' letters as Latin letters and signs. */
  private static boolean isWordPart(int c) {
    return !isSpace(c) && (Character.isLetterOrDigit(c) || c > 0x7f);
  }

  private static boolean isSpace(int c) {
    return c == 'Ġ' || c == 'Ċ' || c == '▁';
  }

  /** Whether {@code next} goes on with the word that {@code before} ends in. */
  public boolean joins(int before, int next) {
    return endsInWord[before] && startsInWord[next];
  }

  /** Whether a word may be going on after {@code id}. */
  public boolean endsInWord(int id) {
    return endsInWord[id];
  }

  /** Whether it is made of digits. */
  public boolean startsNumber(int id) {
    return digits[id] && endsInWord[id];
  }
}
