package io.precis.text.identify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * OpenNLP's model of 148 languages: for each n-gram of one to three characters some languages that
 * it speaks for, and how strongly. Immutable.
 *
 * <p>It is read from flat arrays, made once from OpenNLP's file: a third of the time, half of the
 * bytes in the program and no objects of OpenNLP's. The parts of the file, numbers with the highest
 * byte first: languages; patterns of languages that n-grams share, all lengths before all
 * languages; n-grams by rising key with the pattern of each; weights in the order of the n-grams
 * and of the languages in their patterns. Arrays of numbers are written as all highest bytes, then
 * all next ones, and so on, since bytes of a kind are compressed better.
 */
final class LanguageModel {
  private static final String FILE = "languages.bin";
  private static final int BITS_OF_CODE_POINT = 21;

  /** There are some 70,000. */
  static final int BYTES_OF_PATTERN = 3;

  private final String[] languages;

  /** Of each pattern, where its languages begin; one more for the end. */
  private final int[] patternStarts;

  private final byte[] patternLanguages;

  /** N-grams, rising; see {@link #key}. */
  private final long[] keys;

  private final int[] patterns;
  private final int[] weightStarts;
  private final float[] weights;

  private LanguageModel(DataInputStream in) throws IOException {
    languages = new String[in.readInt()];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = in.readUTF();
    }
    patternStarts = starts(readNumbers(in, in.readInt(), 1));
    patternLanguages = new byte[patternStarts[patternStarts.length - 1]];
    in.readFully(patternLanguages);
    int grams = in.readInt();
    keys = readKeys(in, grams);
    patterns = readNumbers(in, grams, BYTES_OF_PATTERN);
    weightStarts = new int[grams];
    weights = readWeights(in, assignWeights());
  }

  /**
   * Reads it: 12 MB.
   *
   * @throws IOException where the model is not in the program, or is not what it should be
   */
  static LanguageModel read() throws IOException {
    try (InputStream file = LanguageModel.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("there is no " + FILE);
      }
      return new LanguageModel(new DataInputStream(new BufferedInputStream(file)));
    }
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
    int gram = Arrays.binarySearch(keys, key);
    if (gram < 0) {
      return;
    }
    int weight = weightStarts[gram];
    for (int i = patternStarts[patterns[gram]]; i < patternStarts[patterns[gram] + 1]; i++) {
      sums[patternLanguages[i] & 0xff] += weights[weight++];
    }
  }

  /** Says of every n-gram where its weights begin; tells how many there are. */
  private int assignWeights() {
    int weight = 0;
    for (int gram = 0; gram < weightStarts.length; gram++) {
      weightStarts[gram] = weight;
      weight += patternStarts[patterns[gram] + 1] - patternStarts[patterns[gram]];
    }
    return weight;
  }

  /** Where each of things with these lengths begins, and where the last one ends. */
  private static int[] starts(int[] lengths) {
    int[] starts = new int[lengths.length + 1];
    for (int i = 0; i < lengths.length; i++) {
      starts[i + 1] = starts[i] + lengths[i];
    }
    return starts;
  }

  private static long[] readKeys(DataInputStream in, int count) throws IOException {
    int[] high = readNumbers(in, count, Integer.BYTES);
    int[] low = readNumbers(in, count, Integer.BYTES);
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = (long) high[i] << Integer.SIZE | Integer.toUnsignedLong(low[i]);
    }
    return keys;
  }

  private static float[] readWeights(DataInputStream in, int count) throws IOException {
    int[] bits = readNumbers(in, count, Float.BYTES);
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      weights[i] = Float.intBitsToFloat(bits[i]);
    }
    return weights;
  }

  private static int[] readNumbers(DataInputStream in, int count, int bytes) throws IOException {
    int[] numbers = new int[count];
    byte[] some = new byte[count];
    for (int place = 0; place < bytes; place++) {
      in.readFully(some);
      for (int i = 0; i < count; i++) {
        numbers[i] = numbers[i] << Byte.SIZE | some[i] & 0xff;
      }
    }
    return numbers;
  }
}
