package io.precis.bench;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.rank.LearnedScorer;
import io.precis.rank.LearnedSpec;
import io.precis.rank.feature.FeatureTable;
import io.precis.rank.feature.RankedText;
import io.precis.rank.feature.SentenceFeatures;
import io.precis.rank.filter.SentenceFilter;
import io.precis.rank.graph.RankInput;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.rank.semantic.SentenceContext;
import io.precis.segment.ChunkSpec;
import io.precis.segment.Chunker;
import io.precis.segment.WordTokenCounter;
import io.precis.write.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes what a learned ranking sees of documents, for the training kit to learn from: the
 * program's own reading, sentences and features, so that there is one road.
 *
 * <p>{@code SentenceFeatureDump OUT FILE...} writes JSON Lines: first {@code names} of the
 * features; then a line a document with {@code name}, {@code language} and {@code rows}, one for
 * each sentence that may be chosen: its {@code ordinal}, {@code text}, {@code context} (its
 * heading, the sentences before and after it), {@code features} and the {@code score} that the
 * program gives it today.
 */
public final class SentenceFeatureDump {
  private static final int WINDOW_TOKENS = 480;

  private SentenceFeatureDump() {}

  /** Takes the file to write and those to read. */
  public static void main(String[] args) throws IOException, InterruptedException {
    AtomicBoolean named = new AtomicBoolean();
    FilesRead.each(args, (document, out) -> write(document, named.getAndSet(true), out));
  }

  private static void write(Document document, boolean named, Writer out) throws IOException {
    Chunker chunker = new Chunker(ChunkSpec.ofWindow(WINDOW_TOKENS), new WordTokenCounter());
    List<Sentence> sentences = chunker.chunk(document).sentences();
    List<RankInput> inputs = SentenceFilter.of(document.language()).inputs(document, sentences);
    SentenceRanker ranker = SentenceRanker.of(RankSpec.DEFAULT);
    RankedText text = RankedText.of(document, sentences, inputs);
    FeatureTable table = SentenceFeatures.of(text, ranker.rank(inputs, document.language()));
    double[] scores = LearnedScorer.embedded(LearnedSpec.DEFAULT, ranker).score(text).values();
    if (!named) {
      out.write(Json.line(Map.of("names", table.names())) + "\n");
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (inputs.get(i).candidate()) {
        int row = i;
        Map<String, Object> shown = new TreeMap<>();
        shown.put("ordinal", i);
        shown.put("text", sentences.get(i).text());
        shown.put("score", scores[row]);
        SentenceContext context = SentenceContext.of(text, i);
        shown.put("context", List.of(context.heading(), context.before(), context.after()));
        shown.put("features", table.names().stream().map(name -> table.column(name)[row]).toList());
        rows.add(shown);
      }
    }
    Map<String, Object> line = new TreeMap<>();
    line.put("name", document.name());
    line.put("language", document.language());
    line.put("rows", rows);
    out.write(Json.line(line) + "\n");
  }
}
