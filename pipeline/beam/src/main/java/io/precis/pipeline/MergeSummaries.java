package io.precis.pipeline;

import io.precis.merge.MergeTree;
import io.precis.merge.NodeCandidates;
import io.precis.merge.NodeSelection;
import io.precis.merge.NodeSelector;
import io.precis.metrics.Stage;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Chooses what stands in the summary of every node, from the leaves to the root.
 *
 * <p>In: documents with their leaves' candidates. Out: the same documents, each with one selection
 * for every node of its tree. The levels are unrolled in the graph: a step for each level, in which
 * the nodes of that level choose from what their children passed up; a document whose root has been
 * reached passes on as it is.
 *
 * <p>A document's nodes travel together. Choosing is cheap beside reading, so there is nothing to
 * gain from spreading one document's nodes over workers, and nothing has to be grouped again: no
 * level waits for all documents to have come so far, which a grouping in a batch would.
 *
 * @param <H> what goes along with each document
 */
public final class MergeSummaries<H extends Record>
    extends PTransform<PCollection<MergeState<H>>, PCollection<MergeState<H>>> {
  private static final long serialVersionUID = 1L;

  private final NodeSelector selector;

  private MergeSummaries(NodeSelector selector) {
    this.selector = selector;
  }

  /** Chooses with {@code selector} at every level. */
  public static <H extends Record> MergeSummaries<H> with(NodeSelector selector) {
    return new MergeSummaries<>(selector);
  }

  @Override
  public PCollection<MergeState<H>> expand(PCollection<MergeState<H>> documents) {
    PCollection<MergeState<H>> climbing = documents;
    for (int level = 0; level <= MergeTree.MAX_LEVEL; level++) {
      climbing =
          climbing
              .apply("Level " + level, ParDo.of(new Choose<H>(level, selector)))
              .setCoder(MergeState.coder());
    }
    return climbing;
  }

  private static final class Choose<H extends Record> extends DoFn<MergeState<H>, MergeState<H>> {
    private static final long serialVersionUID = 1L;
    private final int level;
    private final NodeSelector selector;

    Choose(int level, NodeSelector selector) {
      this.level = level;
      this.selector = selector;
    }

    @ProcessElement
    public void process(@Element MergeState<H> document, OutputReceiver<MergeState<H>> out) {
      if (level > document.height()) {
        out.output(document);
        return;
      }
      try (Stage.Lap lap = Stage.SELECT.begin()) {
        out.output(document.upTo(level, selector));
      }
    }
  }

  /** What a parent may choose from. */
  public static NodeCandidates candidates(List<NodeSelection> children) {
    List<NodeSelection> ordered =
        children.stream().sorted(Comparator.comparingInt(child -> child.place().node())).toList();
    NodeSelection first = ordered.get(0);
    return new NodeCandidates(
        first.document(),
        first.language(),
        first.way().subList(1, first.way().size()),
        ordered.stream()
            .map(child -> new NodeCandidates.Group(child.sourceSentences(), child.pool()))
            .toList());
  }
}
