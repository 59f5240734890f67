package io.precis.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.compress.CutGuard;
import io.precis.compress.LightEditor;
import io.precis.compress.RuleCompressor;
import io.precis.compress.SentenceShortener;
import io.precis.compress.judge.CutJudge;
import io.precis.compress.judge.JudgedCuts;
import io.precis.compress.judge.WordScores;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.OperationKind;
import io.precis.compress.tagged.PartsOfSpeech;
import io.precis.compress.tagged.TaggedSentence;
import io.precis.onnx.Device;
import io.precis.student.Generation;
import io.precis.student.TagModel;
import io.precis.student.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the cuts of hybrid mode are lost: for each cut that rules, the tagger or signs propose,
 * what stops it. Arguments: the tagger's bundle, a file of {@code id<TAB>English sentence} lines,
 * and optionally one that the cuts are written to, a JSON object each. Prints how many each stop
 * refuses.
 *
 * <p>Stops, in this order: {@code unfit} (the sentence may not be changed; counted once), {@code
 * guard}, {@code form} (what is left is no sound sentence), {@code judge}, {@code joined} (another
 * cut overlaps it, or the whole is no sentence), and {@code done}.
 */
public final class CutStops {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LANGUAGE = "en";

  private final TagModel tagger;
  private final CutJudge judge;
  private final SentenceShortener shortener =
      new SentenceShortener(LightEditor.enabled(true), new RuleCompressor());
  private final CutGuard guard = CutGuard.of(LANGUAGE);
  private final PartsOfSpeech parts = PartsOfSpeech.of(LANGUAGE).orElseThrow();
  private final Map<String, Integer> stops = new TreeMap<>();
  private final StringBuilder rows = new StringBuilder();
  private int words;
  private int saved;
  private int edited;
  private int sentences;

  private CutStops(TagModel tagger, CutJudge judge) {
    this.tagger = tagger;
    this.judge = judge;
  }

  public static void main(String[] arguments) throws IOException {
    Bundle bundle = Bundle.open(Path.of(arguments[0]));
    try (TagModel tagger = TagModel.open(bundle, Device.CPU, 1)) {
      CutStops stops = new CutStops(tagger, bundle.tags().judge());
      for (String line : Files.readAllLines(Path.of(arguments[1]))) {
        String[] columns = line.split("\t");
        stops.take(columns[0], columns[1]);
      }
      stops.print();
      if (arguments.length > 2) {
        Files.writeString(Path.of(arguments[2]), stops.rows);
      }
    }
  }

  private void take(String id, String sentence) throws IOException {
    WordScores scores = tagger.scores(sentence);
    List<Operation> done = done(sentence);
    String printed = Operation.apply(sentence, done);
    sentences++;
    edited += done.isEmpty() ? 0 : 1;
    words += words(sentence);
    saved += words(sentence) - words(printed);
    if (!RuleCompressor.isFit(sentence)) {
      stops.merge("unfit", 1, Integer::sum);
      return;
    }
    TaggedSentence tagged = TaggedSentence.of(sentence, parts);
    for (Operation cut : JudgedCuts.proposed(sentence, LANGUAGE, scores)) {
      boolean ruled = cut.kind() != OperationKind.CUT_PHRASE;
      Map<String, Double> features =
          JudgedCuts.features(sentence, LANGUAGE, scores, cut.start(), cut.end());
      double probability = features.isEmpty() ? -1 : judge.probability(features);
      String stop = "done";
      if (features.isEmpty()) {
        stop = ruled || guard.allows(tagged, cut) ? "form" : "guard";
      } else if (!judge.isSure(features)) {
        stop = "judge";
      } else if (done.stream().noneMatch(each -> each.overlaps(cut))) {
        stop = "joined";
      }
      stops.merge(stop, 1, Integer::sum);
      write(id, sentence, cut, stop, probability, features);
    }
  }

  private List<Operation> done(String sentence) {
    Generation generation = tagger.generate(List.of(sentence), null).get(0);
    return shortener.shortenByCuts(
        sentence,
        LANGUAGE,
        false,
        generation.candidates().stream().map(each -> each.text()).toList());
  }

  private void write(
      String id,
      String sentence,
      Operation cut,
      String stop,
      double probability,
      Map<String, Double> features)
      throws IOException {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("stop", stop);
    row.put("kind", cut.kind());
    row.put("start", cut.start());
    row.put("end", cut.end());
    row.put("probability", probability);
    row.put(
        "cut",
        sentence.substring(0, cut.start())
            + "⟦"
            + sentence.substring(cut.start(), cut.end())
            + "⟧"
            + sentence.substring(cut.end()));
    row.put("features", features);
    rows.append(MAPPER.writeValueAsString(row)).append('\n');
  }

  private static int words(String text) {
    return text.split("\\s+").length;
  }

  private void print() {
    System.out.printf(
        "%d sentences, %.1f %% edited, %.1f %% of the words saved%n",
        sentences, 100.0 * edited / sentences, 100.0 * saved / words);
    stops.forEach((stop, count) -> System.out.printf("%-8s %6d%n", stop, count));
  }
}
