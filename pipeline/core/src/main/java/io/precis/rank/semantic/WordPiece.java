package io.precis.rank.semantic;

import io.precis.text.NormalForm;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * BERT's uncased tokenizer: words in lower case without accents, signs and Han characters apart,
 * each cut into the longest pieces of a vocabulary from its beginning on. Thread-safe.
 */
final class WordPiece {
  private static final int LONGEST_WORD = 100;
  private static final int CASE = 'a' - 'A';
  private static final String INSIDE = "##";
  private static final String UNKNOWN = "[UNK]";

  private final Map<String, Integer> pieces;
  private final int unknown;

  /**
   * A tokenizer.
   *
   * @param vocabulary a piece a line; its id is its line, from 0
   */
  WordPiece(String vocabulary) {
    String[] lines = vocabulary.split("\n");
    this.pieces = new HashMap<>(lines.length * 2);
    for (int id = 0; id < lines.length; id++) {
      pieces.put(lines[id], id);
    }
    this.unknown = pieces.get(UNKNOWN);
  }

  /** Ids of a text's pieces, without marks around them; none for an empty text. */
  int[] encode(String text) {
    Ids ids = new Ids();
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      boolean space = Character.isWhitespace(point) || Character.isSpaceChar(point);
      if (space || isSign(point) || Character.isIdeographic(point)) {
        cut(word, ids);
        if (!space) {
          cut(word.append(lower(point)), ids);
        }
      } else if (isPlain(point)) {
        word.append((char) (point >= 'A' && point <= 'Z' ? point + CASE : point));
      } else if (!isControl(point)) {
        word.append(bare(point));
      }
    }
    cut(word, ids);
    return ids.toArray();
  }

  /** Whether it has neither accents nor any lower case that is more than one letter. */
  private static boolean isPlain(int point) {
    return point > ' ' && point < 0x7F;
  }

  private static String lower(int point) {
    return Character.toString(point).toLowerCase(Locale.ROOT);
  }

  /** Without accents, in lower case. */
  private static String bare(int point) {
    return NormalForm.nfd(Character.toString(point))
        .codePoints()
        .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || point == 0xFFFD;
  }

  private static boolean isSign(int point) {
    int type = Character.getType(point);
    boolean ascii = point > ' ' && point < 0x7F && !Character.isLetterOrDigit(point);
    return ascii
        || type == Character.CONNECTOR_PUNCTUATION
        || type == Character.DASH_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }

  /** Adds the pieces of a word and empties it. */
  private void cut(StringBuilder word, Ids ids) {
    String whole = word.toString();
    word.setLength(0);
    if (whole.length() > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    int before = ids.size;
    int at = 0;
    while (at < whole.length()) {
      int end = end(whole, at);
      if (end == at) {
        ids.size = before;
        ids.add(unknown);
        return;
      }
      ids.add(pieces.get(piece(whole, at, end)));
      at = end;
    }
  }

  /** End of the longest piece that begins at {@code at}; {@code at} where there is none. */
  private int end(String word, int at) {
    int end = word.length();
    while (end > at && !pieces.containsKey(piece(word, at, end))) {
      end--;
    }
    return end;
  }

  private static String piece(String word, int at, int end) {
    String bare = word.substring(at, end);
    return at == 0 ? bare : INSIDE + bare;
  }

  private static final class Ids {
    private int[] values = new int[32];
    private int size;

    private void add(int id) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = id;
    }

    private int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
