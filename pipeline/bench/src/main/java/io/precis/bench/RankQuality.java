package io.precis.bench;

import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.evaluate.Bootstrap;
import io.precis.evaluate.Evaluation;
import io.precis.evaluate.EvaluationScores;
import io.precis.evaluate.Measure;
import io.precis.evaluate.TargetLength;
import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.EvaluationSet;
import io.precis.evaluate.data.SummaryLanguage;
import io.precis.evaluate.rouge.References;
import io.precis.evaluate.system.BaselineTextRank;
import io.precis.evaluate.system.Lengths;
import io.precis.evaluate.system.SummarySystem;
import io.precis.rank.graph.RankInput;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.segment.SentenceSplitter;
import io.precis.select.Candidate;
import io.precis.select.LengthBudget;
import io.precis.select.SelectSpec;
import io.precis.select.Selector;
import io.precis.testing.DevelopmentData;
import io.precis.text.TextDocuments;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ROUGE-1, -2, -L and -Lsum F1 and length (stemmed for English, best reference) of lead, plain
 * TextRank and ours on whole documents, all three over the same sentences. Without headings, turns
 * or pages but what plain text shows.
 *
 * <p>{@code mvn -q -pl pipeline/bench -am compile exec:java
 * -Dexec.mainClass=io.precis.bench.RankQuality [-Dexec.args="show"]}; {@code show} also prints the
 * first summary of ours in each set. Skips sets that are not there.
 */
public final class RankQuality {
  private static final Logger LOG = LoggerFactory.getLogger(RankQuality.class);

  /** A set, its language, and the words asked for; 0 for the references' mean. */
  private record Task(String file, String language, int words) {}

  private static final List<Task> TASKS =
      List.of(
          new Task("squality_dev", "en", 0),
          new Task("squality_dev", "en", 235),
          new Task("scisummnet_dev", "en", 0),
          new Task("qmsum_meeting_dev", "en", 0),
          new Task("peps_dev", "en", 0),
          new Task("vcsum_meeting_zh_dev", "zh", 0));

  private static final List<Measure> MEASURES =
      List.of(
          Measure.ROUGE_1_F1,
          Measure.ROUGE_2_F1,
          Measure.ROUGE_L_F1,
          Measure.ROUGE_LSUM_F1,
          Measure.WORDS);

  private RankQuality() {}

  /** Takes nothing, or {@code show}. */
  public static void main(String[] args) {
    for (Task task : TASKS) {
      Optional<Path> file = DevelopmentData.find("data/eval/" + task.file + ".jsonl.xz");
      if (file.isEmpty()) {
        LOG.info("{}: not here, skipped", task.file);
      } else {
        report(task, EvaluationSet.read(file.get()), args.length > 0);
      }
    }
  }

  private static void report(Task task, EvaluationSet set, boolean show) {
    SummaryLanguage language = SummaryLanguage.of(task.language, task.language.equals("en"));
    TargetLength length =
        task.words > 0 ? TargetLength.ofWords(task.words) : TargetLength.ofReferences();
    Evaluation evaluation =
        new Evaluation(language, References.BEST_F1, length, new Bootstrap(1, 1));
    List<SummarySystem> systems =
        List.of(
            new Ranked("lead", language, RankQuality::lead),
            new Ranked("plain", language, RankQuality::plain),
            new Ranked("ours", language, RankQuality::ours));
    EvaluationScores scores = evaluation.run(set, systems);
    LOG.info("{} ({} documents, words: {})", task.file, set.items().size(), length);
    systems.forEach(system -> LOG.info("  {}", line(system.name(), scores)));
    if (show) {
      int words = task.words > 0 ? task.words : language.words(set.items().get(0).targets().get(0));
      LOG.info("{}", systems.get(2).summarize(set.items().get(0), words));
    }
  }

  private static String line(String name, EvaluationScores scores) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-6s", name));
    for (Measure measure : MEASURES) {
      double mean = Arrays.stream(scores.values(name, measure)).average().orElseThrow();
      double shown = measure == Measure.WORDS ? mean : 100 * mean;
      line.append(String.format(Locale.ROOT, "%8.2f", shown));
    }
    return line.toString();
  }

  /** Chooses sentences of an outlined text, by place. */
  @FunctionalInterface
  private interface Choice {
    List<Integer> choose(List<Sentence> sentences, int words, SummaryLanguage language);
  }

  private record Ranked(String name, SummaryLanguage language, Choice choice)
      implements SummarySystem {
    @Override
    public String summarize(EvaluationItem item, int targetWords) {
      Document document = TextDocuments.of(item.id(), item.source(), language.tag());
      List<Sentence> sentences =
          SentenceSplitter.split(document).stream()
              .filter(s -> !s.role().competes() || language.words(s.text()) > 0)
              .toList();
      return choice.choose(sentences, targetWords, language).stream()
          .map(i -> sentences.get(i).text())
          .collect(Collectors.joining("\n"));
    }
  }

  private static List<Integer> lead(List<Sentence> sentences, int words, SummaryLanguage language) {
    return first(candidates(sentences), sentences, words, language);
  }

  private static List<Integer> plain(
      List<Sentence> sentences, int words, SummaryLanguage language) {
    List<Integer> candidates = candidates(sentences);
    List<String> texts = candidates.stream().map(i -> sentences.get(i).text()).toList();
    List<Integer> order =
        BaselineTextRank.order(texts, language.tag()).stream().map(candidates::get).toList();
    return first(order, sentences, words, language).stream().sorted().toList();
  }

  private static List<Integer> ours(List<Sentence> sentences, int words, SummaryLanguage language) {
    List<RankInput> inputs = sentences.stream().map(RankInput::of).toList();
    double[] scores = SentenceRanker.of(RankSpec.DEFAULT).rank(inputs, language.tag());
    List<Candidate> candidates =
        candidates(sentences).stream()
            .map(
                i ->
                    new Candidate(
                        i, sentences.get(i).section(), sentences.get(i).text(), scores[i]))
            .toList();
    return Selector.of(SelectSpec.TEXTRANK, language.tag())
        .select(candidates, LengthBudget.about(words, language::words))
        .ordinals();
  }

  private static List<Integer> candidates(List<Sentence> sentences) {
    return IntStream.range(0, sentences.size())
        .filter(i -> sentences.get(i).role().competes())
        .boxed()
        .toList();
  }

  /** The first of {@code order} whose length comes closest to {@code words}. */
  private static List<Integer> first(
      List<Integer> order, List<Sentence> sentences, int words, SummaryLanguage language) {
    List<String> texts = order.stream().map(i -> sentences.get(i).text()).toList();
    return order.subList(0, Lengths.closest(texts, words, language::words).size());
  }
}
