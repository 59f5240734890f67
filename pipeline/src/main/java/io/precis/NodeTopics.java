package io.precis;

import io.precis.document.ChunkedDocument;
import io.precis.document.Span;
import io.precis.merge.MergeTree;
import io.precis.merge.NodeKind;
import io.precis.merge.TreeNode;
import io.precis.output.Topics;
import io.precis.rank.KeyPhrase;
import io.precis.rank.KeyPhrases;
import java.util.ArrayList;
import java.util.List;

/** Key phrases of a document and of each of its outermost sections. */
final class NodeTopics {
  private static final int DOCUMENT_PHRASES = 10;
  private static final int SECTION_PHRASES = 5;

  /** A document's phrases are all that a reader takes in; of each only so many places are kept. */
  private static final int MOST_SPANS = 20;

  private NodeTopics() {}

  static List<Topics> of(ChunkedDocument document, MergeTree tree) {
    KeyPhrases phrases = KeyPhrases.of(document.document().language());
    List<Topics> topics = new ArrayList<>();
    for (TreeNode node : tree.nodes()) {
      if (node.isRoot()) {
        topics.add(topics(document, node, phrases, DOCUMENT_PHRASES));
      } else if (node.parent() == 0 && node.kind() == NodeKind.SECTION) {
        topics.add(topics(document, node, phrases, SECTION_PHRASES));
      }
    }
    return topics;
  }

  private static Topics topics(
      ChunkedDocument document, TreeNode node, KeyPhrases phrases, int count) {
    int start = document.sentences().get(node.firstSentence()).span().start();
    int end = document.sentences().get(node.endSentence() - 1).span().end();
    String text = document.document().text().substring(start, end);
    return new Topics(
        node.id(),
        phrases.extract(text, count).stream().map(phrase -> shifted(phrase, start)).toList());
  }

  private static KeyPhrase shifted(KeyPhrase phrase, int by) {
    List<Span> spans =
        phrase.spans().stream()
            .limit(MOST_SPANS)
            .map(span -> new Span(span.start() + by, span.end() + by))
            .toList();
    return new KeyPhrase(phrase.text(), Math.round(phrase.score() * 1e4) / 1e4, spans);
  }
}
