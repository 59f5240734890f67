package io.precis.cli.evaluate;

import io.precis.cli.terminal.Terminal;
import io.precis.document.Document;
import io.precis.document.SourceFile;
import io.precis.evaluate.PrintedSummary;
import io.precis.evaluate.QuoteScore;
import io.precis.evaluate.data.EvaluationException;
import io.precis.evaluate.data.QuotedDocument;
import io.precis.evaluate.system.Lengths;
import io.precis.limit.Amount;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.FileTrouble;
import io.precis.request.Length;
import io.precis.request.Ranking;
import io.precis.request.SummarySpec;
import io.precis.request.TextUnits;
import io.precis.segment.SentenceSplitter;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.summary.HeadedSentences;
import io.precis.summary.SummarySentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files summarized as the program does, held against the sentences that readers chose of them:
 * beside the program, plain TextRank and the first sentences of the text.
 */
final class QuoteEvaluation {
  private static final String LEAD = "lead";

  private final Path folder;
  private final SummarySpec asked;
  private final int units;
  private final Map<String, QuoteScore> scores = new LinkedHashMap<>();
  private final StringBuilder unread = new StringBuilder();

  /**
   * @param folder where the files lie
   * @param asked what is asked of the program but for length and ranking
   * @param units length of a summary, in words or characters
   */
  QuoteEvaluation(Path folder, SummarySpec asked, int units) {
    this.folder = folder;
    this.asked = asked;
    this.units = units;
  }

  /** The table of {@code documents}, and a line for each that could not be read. */
  String table(String name, List<QuotedDocument> documents) {
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      for (QuotedDocument document : documents) {
        add(document, read(extractor, document));
      }
    } catch (IOException e) {
      throw new EvaluationException(folder + ": cannot be read: " + FileTrouble.words(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EvaluationException("interrupted", e);
    }
    StringBuilder table = new StringBuilder();
    table.append(name).append(": ").append(Amount.of(documents.size(), "document"));
    table.append(", length ");
    table.append(units).append("\n\n").append(QuoteScore.HEAD).append("\n");
    scores.forEach((system, score) -> table.append(score.toText(system)).append("\n"));
    return table.append(unread).toString();
  }

  private Optional<Document> read(Extractor extractor, QuotedDocument wanted)
      throws IOException, InterruptedException {
    Path file = folder.resolve(wanted.name());
    if (!Files.isRegularFile(file)) {
      throw new EvaluationException("no such file: " + file + "; --files names their folder");
    }
    Optional<Document> read =
        extractor
            .extract(new SourceFile(file.toString(), wanted.name(), Files.size(file), 0))
            .document();
    if (read.isEmpty()) {
      unread.append("not read: ").append(Terminal.safe(wanted.name())).append("\n");
    }
    return read;
  }

  private void add(QuotedDocument wanted, Optional<Document> document) {
    SummarySpec spec = asked.withLength(new Length(units, units));
    PrintedSummary nothing = new PrintedSummary(List.of(), List.of(), "");
    add(LEAD, wanted, document.map(this::lead).orElse(nothing));
    for (Ranking ranking : Ranking.values()) {
      LocalSummarizer summarizer = LocalSummarizer.extractive(spec.withRanking(ranking));
      String system =
          ranking == spec.ranking() ? "extractive" : ranking.name().toLowerCase(Locale.ROOT);
      PrintedSummary printed =
          document.flatMap(summarizer::summarize).map(QuoteEvaluation::printed).orElse(nothing);
      add(system, wanted, printed);
    }
  }

  private void add(String system, QuotedDocument wanted, PrintedSummary printed) {
    scores.merge(system, QuoteScore.of(wanted, printed), QuoteScore::plus);
  }

  private PrintedSummary lead(Document document) {
    String language = document.language();
    List<String> first =
        Lengths.closest(
            SentenceSplitter.split(document.text(), language),
            units,
            text -> TextUnits.count(text, language));
    return new PrintedSummary(first, first, "");
  }

  private static PrintedSummary printed(DocumentRecord record) {
    List<String> all =
        record.nodes().stream()
            .flatMap(node -> HeadedSentences.of(node).stream())
            .flatMap(QuoteEvaluation::lines)
            .toList();
    List<String> first =
        HeadedSentences.of(record.root()).stream().flatMap(QuoteEvaluation::lines).toList();
    return new PrintedSummary(first, all, record.about().text());
  }

  /** What a reader sees: a heading in front of sentences is printed as they are. */
  private static Stream<String> lines(HeadedSentences headed) {
    return Stream.concat(
        Stream.of(headed.heading()).filter(heading -> !heading.isEmpty()),
        headed.sentences().stream().map(SummarySentence::text));
  }
}
