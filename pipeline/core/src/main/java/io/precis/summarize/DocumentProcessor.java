package io.precis.summarize;

import io.precis.compress.LeaningSentences;
import io.precis.compress.LightEditor;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.DuplicateFiles;
import io.precis.document.Extraction;
import io.precis.document.Extraction.Rejected;
import io.precis.document.Flaw;
import io.precis.document.RejectCause;
import io.precis.document.Sentence;
import io.precis.document.SourceFile;
import io.precis.ground.SourceIndex;
import io.precis.ground.SourceSentence;
import io.precis.ground.introduce.FirstMention;
import io.precis.ground.introduce.FirstMentionIndex;
import io.precis.keyphrase.SectionKeyphrases;
import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.merge.LengthAllocation;
import io.precis.merge.MergeTree;
import io.precis.merge.MergeTreeBuilder;
import io.precis.merge.NodeBudget;
import io.precis.merge.NodeSelection;
import io.precis.merge.NodeSelector;
import io.precis.merge.ScoredSentence;
import io.precis.rank.SentenceScorer;
import io.precis.rank.SentenceScorers;
import io.precis.rank.SentenceScores;
import io.precis.rank.feature.RankedText;
import io.precis.rank.filter.SentenceFilter;
import io.precis.rank.graph.RankInput;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.read.Extractor;
import io.precis.request.SummarySpec;
import io.precis.request.TextUnits;
import io.precis.segment.Chunker;
import io.precis.select.Completions;
import io.precis.select.SelectSpec;
import io.precis.summary.DocumentHead;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.Introduction;
import io.precis.summary.about.About;
import io.precis.summary.about.AboutFinder;
import io.precis.summary.heading.SentenceHeadings;
import io.precis.terms.TermCache;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one document, cuts and ranks it, and chooses the sentences of every node: what the pipeline
 * carries on is its head and what was chosen. The only place that holds a whole document's text.
 */
public final class DocumentProcessor {
  private final SummarySpec spec;
  private final ModePolicy modes;
  private final Chunker forStudent;
  private final Chunker usual;
  private final List<LanguageStatistics> statistics;
  private final StepClock clock;
  private final NodeSelector selector;

  /**
   * @param modes which mode documents of a language are summarized in
   * @param window how large chunks are where a student reads them
   * @param statistics of collections, one a language at most
   * @param clock is told when steps begin and end
   */
  public DocumentProcessor(
      SummarySpec spec,
      ModePolicy modes,
      ChunkWindow window,
      List<? extends LanguageStatistics> statistics,
      StepClock clock) {
    this.spec = spec;
    this.selector = NodeSelector.of(SelectSpec.of(spec), RankSpec.of(spec));
    this.modes = modes;
    this.forStudent = window.chunker();
    this.usual = ChunkWindow.usual().chunker();
    this.statistics = List.copyOf(statistics);
    this.clock = clock;
  }

  /**
   * What was read.
   *
   * @param head what is known of the document
   * @param selections what was chosen at every node, in the order of the tree's nodes
   * @param chunked the document, its sentences and its chunks
   */
  public record Reading(
      DocumentHead head, List<NodeSelection> selections, ChunkedDocument chunked) {
    /** The extracted text that all spans count in. */
    public String text() {
      return chunked.document().text();
    }
  }

  /**
   * Reads the document that the files of a group hold.
   *
   * @param time that the document may take, nothing of it spent
   * @return the reading, or why there is none
   * @throws IOException where our own disk fails
   */
  public Result read(DuplicateFiles group, Extractor extractor, TimeBudget time)
      throws IOException, InterruptedException {
    Extraction extraction = extract(group, extractor, time);
    if (extraction instanceof Rejected rejected) {
      return Result.rejected(rejected);
    }
    Document document = extraction.document().orElseThrow();
    scorer(document.language()); // what is wrong with the statistics is not the document's fault
    try (StepClock.Lap lap = clock.begin(StepClock.Step.RANK)) {
      return guarded(group, time, () -> read(group, document, extraction.flaws()));
    }
  }

  /** A document that a step of ours cannot take is rejected, and costs the run nothing. */
  public static Result guarded(
      DuplicateFiles group, TimeBudget time, Guard.Work<Optional<Reading>> step)
      throws IOException {
    return Guard.run(
            group.sha256(),
            time,
            () -> step.run().map(Result::read).orElseGet(() -> Result.rejected(empty(group))))
        .orElse(failure -> Result.rejected(group.rejected(failure.cause(), failure.detail())));
  }

  private Extraction extract(DuplicateFiles group, Extractor extractor, TimeBudget time)
      throws IOException, InterruptedException {
    try (StepClock.Lap lap = clock.begin(StepClock.Step.EXTRACT)) {
      return extractor.extract(group, time);
    }
  }

  /** What a document is told that holds no sentence. */
  static Rejected empty(DuplicateFiles group) {
    return group.rejected(RejectCause.EMPTY, "no sentence");
  }

  /** Either a reading or a reject. */
  public record Result(Optional<Reading> reading, Optional<Rejected> reject) {
    static Result read(Reading reading) {
      return new Result(Optional.of(reading), Optional.empty());
    }

    static Result rejected(Rejected rejected) {
      return new Result(Optional.empty(), Optional.of(rejected));
    }
  }

  /**
   * Cuts and ranks a document that was extracted.
   *
   * @return empty where it holds no sentence
   */
  public Optional<Reading> read(Document extracted) {
    SourceFile file = new SourceFile(extracted.name(), extracted.name(), extracted.bytes(), 0);
    return read(DuplicateFiles.of(extracted.id().sha256(), List.of(file)), extracted, Set.of());
  }

