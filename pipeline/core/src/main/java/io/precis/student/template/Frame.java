package io.precis.student.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A rendering on its way: names by scope, what was put out, and what it may still cost. */
final class Frame {
  /** A template of today takes some thousands. */
  private static final int MOST_STEPS = 1_000_000;

  private static final int MOST_CHARACTERS = 1_000_000;

  /** Parts within one another, those of what is called among them. */
  private static final int MOST_NESTED = 400;

  private final Deque<Map<String, Object>> scopes = new ArrayDeque<>();
  private final Map<String, Object> names;
  private StringBuilder output = new StringBuilder();
  private int steps;
  private int depth;

  Frame(Map<String, Object> names) {
    this.names = names;
    scopes.push(new HashMap<>());
  }

  /** Counts work that a template asks for. */
  void step(int amount) {
    steps += amount;
    if (steps > MOST_STEPS || steps < 0) {
      throw new TemplateException("takes more than " + MOST_STEPS + " steps: it may never end");
    }
  }

  /** Goes into a part; an exception on the way ends the rendering. */
  void enter() {
    step(1);
    if (++depth > MOST_NESTED) {
      throw new TemplateException("has more than " + MOST_NESTED + " parts within one another");
    }
  }

  void leave() {
    depth--;
  }

  Object get(String name) {
    for (Map<String, Object> scope : scopes) {
      if (scope.containsKey(name)) {
        return scope.get(name);
      }
    }
    return names.containsKey(name) ? names.get(name) : Undefined.VALUE;
  }

  void set(String name, Object value) {
    scopes.element().put(name, value);
  }

  void open() {
    scopes.push(new HashMap<>());
  }

  void close() {
    scopes.pop();
  }

  void print(String text) {
    step(1);
    if (output.length() + text.length() > MOST_CHARACTERS) {
      throw new TemplateException("puts out more than " + MOST_CHARACTERS + " characters");
    }
    output.append(text);
  }

  /** What {@code body} puts out, in place of putting it out. */
  String captured(Runnable body) {
    StringBuilder before = output;
    output = new StringBuilder();
    body.run();
    String captured = output.toString();
    output = before;
    return captured;
  }

  String output() {
    return output.toString();
  }
}
