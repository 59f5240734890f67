package io.precis.student;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.precis.compress.judge.JudgedCuts;
import io.precis.compress.judge.WordScores;
import io.precis.compress.rule.Operation;
import io.precis.onnx.Device;
import io.precis.onnx.ModelException;
import io.precis.onnx.StudentException;
import io.precis.onnx.Tensors;
import io.precis.student.bundle.Bundle;
import io.precis.student.bundle.BundleFiles;
import io.precis.student.bundle.PromptRequest;
import io.precis.student.bundle.PromptTemplate;
import io.precis.student.bundle.TagCard;
import io.precis.student.decode.DeviceChoice;
import io.precis.student.decode.GeneratedText;
import io.precis.student.decode.GenerationSpec;
import io.precis.student.decode.Sessions;
import io.precis.student.tokenize.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A loaded tagger: it writes nothing of its own, but says of each word how likely it leaves it out.
 * Its candidates for a sentence are the sentence with one cut each, of those that its judge finds
 * right, the surest first; the sentence itself where there is none. Thread-safe.
 */
public final class TagModel extends LoadedModel {
  private final TagCard tags;
  private final JudgedCuts cuts;
  private final OrtSession session;

  private TagModel(Bundle bundle, DeviceChoice choice, OrtSession.SessionOptions options)
      throws OrtException {
    super(bundle, choice);
    this.tags = bundle.tags();
    this.cuts = new JudgedCuts(tags.judge());
    this.session =
        Tensors.ENVIRONMENT.createSession(
            bundle.model(BundleFiles.Role.TAGGER).path().toString(), options);
  }

  /**
   * Loads {@code bundle}.
   *
   * @param threads threads of one computation, at least 1
   * @throws ModelException where ONNX Runtime does not take the model
   */
  public static TagModel open(Bundle bundle, Device device, int threads) {
    DeviceChoice choice = DeviceChoice.of(device, bundle);
    try (OrtSession.SessionOptions options = Sessions.options(choice, threads)) {
      return new TagModel(bundle, choice, options);
    } catch (OrtException e) {
      throw new ModelException(
          bundle.directory() + ": ONNX Runtime refuses it: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean aimsAtLengths() {
    return false;
  }

  @Override
  public int textBudget(PromptTemplate.Level level, PromptRequest request) {
    return card().windowTokens() - tokenizer.specialTokens();
  }

  @Override
  public Optional<String> refusal(GenerationSpec spec) {
    return Optional.empty();
  }

  @Override
  public List<Generation> generate(List<String> inputs, GenerationSpec spec) {
    return inputs.stream().map(this::generate).toList();
  }

  private Generation generate(String sentence) {
    List<GeneratedText> candidates = new ArrayList<>();
    int tokens = tokenizer.encode(sentence).length;
    for (Operation cut : cuts.of(sentence, card().languages().get(0), scores(sentence))) {
      candidates.add(candidate(Operation.apply(sentence, List.of(cut))));
    }
    if (candidates.isEmpty()) {
      candidates.add(candidate(sentence));
    }
    return new Generation(candidates, tokens, 0);
  }

  private static GeneratedText candidate(String text) {
    return new GeneratedText(text, List.of(), 0, Double.NaN, 0, true);
  }

  /**
   * What it says of a sentence's words.
   *
   * @throws IllegalArgumentException where the sentence is longer than the window
   */
  public WordScores scores(String sentence) {
    Tokenizer.Located located = tokenizer.locate(sentence);
    if (located.ids().length > card().windowTokens()) {
      throw new IllegalArgumentException(
          "input must have at most "
              + card().windowTokens()
              + " tokens for this student, got "
              + located.ids().length);
    }
    float[][] drops = run(located.ids());
    int[] places = places(WordScores.starts(sentence), located.starts());
    float[][] words = new float[TagCard.TAGGERS][places.length];
    for (int word = 0; word < places.length; word++) {
      for (int tagger = 0; tagger < TagCard.TAGGERS; tagger++) {
        words[tagger][word] = drops[places[word]][tagger];
      }
    }
    return WordScores.of(sentence, words[0], words[1], tags.turns());
  }

  /** For each word the token that its first character lies in. */
  private static int[] places(int[] words, int[] starts) {
    int[] places = new int[words.length];
    int at = 0;
    for (int word = 0; word < words.length; word++) {
      while (at + 1 < starts.length && starts[at + 1] <= words[word]) {
        at++;
      }
      places[word] = at;
    }
    return places;
  }

  /** Scores of dropping each token, one row a token, a column a tagger. */
  private float[][] run(int[] ids) {
    inUse().lock();
    int[] mask = new int[ids.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor tokens = Tensors.longs(ids, 1, ids.length);
        OnnxTensor there = Tensors.longs(mask, 1, ids.length);
        OrtSession.Result result =
            session.run(Map.of("input_ids", tokens, "attention_mask", there))) {
      return ((float[][][]) Tensors.of(result, "drops").getValue())[0];
    } catch (OrtException e) {
      throw new StudentException("1 input of " + ids.length + " tokens: " + e.getMessage(), e);
    } finally {
      inUse().unlock();
    }
  }

  @Override
  void closeSessions() throws OrtException {
    session.close();
  }
}
