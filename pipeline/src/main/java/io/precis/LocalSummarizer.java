package io.precis;

import io.precis.chunk.WordTokenCounter;
import io.precis.document.Document;
import io.precis.merge.MergeSummaries;
import io.precis.merge.NodeCandidates;
import io.precis.merge.NodeSelection;
import io.precis.merge.NodeSelector;
import io.precis.output.Assembly;
import io.precis.output.DocumentHead;
import io.precis.output.DocumentRecord;
import io.precis.output.NodeSummaries;
import io.precis.output.NodeSummary;
import io.precis.output.Provenance;
import io.precis.rank.SelectSpec;
import io.precis.spec.Mode;
import io.precis.spec.SummarySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Summarizes one document in memory, without a pipeline: for programs that have a text and want its
 * summary, and as the plain road to the answer that the pipeline must give too.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class LocalSummarizer {
  private final SummarySpec spec;
  private final NodeSelector selector = NodeSelector.of(SelectSpec.DEFAULT);

  private LocalSummarizer(SummarySpec spec) {
    this.spec = spec;
  }

  /**
   * A summarizer that needs no model.
   *
   * @throws IllegalArgumentException for a mode that needs a student
   */
  public static LocalSummarizer extractive(SummarySpec spec) {
    if (spec.mode() != Mode.EXTRACTIVE) {
      throw new IllegalArgumentException("mode must be EXTRACTIVE, got " + spec.mode());
    }
    return new LocalSummarizer(spec);
  }

  /**
   * Summaries of a document at every level.
   *
   * @return empty where it holds no sentence
   */
  public Optional<DocumentRecord> summarize(Document document, Provenance provenance) {
    return new DocumentReader(
            spec, SummarizeDocuments.DEFAULT_WINDOW_TOKENS, new WordTokenCounter())
        .read(List.of(document.name()), document, Set.of())
        .map(reading -> record(reading.head(), reading.leaves(), provenance));
  }

  private DocumentRecord record(
      DocumentHead head, List<NodeCandidates> leaves, Provenance provenance) {
    Map<Integer, List<NodeSelection>> children = new HashMap<>();
    List<NodeSummary> summaries = new ArrayList<>();
    leaves.forEach(leaf -> add(selector.select(leaf), children, summaries));
    for (int level = 1; level <= head.tree().get(0).level(); level++) {
      for (var node : head.tree()) {
        if (node.level() == level) {
          NodeCandidates gathered = MergeSummaries.candidates(children.remove(node.id()));
          add(selector.select(gathered), children, summaries);
        }
      }
    }
    return Assembly.assemble(head, summaries, provenance);
  }

  private static void add(
      NodeSelection selection,
      Map<Integer, List<NodeSelection>> children,
      List<NodeSummary> summaries) {
    summaries.add(NodeSummaries.extracted(selection));
    if (!selection.isRoot()) {
      int parent = selection.way().get(1).node();
      children.computeIfAbsent(parent, key -> new ArrayList<>()).add(selection);
    }
  }
}
