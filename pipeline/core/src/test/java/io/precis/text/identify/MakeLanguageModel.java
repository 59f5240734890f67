package io.precis.text.identify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;

/**
 * Makes the file that {@link LanguageModel} reads from the one that OpenNLP does. N-grams of more
 * than three characters, which are never asked for, are left out.
 *
 * <p>Takes the file to write: {@code pipeline/models/src/main/resources/io/precis/text/identify/
 * languages.bin}.
 */
public final class MakeLanguageModel {
  private static final String FILE = "/opennlp-langdetect-20210413.bin";
  private static final String ENTRY = "langdetect.model";
  private static final int LONGEST_GRAM = 3;

  private final List<String> languages = new ArrayList<>();
  private final Map<List<Integer>, Integer> patterns = new LinkedHashMap<>();
  private final TreeMap<Long, Gram> grams = new TreeMap<>();

  /**
   * @param pattern number of its languages' pattern
   * @param weights in the order of the pattern's languages
   */
  private record Gram(int pattern, float[] weights) {}

  private MakeLanguageModel(DataInputStream in) throws IOException {
    in.readUTF(); // the kind of model
    in.readInt();
    in.readDouble();
    for (int left = in.readInt(); left > 0; left--) {
      languages.add(in.readUTF());
    }
    List<List<Integer>> patternOfGram = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String[] numbers = in.readUTF().split(" ");
      List<Integer> pattern = new ArrayList<>();
      for (int i = 1; i < numbers.length; i++) {
        pattern.add(Integer.parseInt(numbers[i]));
      }
      patterns.putIfAbsent(pattern, patterns.size());
      for (int i = Integer.parseInt(numbers[0]); i > 0; i--) {
        patternOfGram.add(pattern);
      }
    }
    int[][] texts = new int[in.readInt()][];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = in.readUTF().codePoints().toArray();
    }
    for (int i = 0; i < texts.length; i++) {
      List<Integer> pattern = patternOfGram.get(i);
      float[] weights = new float[pattern.size()];
      for (int k = 0; k < weights.length; k++) {
        weights[k] = (float) in.readDouble();
      }
      if (texts[i].length <= LONGEST_GRAM) {
        grams.put(
            LanguageModel.key(texts[i], 0, texts[i].length),
            new Gram(patterns.get(pattern), weights));
      }
    }
  }

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes());
  }

  /** The content of the file. */
  static byte[] bytes() throws IOException {
    try (InputStream file = OpenNLPDetector.class.getResourceAsStream(FILE);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(ENTRY)) {
          DataInputStream model = new DataInputStream(new ByteArrayInputStream(zip.readAllBytes()));
          return new MakeLanguageModel(model).write();
        }
      }
    }
    throw new IOException(FILE + " holds no " + ENTRY);
  }

  private byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(languages.size());
    for (String language : languages) {
      out.writeUTF(language);
    }
    List<List<Integer>> all = List.copyOf(patterns.keySet());
    out.writeInt(all.size());
    write(out, all.size(), Byte.BYTES, i -> all.get((int) i).size());
    for (List<Integer> pattern : all) {
      for (int language : pattern) {
        out.writeByte(language);
      }
    }
    List<Long> keys = List.copyOf(grams.keySet());
    List<Gram> values = List.copyOf(grams.values());
    out.writeInt(keys.size());
    write(out, keys.size(), Long.BYTES, i -> keys.get((int) i));
    write(out, values.size(), LanguageModel.BYTES_OF_PATTERN, i -> values.get((int) i).pattern());
    float[] weights = weights(values);
    write(out, weights.length, Float.BYTES, i -> Float.floatToIntBits(weights[(int) i]));
    return bytes.toByteArray();
  }

  private static float[] weights(List<Gram> grams) {
    float[] weights = new float[grams.stream().mapToInt(gram -> gram.weights().length).sum()];
    int from = 0;
    for (Gram gram : grams) {
      System.arraycopy(gram.weights(), 0, weights, from, gram.weights().length);
      from += gram.weights().length;
    }
    return weights;
  }

  /** The highest bytes of all numbers, then the next ones, and so on. */
  private static void write(DataOutputStream out, int count, int bytes, LongUnaryOperator number)
      throws IOException {
    for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      for (int i = 0; i < count; i++) {
        out.writeByte((int) (number.applyAsLong(i) >>> shift));
      }
    }
  }
}
