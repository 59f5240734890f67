package io.precis.pipeline;

import static java.util.Objects.requireNonNull;

import io.precis.beam.Packed;
import io.precis.beam.RecordCoder;
import io.precis.merge.NodeSelection;
import io.precis.summary.DocumentHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CustomCoder;

/**
 * One document after its sentences were chosen: all that the rest of the pipeline needs of it.
 *
 * @param packedHead what is known of the document
 * @param packedNodes what was chosen at every node of its tree
 */
record SelectedDocument(Packed<DocumentHead> packedHead, Packed<Nodes> packedNodes) {
  private static final RecordCoder<DocumentHead> HEADS = RecordCoder.of(DocumentHead.class);
  private static final RecordCoder<Nodes> NODES = RecordCoder.of(Nodes.class);

  SelectedDocument {
    requireNonNull(packedHead, "head is null");
    requireNonNull(packedNodes, "nodes is null");
  }

  /** Selections in the order of the tree's nodes. */
  record Nodes(List<NodeSelection> selections) {
    Nodes {
      selections = List.copyOf(selections);
    }
  }

  static SelectedDocument of(DocumentHead head, List<NodeSelection> selections) {
    return new SelectedDocument(Packed.of(head, HEADS), Packed.of(new Nodes(selections), NODES));
  }

  DocumentHead head() {
    return packedHead.open(HEADS);
  }

  List<NodeSelection> selections() {
    return packedNodes.open(NODES).selections();
  }

  static Coder<SelectedDocument> coder() {
    return new SelectedDocumentCoder();
  }

  private static final class SelectedDocumentCoder extends CustomCoder<SelectedDocument> {
    private static final long serialVersionUID = 1L;
    private final Coder<Packed<DocumentHead>> head = Packed.coder();
    private final Coder<Packed<Nodes>> nodes = Packed.coder();

    @Override
    public void encode(SelectedDocument value, OutputStream out) throws IOException {
      head.encode(value.packedHead(), out);
      nodes.encode(value.packedNodes(), out);
    }

    @Override
    public SelectedDocument decode(InputStream in) throws IOException {
      return new SelectedDocument(head.decode(in), nodes.decode(in));
    }

    @Override
    public void verifyDeterministic() {
      // Both parts are.
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof SelectedDocumentCoder;
    }

    @Override
    public int hashCode() {
      return SelectedDocumentCoder.class.hashCode();
    }
  }
}
