package io.precis.student.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement of a chat template in Jinja. */
interface Statement {
  /** What goes on behind a statement: what follows it, the loop's next round, or the loop's end. */
  enum Next {
    GO_ON,
    CONTINUE,
    BREAK
  }

  Next run(Frame frame);

  static Next run(List<Statement> body, Frame frame) {
    frame.enter();
    Next next = Next.GO_ON;
    for (int i = 0; i < body.size() && next == Next.GO_ON; i++) {
      next = body.get(i).run(frame);
    }
    frame.leave();
    return next;
  }

  /** Literal text. */
  record Data(String text) implements Statement {
    @Override
    public Next run(Frame frame) {
      frame.print(text);
      return Next.GO_ON;
    }
  }

  /** {@code {{ a }}}. */
  record Print(Expression what) implements Statement {
    @Override
    public Next run(Frame frame) {
      frame.print(Values.text(what.value(frame)));
      return Next.GO_ON;
    }
  }

  /** {@code break} or {@code continue}. */
  record Jump(Next where) implements Statement {
    @Override
    public Next run(Frame frame) {
      return where;
    }
  }

  /** {@code if}; the last test may be the constant true. */
  record If(List<Expression> tests, List<List<Statement>> bodies) implements Statement {
    @Override
    public Next run(Frame frame) {
      for (int i = 0; i < tests.size(); i++) {
        if (Values.isTrue(tests.get(i).value(frame))) {
          return Statement.run(bodies.get(i), frame);
        }
      }
      return Next.GO_ON;
    }
  }

  /** {@code set}: names, or one value of a namespace; of a body what it puts out. */
  record Assignment(List<String> names, Optional<String> attribute, Expression value)
      implements Statement {
    @Override
    public Next run(Frame frame) {
      Object found = value.value(frame);
      if (attribute.isPresent()) {
        if (!(frame.get(names.get(0)) instanceof Namespace namespace)) {
          throw new TemplateException(names.get(0) + " is no namespace");
        }
        namespace.values.put(attribute.get(), found);
      } else {
        assign(names, found, frame);
      }
      return Next.GO_ON;
    }
  }

  /** Gives one value to one name, or the values of a list to as many. */
  static void assign(List<String> names, Object value, Frame frame) {
    if (names.size() == 1) {
      frame.set(names.get(0), value);
      return;
    }
    List<Object> parts = Values.iterated(value, frame);
    if (parts.size() != names.size()) {
      throw new TemplateException(
          "gives " + parts.size() + " values to " + names.size() + " names");
    }
    for (int i = 0; i < parts.size(); i++) {
      frame.set(names.get(i), parts.get(i));
    }
  }

  /** What a body puts out, as a value. */
  record Captured(List<Statement> body) implements Expression {
    @Override
    public Object find(Frame frame) {
      return frame.captured(() -> Statement.run(body, frame));
    }
  }

  /** {@code for}, of the items that pass its test. */
  record For(
      List<String> names,
      Expression items,
      Optional<Expression> test,
      List<Statement> body,
      List<Statement> otherwise)
      implements Statement {
    @Override
    public Next run(Frame frame) {
      List<Object> all = chosen(frame);
      if (all.isEmpty()) {
        return Statement.run(otherwise, frame);
      }
      for (int i = 0; i < all.size(); i++) {
        frame.step(1);
        frame.open();
        try {
          frame.set("loop", loop(all, i));
          assign(names, all.get(i), frame);
          if (Statement.run(body, frame) == Next.BREAK) {
            break;
          }
        } finally {
          frame.close();
        }
      }
      return Next.GO_ON;
    }

    private List<Object> chosen(Frame frame) {
      List<Object> all = Values.iterated(items.value(frame), frame);
      if (test.isEmpty()) {
        return all;
      }
      List<Object> some = new ArrayList<>();
      for (Object each : all) {
        frame.open();
        try {
          assign(names, each, frame);
          if (Values.isTrue(test.get().value(frame))) {
            some.add(each);
          }
        } finally {
          frame.close();
        }
      }
      return some;
    }

    private static Map<String, Object> loop(List<Object> all, int i) {
      Map<String, Object> loop = new HashMap<>();
      loop.put("index", i + 1L);
      loop.put("index0", (long) i);
      loop.put("revindex", (long) all.size() - i);
      loop.put("revindex0", all.size() - i - 1L);
      loop.put("first", i == 0);
      loop.put("last", i == all.size() - 1);
      loop.put("length", (long) all.size());
      loop.put("previtem", i > 0 ? all.get(i - 1) : Undefined.VALUE);
      loop.put("nextitem", i + 1 < all.size() ? all.get(i + 1) : Undefined.VALUE);
      loop.put("cycle", (Callable) (f, values, named) -> values.get(i % values.size()));
      return loop;
    }
  }

  /** {@code call}: what a macro puts out that calls back for a body. */
  record CallBlock(Expression call, Expression body) implements Statement {
    @Override
    public Next run(Frame frame) {
      frame.open();
      frame.set("caller", (Callable) (f, arguments, named) -> body.value(f));
      frame.print(Values.text(call.value(frame)));
      frame.close();
      return Next.GO_ON;
    }
  }

  /** {@code macro}; what it puts out is the value of its call. */
  record Macro(
      String name, List<String> parameters, Map<String, Expression> usual, List<Statement> body)
      implements Statement {
    @Override
    public Next run(Frame frame) {
      frame.set(name, (Callable) this::call);
      return Next.GO_ON;
    }

    private Object call(Frame frame, List<Object> arguments, Map<String, Object> named) {
      frame.open();
      try {
        for (int i = 0; i < parameters.size(); i++) {
          String parameter = parameters.get(i);
          frame.set(parameter, argument(i, parameter, arguments, named, frame));
        }
        return frame.captured(() -> Statement.run(body, frame));
      } finally {
        frame.close();
      }
    }

    private Object argument(
        int i, String parameter, List<Object> arguments, Map<String, Object> named, Frame frame) {
      if (i < arguments.size()) {
        return arguments.get(i);
      }
      if (named.containsKey(parameter)) {
        return named.get(parameter);
      }
      return usual.containsKey(parameter) ? usual.get(parameter).value(frame) : Undefined.VALUE;
    }
  }
}
