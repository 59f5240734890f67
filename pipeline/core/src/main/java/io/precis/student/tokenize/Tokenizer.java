package io.precis.student.tokenize;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import io.precis.document.TokenCounter;
import io.precis.onnx.ModelException;
import io.precis.onnx.TemporaryFiles;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.BundleSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A student's tokenizer: exactly what {@code tokenizer.json} says, offline, with neither truncation
 * nor padding. Thread-safe.
 */
public final class Tokenizer implements AutoCloseable {
  private static final Map<String, Tokenizer> SHARED = new ConcurrentHashMap<>();

  private static final String CACHE = "DJL_CACHE_DIR";

  /** Where the cache is a directory that a class loader of this process made: which. */
  private static final String OURS = "io.precis.student.cache";

  static {
    // Never fetch anything, and never share an unpacked native library with another process, nor
    // with another class loader of this one: Java loads no library file into two.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    String cache = System.getProperty(CACHE);
    if (System.getenv(CACHE) == null && (cache == null || cache.equals(System.getProperty(OURS)))) {
      String own = TemporaryFiles.directory("precis-djl-").toString();
      System.setProperty(CACHE, own);
      System.setProperty(OURS, own);
    }
  }

  private final HuggingFaceTokenizer tokenizer;

  private Tokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Opens {@code tokenizer.json}.
   *
   * @throws ModelException where it cannot be read
   */
  public static Tokenizer open(Path file) {
    try {
      return new Tokenizer(
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(file)
              .optTruncation(false)
              .optPadding(false)
              .build());
    } catch (IOException e) {
      throw new ModelException(file + ": cannot be read: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw new ModelException(file + ": is not a tokenizer: " + e.getMessage(), e);
    }
  }

  /** The one tokenizer of {@code bundle} in this process; stays open until the process ends. */
  public static Tokenizer shared(Bundle bundle) {
    return SHARED.computeIfAbsent(bundle.fingerprint(), f -> open(bundle.tokenizerFile()));
  }

  /** Ids of {@code text} with the special tokens that the model wants around it. */
  public int[] encode(String text) {
    return narrow(tokenizer.encode(text, true, false).getIds());
  }

  /** Ids of the unchanged {@code text}, in which marks that it names are those tokens. */
  public int[] encodePlain(String text) {
    return narrow(tokenizer.encode(text, false, false).getIds());
  }

  /**
   * Two texts as one input.
   *
   * @param ids with the special tokens around and between
   * @param types 0 where a token is of the first text, 1 where it is of the second, as the
   *     tokenizer numbers them
   */
  public record Pair(int[] ids, int[] types) {}

  /** The tokens of two texts as a model wants them that reads both at once. */
  public Pair encodePair(String first, String second) {
    Encoding encoding = tokenizer.encode(first, second, true, false);
    return new Pair(narrow(encoding.getIds()), narrow(encoding.getTypeIds()));
  }

  /**
   * Tokens and where they stand.
   *
   * @param ids with special tokens
   * @param starts first character of each in the text, in UTF-16 code units; special tokens start
   *     where their neighbour does
   */
  public record Located(int[] ids, int[] starts) {}

  /** The tokens of {@code text}, each with its place. */
  public Located locate(String text) {
    Encoding encoding = tokenizer.encode(text, true, false);
    int[] ids = narrow(encoding.getIds());
    long[] special = encoding.getSpecialTokenMask();
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] starts = new int[ids.length];
    int points = 0;
    int units = 0;
    for (int i = 0; i < ids.length; i++) {
      if (special[i] == 0) {
        units = text.offsetByCodePoints(units, spans[i].getStart() - points);
        points = spans[i].getStart();
      } else if (i > 0) {
        units = text.length();
      }
      starts[i] = units;
    }
    return new Located(ids, starts);
  }

  /** Number of tokens of {@code text} without special tokens; 0 for an empty text. */
  public int count(String text) {
    return tokenizer.encode(text, false, false).getIds().length;
  }

  /** Text of {@code ids} without special tokens, stripped. */
  public String decode(int[] ids) {
    long[] wide = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      wide[i] = ids[i];
    }
    return tokenizer.decode(wide, true).strip();
  }

  /** Tokens that {@link #encode} adds to those that {@link #count} counts. */
  public int specialTokens() {
    return encode("").length;
  }

  /** Counts as this bundle's tokenizer does, and reopens it wherever it has travelled to. */
  public static TokenCounter counter(BundleSource source) {
    return new Counter(source);
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  private static int[] narrow(long[] ids) {
    int[] narrow = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      narrow[i] = Math.toIntExact(ids[i]);
    }
    return narrow;
  }

  private static final class Counter implements TokenCounter {
    private static final long serialVersionUID = 1L;
    private final BundleSource source;
    private transient volatile Tokenizer tokenizer;

    Counter(BundleSource source) {
      this.source = source;
    }

    @Override
    public int count(String text) {
      Tokenizer opened = tokenizer;
      if (opened == null) {
        opened = shared(source.open());
        tokenizer = opened;
      }
      return opened.count(text);
    }
  }
}