  private Optional<Reading> read(DuplicateFiles group, Document extracted, Set<Flaw> flaws) {
    Document document = spec.givenLanguage().map(extracted::withLanguage).orElse(extracted);
    try (TermCache terms = TermCache.open()) {
      ChunkedDocument chunked = chunker(document.language()).chunk(document);
      return chunked.chunks().isEmpty()
          ? Optional.empty()
          : Optional.of(ranked(group, chunked, flaws));
    }
  }

  /** A text that no student reads is not cut to its window. */
  private Chunker chunker(String language) {
    return modes.modeFor(language).usesStudent() ? forStudent : usual;
  }

  private Reading ranked(DuplicateFiles group, ChunkedDocument chunked, Set<Flaw> flaws) {
    Document document = chunked.document();
    MergeTree tree = MergeTreeBuilder.build(chunked);
    int[] units = unitsUpTo(chunked.sentences(), document.language());
    List<RankInput> inputs =
        SentenceFilter.of(document.language()).inputs(document, chunked.sentences());
    RankedText text = RankedText.of(document, chunked.sentences(), inputs);
    SentenceScores scores = scorer(document.language()).score(text);
    LeaningSentences leaning =
        spec.verbatim()
            ? LeaningSentences.of(LightEditor.enabled(false), document.language())
            : text.leaning();
    return new Reading(
        head(group, document, flaws, chunked, tree, units[units.length - 1]),
        selections(chunked, tree, units, scores, leaning),
        chunked);
  }

  private SentenceScorer scorer(String language) {
    SentenceRanker textRank = SentenceRanker.of(RankSpec.of(spec));
    return SentenceScorers.of(
        spec,
        statistics.stream()
            .filter(source -> source.language().equals(language))
            .findFirst()
            .map(source -> textRank.with(source.open()))
            .orElse(textRank));
  }

  /** Element i is the length of the first i sentences, in units. */
  private static int[] unitsUpTo(List<Sentence> sentences, String language) {
    int[] units = new int[sentences.size() + 1];
    for (Sentence sentence : sentences) {
      int i = sentence.ordinal();
      units[i + 1] = units[i] + TextUnits.count(sentence.text(), language);
    }
    return units;
  }

  private DocumentHead head(
      DuplicateFiles group,
      Document document,
      Set<Flaw> flaws,
      ChunkedDocument chunked,
      MergeTree tree,
      int units) {
    About about = AboutFinder.find(chunked);
    int pagesRead = (int) document.pages().stream().filter(page -> !page.isEmpty()).count();
    int pages =
        document.pages().isEmpty()
            ? 0
            : Math.max(document.metadata().pages(), document.pages().size());
    return new DocumentHead(
        document.id().sha256(),
        group.names(),
        group.page(),
        List.of(),
        List.of(),
        document.bytes(),
        document.metadata(),
        about.title(),
        document.language(),
        flaws.stream().sorted().toList(),
        new DocumentHead.Size(
            document.text().length(), units, chunked.sentences().size(), pages, pagesRead),
        document.sections(),
        tree.nodes(),
        introductions(chunked),
        about,
        SectionKeyphrases.of(chunked),
        document.leftOut(),
        List.of(),
        0);
  }

  /** What summaries may have to introduce. */
  private static List<Introduction> introductions(ChunkedDocument chunked) {
    List<SourceSentence> sources =
        chunked.sentences().stream()
            .map(sentence -> new SourceSentence(sentence.ordinal(), sentence.text()))
            .toList();
    SourceIndex index = SourceIndex.of(sources, chunked.document().language());
    return FirstMentionIndex.of(index).entries().stream()
        .map(entry -> introduction(entry, chunked.sentences().get(entry.ordinal())))
        .toList();
  }

  private static Introduction introduction(FirstMention entry, Sentence sentence) {
    return new Introduction(
        entry,
        entry.kind().isBySentence() ? sentence.text() : "",
        ExtractiveSummaries.citation(ScoredSentence.of(sentence, 0)));
  }

  private List<NodeSelection> selections(
      ChunkedDocument chunked,
      MergeTree tree,
      int[] units,
      SentenceScores scores,
      LeaningSentences leaning) {
    String language = chunked.document().language();
    List<String> headings = SentenceHeadings.of(chunked);
    List<ScoredSentence> sentences =
        chunked.sentences().stream()
            .map(
                each ->
                    ScoredSentence.of(
                        each, headings.get(each.ordinal()), scores.values()[each.ordinal()]))
            .toList();
    try (StepClock.Lap lap = clock.begin(StepClock.Step.SELECT)) {
      return selector.select(
          chunked.document().id().sha256(),
          language,
          scores.genre(),
          tree,
          places(tree, units, language),
          sentences,
          leaning,
          Completions.of(
              language, chunked.document().blocks(), chunked.sentences(), scores.values()));
    }
  }

  private List<NodeBudget> places(MergeTree tree, int[] units, String language) {
    LengthAllocation targets =
        new LengthAllocation(spec.length(), language, modes.modeFor(language), modes.alone());
    return tree.nodes().stream()
        .map(
            node -> {
              int source = units[node.endSentence()] - units[node.firstSentence()];
              int target = targets.target(node.isRoot(), source);
              int select = targets.select(node.isLeaf(), target, source);
              return new NodeBudget(node.id(), node.level(), node.kind(), target, select);
            })
        .toList();
  }
}
