package io.precis.read.markdown;

import io.precis.limit.Deadline;
import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;

/** Visits nodes in text order without recursion: a document decides how deep they are nested. */
abstract class NodeWalk extends AbstractVisitor {
  private final Deque<Node> waiting = new ArrayDeque<>();

  /** Visits {@code root} and what is below it; what a visit does comes before its children. */
  final void walk(Node root) {
    Deadline deadline = Deadline.current();
    waiting.push(root);
    while (!waiting.isEmpty()) {
      deadline.step();
      waiting.pop().accept(this);
    }
  }

  /** Visits a node that no node holds, after the one that is visited now and before all others. */
  final void visitNext(Node root) {
    waiting.push(root);
  }

  @Override
  protected final void visitChildren(Node parent) {
    for (Node child = parent.getLastChild(); child != null; child = child.getPrevious()) {
      waiting.push(child);
    }
  }
}
