package io.precis.text.identify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;

/**
 * Tika's model of 148 languages: for each n-gram of one to three characters some languages that it
 * speaks for, and how strongly. Read into flat arrays, without OpenNLP's objects: a quarter of the
 * time and of the memory. Immutable.
 *
 * <p>The file is a maximum-entropy model as {@code opennlp.tools.ml.maxent.io.GISModelReader} reads
 * it: languages, patterns of languages with the number of n-grams that have each, n-grams in the
 * order of the patterns, weights in the order of the n-grams.
 */
final class LanguageModel {
  private static final String FILE = "/opennlp-langdetect-20210413.bin";
  private static final String ENTRY = "langdetect.model";
  private static final int LONGEST_GRAM = 3;
  private static final int BITS_OF_CODE_POINT = 21;

  private final String[] languages;

  /** Open addressing: keys of n-grams, 0 where a slot is free. */
  private final long[] keys;

  private final int[] grams;

  /** Of each n-gram, where its languages begin and end, and where its weights begin. */
  private final int[] languageStarts;

  private final int[] languageEnds;
  private final int[] weightStarts;
  private final byte[] languagesOfGrams;
  private final float[] weights;

  private LanguageModel(Reader in) {
    in.skipHead();
    languages = new String[in.readInt()];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = in.readAscii();
    }
    Patterns patterns = new Patterns(in);
    languagesOfGrams = patterns.languages();
    int count = in.readInt();
    keys = new long[Integer.highestOneBit(count) * 4];
    grams = new int[keys.length];
    for (int gram = 0; gram < count; gram++) {
      put(in.readKey(), gram);
    }
    languageStarts = new int[count];
    languageEnds = new int[count];
    weightStarts = new int[count];
    int weight = patterns.assign(languageStarts, languageEnds, weightStarts);
    weights = in.readFloats(weight);
  }

  /**
   * Reads it: some tenths of a second, 25 MB.
   *
   * @throws IOException where the model is not in the program, or is not what it should be
   */
  static LanguageModel read() throws IOException {
    try (InputStream file = OpenNLPDetector.class.getResourceAsStream(FILE);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(ENTRY)) {
          return new LanguageModel(new Reader(ByteBuffer.wrap(zip.readAllBytes())));
        }
      }
    }
    throw new IOException(FILE + " holds no " + ENTRY);
  }

  /** Names of languages, ISO 639-3, some with a script behind a hyphen. */
  String language(int index) {
    return languages[index];
  }

  /** How many languages there are. */
  int languages() {
    return languages.length;
  }

  /** The key of an n-gram: one to three code points from {@code from} on, none of them 0. */
  static long key(int[] text, int from, int length) {
    long key = 0;
    for (int i = from; i < from + length; i++) {
      key = key << BITS_OF_CODE_POINT | text[i];
    }
    return key;
  }

  /** Adds an n-gram's weights to the sums of its languages; nothing where it is not known. */
  void add(long key, double[] sums) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      return;
    }
    int gram = grams[slot];
    int weight = weightStarts[gram];
    for (int i = languageStarts[gram]; i < languageEnds[gram]; i++) {
      sums[languagesOfGrams[i] & 0xff] += weights[weight++];
    }
  }

  private void put(long key, int gram) {
    if (key != 0) {
      int slot = slot(key);
      keys[slot] = key;
      grams[slot] = gram;
    }
  }

  /** Where a key is, or would be put. */
  private int slot(long key) {
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  /** Patterns of languages, each of the form {@code grams language language ...}. */
  private static final class Patterns {
    private final int[] counts;
    private final int[] starts;
    private byte[] languages = new byte[1 << 20];

    Patterns(Reader in) {
      counts = new int[in.readInt()];
      starts = new int[counts.length + 1];
      for (int i = 0; i < counts.length; i++) {
        int end = in.beginNumbers();
        counts[i] = in.readNumber(end);
        starts[i + 1] = starts[i];
        while (in.hasNumber(end)) {
          add(i, in.readNumber(end));
        }
      }
    }

    private void add(int pattern, int language) {
      if (starts[pattern + 1] == languages.length) {
        languages = Arrays.copyOf(languages, 2 * languages.length);
      }
      languages[starts[pattern + 1]++] = (byte) language;
    }

    byte[] languages() {
      return Arrays.copyOf(languages, starts[counts.length]);
    }

    /**
     * Says of every n-gram where its languages and weights are.
     *
     * @return how many weights there are
     */
    int assign(int[] languageStarts, int[] languageEnds, int[] weightStarts) {
      int gram = 0;
      int weight = 0;
      for (int i = 0; i < counts.length; i++) {
        for (int n = 0; n < counts[i]; n++, gram++) {
          languageStarts[gram] = starts[i];
          languageEnds[gram] = starts[i + 1];
          weightStarts[gram] = weight;
          weight += starts[i + 1] - starts[i];
        }
      }
      return weight;
    }
  }

  /** The parts of the file, as {@link java.io.DataInput} has them. */
  private record Reader(ByteBuffer bytes) {
    /** The kind of model, and two numbers that are no longer used. */
    void skipHead() {
      String kind = readAscii();
      if (!kind.equals("GIS")) {
        throw new IllegalStateException("want a model of kind GIS, got '" + kind + "'");
      }
      bytes.getInt();
      bytes.getDouble();
    }

    int readInt() {
      return bytes.getInt();
    }

    String readAscii() {
      byte[] text = new byte[bytes.getShort() & 0xffff];
      bytes.get(text);
      return new String(text, StandardCharsets.US_ASCII);
    }

    /** The key of an n-gram in modified UTF-8; 0 for one that is too long. */
    long readKey() {
      int end = (bytes.getShort() & 0xffff) + bytes.position();
      int[] points = new int[LONGEST_GRAM + 1];
      int length = 0;
      while (bytes.position() < end) {
        int c = readChar();
        if (length > 0
            && Character.isLowSurrogate((char) c)
            && points[length - 1] <= Character.MAX_VALUE
            && Character.isHighSurrogate((char) points[length - 1])) {
          points[length - 1] = Character.toCodePoint((char) points[length - 1], (char) c);
        } else if (length < points.length) {
          points[length++] = c;
        }
      }
      return length > LONGEST_GRAM ? 0 : key(points, 0, length);
    }

    private int readChar() {
      int first = bytes.get() & 0xff;
      if (first < 0x80) {
        return first;
      }
      int second = bytes.get() & 0x3f;
      return first < 0xe0
          ? (first & 0x1f) << 6 | second
          : (first & 0x0f) << 12 | second << 6 | bytes.get() & 0x3f;
    }

    /** Where the numbers of a text of decimal numbers end. */
    int beginNumbers() {
      return (bytes.getShort() & 0xffff) + bytes.position();
    }

    boolean hasNumber(int end) {
      return bytes.position() < end;
    }

    int readNumber(int end) {
      int number = 0;
      while (bytes.position() < end) {
        int digit = bytes.get() - '0';
        if (digit < 0) {
          break;
        }
        number = 10 * number + digit;
      }
      return number;
    }

    float[] readFloats(int count) {
      float[] floats = new float[count];
      for (int i = 0; i < count; i++) {
        floats[i] = (float) bytes.getDouble();
      }
      return floats;
    }
  }
}
