package io.precis.read.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes the formulas of MathML on one line: a fraction with a slash, a power with a caret, what
 * belongs together in parentheses. Not thread-safe.
 */
final class Formula {
  private static final int DEEPEST = 100;

  /** An element that is open, with how many it holds so far. */
  private static final class Node {
    private final String name;
    private final String after;
    private int children;

    private Node(String name, String after) {
      this.name = name;
      this.after = after;
    }
  }

  private final Deque<Node> open = new ArrayDeque<>();

  /** What stands before the text of an element that begins; empty outside of formulas. */
  String start(String name) {
    if (open.isEmpty() && !name.equals("math") || open.size() >= DEEPEST) {
      return "";
    }
    String sign = open.isEmpty() ? "" : sign(open.peek().name, ++open.peek().children);
    boolean root = name.equals("msqrt");
    boolean part = !open.isEmpty() && isParted(open.peek().name);
    boolean together = root || part && (name.equals("mrow") || name.equals("mfrac"));
    open.push(new Node(name, together ? ")" : ""));
    return sign + (root ? "√" : "") + (together ? "(" : "");
  }

  /** What stands after the text of an element that ends. */
  String end(String name) {
    if (open.isEmpty() || open.stream().noneMatch(node -> node.name.equals(name))) {
      return "";
    }
    StringBuilder after = new StringBuilder();
    Node closed;
    do {
      closed = open.pop();
      after.append(closed.after);
    } while (!closed.name.equals(name));
    return after.toString();
  }

  private static String sign(String around, int child) {
    return switch (around) {
      case "mfrac" -> child == 2 ? "/" : "";
      case "msup" -> child == 2 ? "^" : "";
      case "msubsup" -> child == 3 ? "^" : "";
      default -> "";
    };
  }

  private static boolean isParted(String around) {
    return around.equals("mfrac") || around.equals("msup") || around.equals("msubsup");
  }
}
