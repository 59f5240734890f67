package io.precis.merge;

import io.precis.coders.RecordCoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Partition;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Chooses what stands in the summary of every node, from the leaves to the root.
 *
 * <p>In: the leaves' candidates. Out: one selection for every node of every document's tree, in no
 * order, without the pools that only parents need. The levels are unrolled in the graph: level k
 * gathers the children whose parent is at level k, wherever below they are; a document whose root
 * has been reached passes on.
 */
public final class MergeSummaries
    extends PTransform<PCollection<NodeCandidates>, PCollection<NodeSelection>> {
  private static final long serialVersionUID = 1L;
  private static final RecordCoder<NodeSelection> SELECTIONS = RecordCoder.of(NodeSelection.class);

  private final NodeSelector selector;

  private MergeSummaries(NodeSelector selector) {
    this.selector = selector;
  }

  /** Chooses with {@code selector} at every level. */
  public static MergeSummaries with(NodeSelector selector) {
    return new MergeSummaries(selector);
  }

  @Override
  public PCollection<NodeSelection> expand(PCollection<NodeCandidates> leaves) {
    List<PCollection<NodeSelection>> all = new ArrayList<>();
    List<PCollectionList<NodeSelection>> waiting = new ArrayList<>();
    PCollection<NodeSelection> chosen =
        leaves.apply("Level 0", ParDo.of(new Select(selector))).setCoder(SELECTIONS);
    for (int level = 1; level <= MergeTree.MAX_LEVEL; level++) {
      all.add(chosen);
      waiting.add(
          chosen.apply(
              "Parents of level " + (level - 1),
              Partition.of(MergeTree.MAX_LEVEL + 1, new ParentLevel())));
      chosen = merge(waiting, level);
    }
    all.add(chosen);
    return PCollectionList.of(all)
        .apply("Every level", Flatten.pCollections())
        .apply("Without pools", MapElements.via(new WithoutPool()))
        .setCoder(SELECTIONS);
  }

  private PCollection<NodeSelection> merge(
      List<PCollectionList<NodeSelection>> waiting, int level) {
    List<PCollection<NodeSelection>> due =
        waiting.stream().map(partitions -> partitions.get(level)).toList();
    return PCollectionList.of(due)
        .apply("Children for level " + level, Flatten.pCollections())
        .apply("Document of each, level " + level, MapElements.via(new ByDocument()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), SELECTIONS))
        .apply("By document, level " + level, GroupByKey.create())
        .apply("Level " + level, ParDo.of(new Merge(selector)))
        .setCoder(SELECTIONS);
  }

  /** Chooses at one leaf. */
  private static final class Select extends DoFn<NodeCandidates, NodeSelection> {
    private static final long serialVersionUID = 1L;
    private final NodeSelector selector;

    Select(NodeSelector selector) {
      this.selector = selector;
    }

    @ProcessElement
    public void process(@Element NodeCandidates leaf, OutputReceiver<NodeSelection> out) {
      out.output(selector.select(leaf));
    }
  }

  /**
   * Chooses at each of a document's parents of one level. Grouped by document and not by parent:
   * choosing is cheap, and a runner that does not fuse steps pays for every group.
   */
  private static final class Merge
      extends DoFn<KV<String, Iterable<NodeSelection>>, NodeSelection> {
    private static final long serialVersionUID = 1L;
    private final NodeSelector selector;

    Merge(NodeSelector selector) {
      this.selector = selector;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<NodeSelection>> document, OutputReceiver<NodeSelection> out) {
      Map<Integer, List<NodeSelection>> byParent = new TreeMap<>();
      for (NodeSelection child : document.getValue()) {
        byParent.computeIfAbsent(child.way().get(1).node(), parent -> new ArrayList<>()).add(child);
      }
      byParent.values().forEach(children -> out.output(selector.select(candidates(children))));
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

  /** Level of the parent; 0, which no parent has, for a root. */
  private static final class ParentLevel implements Partition.PartitionFn<NodeSelection> {
    private static final long serialVersionUID = 1L;

    @Override
    public int partitionFor(NodeSelection selection, int partitions) {
      return selection.isRoot() ? 0 : selection.way().get(1).level();
    }
  }

  private static final class ByDocument
      extends SimpleFunction<NodeSelection, KV<String, NodeSelection>> {
    private static final long serialVersionUID = 1L;

    @Override
    public KV<String, NodeSelection> apply(NodeSelection child) {
      return KV.of(child.document(), child);
    }
  }

  private static final class WithoutPool extends SimpleFunction<NodeSelection, NodeSelection> {
    private static final long serialVersionUID = 1L;

    @Override
    public NodeSelection apply(NodeSelection selection) {
      return selection.withoutPool();
    }
  }
}
