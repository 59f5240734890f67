package io.precis.rank.semantic;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.onnx.ModelException;
import io.precis.onnx.NativeRuntime;
import io.precis.onnx.StudentException;
import io.precis.onnx.Tensors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An encoder that reads a sentence with its heading and its neighbours, and says how likely a
 * reader quotes it. One sentence a run, so that no answer depends on what else is asked.
 * Thread-safe; stays open until the process ends.
 */
public final class RelevanceModel {
  private static final Logger LOG = LoggerFactory.getLogger(RelevanceModel.class);
  private static final String FOLDER = "/io/precis/rank/semantic/";
  private static final Set<String> LANGUAGES = Set.of("en");
  private static final int BEGINS = 101;
  private static final int PARTS = 102;
  private static final int OF_SENTENCE = 48;
  private static final int OF_HEADING = 10;
  private static final int OF_NEIGHBOUR = 14;

  /** Half a kilobyte each. */
  private static final int MOST_REMEMBERED = 4_096;

  private static volatile boolean lacking;

  private final WordPiece tokenizer;
  private final OrtSession session;
  private final RecentAnswers answers = new RecentAnswers(MOST_REMEMBERED, this::answer);

  private RelevanceModel(WordPiece tokenizer, OrtSession session) {
    this.tokenizer = tokenizer;
    this.session = session;
  }

  private static final class Embedded {
    private static final Optional<RelevanceModel> MODEL = find();
  }

  /**
   * The one that ships with this program, read once; empty where ONNX Runtime cannot be loaded,
   * which is told once.
   *
   * @throws ModelException where the model is damaged
   */
  public static Optional<RelevanceModel> embedded() {
    return Embedded.MODEL;
  }

  /** Whether it was asked for in this process and cannot be had. */
  public static boolean isLacking() {
    return lacking;
  }

  private static Optional<RelevanceModel> find() {
    try {
      NativeRuntime.providers();
    } catch (ModelException | IllegalStateException | LinkageError e) {
      lacking = true;
      LOG.warn("sentences are ranked as with --ranking learned: {}", e.getMessage());
      return Optional.empty();
    }
    return Optional.of(open());
  }

  /** Whether it knows a language, by its BCP 47 tag. */
  public static boolean reads(String language) {
    return LANGUAGES.contains(language);
  }

  /** Name and version of the one that ships with this program. */
  public static String version() {
    return Version.TEXT;
  }

  /** Asked for every document, read once. */
  private static final class Version {
    private static final String TEXT = text("version.txt").strip();
  }

  private static RelevanceModel open() {
    WordPiece tokenizer = new WordPiece(text("vocabulary.txt"));
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Every sentence has its own length, so that patterns of one are of no use to the next.
      options.setMemoryPatternOptimization(false);
      // Where a processor's own products of these integers would overflow, slower ones are taken.
      options.addConfigEntry("session.x64quantprecision", "1");
      byte[] graph = resource("relevance.onnx");
      return new RelevanceModel(tokenizer, Tensors.ENVIRONMENT.createSession(graph, options));
    } catch (OrtException e) {
      throw new ModelException(FOLDER + "relevance.onnx: ONNX Runtime refuses it", e);
    }
  }

  private static String text(String name) {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = RelevanceModel.class.getResourceAsStream(FOLDER + name)) {
      return requireNonNull(in, FOLDER + name + " is missing").readAllBytes();
    } catch (IOException e) {
      throw new ModelException(FOLDER + name + " cannot be read", e);
    }
  }

  /** How likely a reader quotes a sentence, in log odds that compare within a document. */
  public double relevance(SentenceContext context) {
    return answers.of(ids(context));
  }

  private double answer(int[] ids) {
    try (OnnxTensor tokens = Tensors.longs(ids, 1, ids.length);
        OrtSession.Result result = session.run(Map.of("input_ids", tokens))) {
      return Tensors.of(result, "relevance").getFloatBuffer().get(0);
    } catch (OrtException e) {
      throw new StudentException("a sentence of " + ids.length + " tokens: " + e.getMessage(), e);
    }
  }

  /**
   * Tokens of the sentence, its heading, the end of the sentence before and the beginning of the
   * one after it, each closed by a mark, as the model learned to read them.
   */
  int[] ids(SentenceContext context) {
    int[] before = tokenizer.encode(context.before());
    int from = Math.max(0, before.length - OF_NEIGHBOUR);
    return Stream.of(
            IntStream.of(BEGINS),
            part(tokenizer.encode(context.text()), 0, OF_SENTENCE),
            part(tokenizer.encode(context.heading()), 0, OF_HEADING),
            part(before, from, OF_NEIGHBOUR),
            part(tokenizer.encode(context.after()), 0, OF_NEIGHBOUR))
        .flatMapToInt(each -> each)
        .toArray();
  }

  private static IntStream part(int[] ids, int from, int most) {
    IntStream own = Arrays.stream(ids, from, Math.min(ids.length, from + most));
    return IntStream.concat(own, IntStream.of(PARTS));
  }
}
