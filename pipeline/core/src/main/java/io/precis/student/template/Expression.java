package io.precis.student.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a template that has a value. */
interface Expression {
  /** Its value, without a look at how deep the template is in. */
  Object find(Frame frame);

  default Object value(Frame frame) {
    frame.enter();
    Object value = find(frame);
    frame.leave();
    return value;
  }

  /** A literal. */
  record Constant(Object constant) implements Expression {
    @Override
    public Object find(Frame frame) {
      return constant;
    }
  }

  /** A name. */
  record Name(String name) implements Expression {
    @Override
    public Object find(Frame frame) {
      return frame.get(name);
    }
  }

  /** A list, or a tuple. */
  record Items(List<Expression> items) implements Expression {
    @Override
    public Object find(Frame frame) {
      return new ArrayList<>(values(items, frame));
    }
  }

  /** A dictionary. */
  record Dictionary(List<Expression> keys, List<Expression> items) implements Expression {
    @Override
    public Object find(Frame frame) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        map.put(keys.get(i).value(frame), items.get(i).value(frame));
      }
      return map;
    }
  }

  /** {@code -x}, {@code +x}, {@code not x}. */
  record Unary(String operator, Expression of) implements Expression {
    @Override
    public Object find(Frame frame) {
      Object value = of.value(frame);
      return switch (operator) {
        case "not" -> !Values.isTrue(value);
        case "-" -> Values.arithmetic("-", 0L, value, frame);
        default -> value;
      };
    }
  }

  /** Two operands. */
  record Binary(String operator, Expression left, Expression right) implements Expression {
    @Override
    public Object find(Frame frame) {
      Object first = left.value(frame);
      return switch (operator) {
        case "and" -> Values.isTrue(first) ? right.value(frame) : first;
        case "or" -> Values.isTrue(first) ? first : right.value(frame);
        case "~" -> {
          String joined = Values.text(first) + Values.text(right.value(frame));
          frame.step(1 + joined.length() / 16);
          yield joined;
        }
        default -> Values.arithmetic(operator, first, right.value(frame), frame);
      };
    }
  }

  /** {@code a < b <= c}: each with its neighbour. */
  record Comparison(Expression first, List<String> operators, List<Expression> others)
      implements Expression {
    @Override
    public Object find(Frame frame) {
      Object left = first.value(frame);
      for (int i = 0; i < operators.size(); i++) {
        Object right = others.get(i).value(frame);
        if (!Values.compare(operators.get(i), left, right)) {
          return false;
        }
        left = right;
      }
      return true;
    }
  }

  /** {@code a if b else c}. */
  record Conditional(Expression test, Expression yes, Optional<Expression> no)
      implements Expression {
    @Override
    public Object find(Frame frame) {
      return Values.isTrue(test.value(frame))
          ? yes.value(frame)
          : no.isPresent() ? no.get().value(frame) : Undefined.VALUE;
    }
  }

  /** {@code a.b}: a method of {@code a}, or what it holds. */
  record Attribute(Expression of, String name) implements Expression {
    @Override
    public Object find(Frame frame) {
      return Values.attribute(of.value(frame), name);
    }
  }

  /** {@code a[b]}. */
  record Item(Expression of, Expression key) implements Expression {
    @Override
    public Object find(Frame frame) {
      return Values.item(of.value(frame), key.value(frame));
    }
  }

  /** {@code a[from:to:by]}. */
  record Slice(
      Expression of, Optional<Expression> from, Optional<Expression> to, Optional<Expression> by)
      implements Expression {
    @Override
    public Object find(Frame frame) {
      Object value = of.value(frame);
      return Values.slice(value, number(from, frame), number(to, frame), number(by, frame), frame);
    }

    private static Optional<Long> number(Optional<Expression> part, Frame frame) {
      return part.map(each -> each.value(frame)).map(Values::whole);
    }
  }

  /** What is given to a function, a filter or a test. */
  record Arguments(List<Expression> plain, Map<String, Expression> named) {
    static final Arguments NONE = new Arguments(List.of(), Map.of());

    Map<String, Object> named(Frame frame) {
      Map<String, Object> values = new LinkedHashMap<>();
      named.forEach((name, each) -> values.put(name, each.value(frame)));
      return values;
    }
  }

  /** {@code *a} among arguments: each of its items is one. */
  record Spread(Expression of) implements Expression {
    @Override
    public Object find(Frame frame) {
      return of.value(frame);
    }
  }

  /** {@code f(a, b=c)}. */
  record Call(Expression function, Arguments arguments) implements Expression {
    @Override
    public Object find(Frame frame) {
      frame.step(1);
      if (function.value(frame) instanceof Callable callable) {
        return callable.call(frame, values(arguments.plain(), frame), arguments.named(frame));
      }
      throw new TemplateException("calls what is no function");
    }
  }

  /** {@code a | f(b)}. */
  record Filter(Expression of, String name, Arguments arguments) implements Expression {
    @Override
    public Object find(Frame frame) {
      frame.step(1);
      return Filters.apply(
          name, of.value(frame), values(arguments.plain(), frame), arguments.named(frame), frame);
    }
  }

  /** {@code a is f(b)}. */
  record Test(Expression of, String name, Arguments arguments) implements Expression {
    @Override
    public Object find(Frame frame) {
      return Tests.apply(name, of.value(frame), values(arguments.plain(), frame));
    }
  }

  static List<Object> values(List<Expression> expressions, Frame frame) {
    List<Object> values = new ArrayList<>();
    for (Expression each : expressions) {
      Object value = each.value(frame);
      if (each instanceof Spread) {
        values.addAll(Values.iterated(value, frame));
      } else {
        values.add(value);
      }
    }
    return values;
  }
}
