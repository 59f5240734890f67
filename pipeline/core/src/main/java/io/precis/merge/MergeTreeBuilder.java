package io.precis.merge;

import io.precis.document.Chunk;
import io.precis.document.ChunkedDocument;
import io.precis.document.ContentHash;
import io.precis.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Builds the merge tree of a chunked document: headings first, bounded fan-in.
 *
 * <p>Sections without sentences are left out; a section with one child is replaced by that child.
 * Headings deeper than fit {@link MergeTree#MAX_LEVEL} are treated as if they were not there; where
 * the outermost alone do not fit, groups of siblings are as large as they may be.
 */
public final class MergeTreeBuilder {
  /** Most children of a node. */
  static final int MAX_FAN_IN = 12;

  private static final int DEEPEST_HEADING = 5;

  private final ChunkedDocument document;
  private final SiblingGroups groups;

  private MergeTreeBuilder(ChunkedDocument document, SiblingGroups groups) {
    this.document = document;
    this.groups = groups;
  }

  /**
   * The tree of {@code document}.
   *
   * @throws IllegalArgumentException for a document without chunks
   */
  public static MergeTree build(ChunkedDocument document) {
    if (document.chunks().isEmpty()) {
      throw new IllegalArgumentException("[" + document.document().id() + "] has no chunks");
    }
    MergeTreeBuilder builder =
        new MergeTreeBuilder(document, SiblingGroups.of(contentHash(document)));
    int depth = DEEPEST_HEADING;
    TreeNodeBuilder root = builder.draft(depth);
    while (root.level() > MergeTree.MAX_LEVEL && depth > 0) {
      depth--;
      root = builder.draft(depth);
    }
    if (root.level() > MergeTree.MAX_LEVEL) {
      root = new MergeTreeBuilder(document, SiblingGroups.full()).draft(depth);
    }
    return new MergeTree(PreorderNumbering.preorder(root));
  }

  private static IntFunction<Integer> contentHash(ChunkedDocument document) {
    return firstSentence -> ContentHash.of(document.sentences().get(firstSentence).text());
  }

  private TreeNodeBuilder draft(int deepest) {
    SectionChunks sections = new SectionChunks(document.document().sections(), deepest);
    for (Chunk chunk : document.chunks()) {
      Section section = sections.home(chunk.section());
      sections.add(
          section,
          TreeNodeBuilder.leaf(section.path(), chunk.firstSentence(), chunk.endSentence()));
    }
    List<TreeNodeBuilder> top = new ArrayList<>();
    for (TreeNodeBuilder draft : sections.roots()) {
      top.add(bounded(draft));
    }
    TreeNodeBuilder root =
        top.size() == 1 ? top.get(0) : new TreeNodeBuilder(NodeKind.DOCUMENT, List.of(), top);
    return bounded(root).as(NodeKind.DOCUMENT, List.of());
  }

  /** The same node with at most {@link #MAX_FAN_IN} children a node, all the way down. */
  private TreeNodeBuilder bounded(TreeNodeBuilder draft) {
    if (draft.isLeaf()) {
      return draft;
    }
    List<TreeNodeBuilder> children = draft.children().stream().map(this::bounded).toList();
    while (children.size() > MAX_FAN_IN) {
      children = groups.group(children, draft.path());
    }
    return children.size() == 1
        ? children.get(0)
        : new TreeNodeBuilder(draft.kind(), draft.path(), children);
  }
}
