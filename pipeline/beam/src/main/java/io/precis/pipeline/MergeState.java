package io.precis.pipeline;

import static java.util.Objects.requireNonNull;

import io.precis.beam.Packed;
import io.precis.beam.RecordCoder;
import io.precis.merge.MergeTree;
import io.precis.merge.NodeBudget;
import io.precis.merge.NodeCandidates;
import io.precis.merge.NodeSelection;
import io.precis.merge.NodeSelector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.coders.VarIntCoder;

/**
 * One document as it goes from level to level of {@link MergeSummaries}.
 *
 * @param height level of the root
 * @param head what is known of the document; nobody on the way looks into it
 * @param nodes its nodes
 * @param <H> what goes along as the head
 */
public record MergeState<H extends Record>(
    int height, Packed<H> head, Packed<MergeFrontier> nodes) {
  private static final RecordCoder<MergeFrontier> NODES = RecordCoder.of(MergeFrontier.class);

  public MergeState {
    requireNonNull(head, "head is null");
    requireNonNull(nodes, "nodes is null");
    if (height < 0 || height > MergeTree.MAX_LEVEL) {
      throw new IllegalArgumentException(
          "height must be 0.." + MergeTree.MAX_LEVEL + ", got " + height);
    }
  }

  /**
   * A document at the foot of its tree.
   *
   * @param leaves in text order; at least one
   */
  public static <H extends Record> MergeState<H> of(Packed<H> head, List<NodeCandidates> leaves) {
    List<NodeBudget> way = leaves.get(0).way();
    return new MergeState<>(
        way.get(way.size() - 1).level(), head, Packed.of(MergeFrontier.of(leaves), NODES));
  }

  /** What was chosen at every node that has nothing above it left to do, in no order. */
  public List<NodeSelection> selections() {
    return nodes.open(NODES).chosen();
  }

  /** The same after the nodes of {@code level} have chosen; itself where it has none so high. */
  MergeState<H> upTo(int level, NodeSelector selector) {
    if (level > height) {
      return this;
    }
    MergeFrontier opened = nodes.open(NODES);
    MergeFrontier next =
        level == 0 ? opened.chooseAtLeaves(selector) : opened.chooseAt(level, selector);
    return new MergeState<>(height, head, Packed.of(next, NODES));
  }

  /** The coder. */
  public static <H extends Record> Coder<MergeState<H>> coder() {
    return new ClimbCoder<>();
  }

  private static final class ClimbCoder<H extends Record> extends CustomCoder<MergeState<H>> {
    private static final long serialVersionUID = 1L;
    private static final VarIntCoder HEIGHT = VarIntCoder.of();
    private final Coder<Packed<H>> head = Packed.coder();
    private final Coder<Packed<MergeFrontier>> nodes = Packed.coder();

    @Override
    public void encode(MergeState<H> value, OutputStream out) throws IOException {
      HEIGHT.encode(value.height(), out);
      head.encode(value.head(), out);
      nodes.encode(value.nodes(), out);
    }

    @Override
    public MergeState<H> decode(InputStream in) throws IOException {
      return new MergeState<>(HEIGHT.decode(in), head.decode(in), nodes.decode(in));
    }

    @Override
    public void verifyDeterministic() {
      // All parts are.
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ClimbCoder<?>;
    }

    @Override
    public int hashCode() {
      return ClimbCoder.class.hashCode();
    }
  }
}
