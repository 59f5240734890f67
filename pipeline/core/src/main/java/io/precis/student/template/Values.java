package io.precis.student.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Python does with values: texts, whole numbers ({@link Long}), others ({@link Double}), truth
 * values, null for {@code None}, lists and maps.
 */
final class Values {
  private Values() {}

  static boolean isTrue(Object value) {
    if (value == null || value == Undefined.VALUE) {
      return false;
    }
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    if (value instanceof Collection<?> list) {
      return !list.isEmpty();
    }
    return !(value instanceof Map<?, ?> map) || !map.isEmpty();
  }

  /** As {@code str} writes it. */
  static String text(Object value) {
    if (value == Undefined.VALUE) {
      return "";
    }
    return value instanceof String text ? text : PythonText.of(value);
  }

  static long whole(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    throw new TemplateException("wants a whole number, has " + kind(value));
  }

  static String kind(Object value) {
    if (value == null) {
      return "none";
    }
    if (value instanceof Map) {
      return "a dictionary";
    }
    return value instanceof Collection
        ? "a list"
        : value == Undefined.VALUE ? "what is undefined" : "a " + value.getClass().getSimpleName();
  }

  static Object arithmetic(String operator, Object left, Object right, Frame frame) {
    if (operator.equals("+") && left instanceof String first && right instanceof String second) {
      frame.step(1 + (first.length() + second.length()) / 16);
      return first + second;
    }
    if (operator.equals("+") && left instanceof List<?> first && right instanceof List<?> second) {
      frame.step(first.size() + second.size());
      List<Object> both = new ArrayList<>(first);
      both.addAll(second);
      return both;
    }
    if (operator.equals("*") && left instanceof String text && right instanceof Long times) {
      long size = Math.max(0, times) * text.length();
      frame.step((int) Math.min(Integer.MAX_VALUE, 1 + size / 16));
      return text.repeat((int) Math.max(0, times));
    }
    Object first = number(left, operator);
    Object second = number(right, operator);
    return first instanceof Long a && second instanceof Long b && !operator.equals("/")
        ? whole(operator, a, b)
        : real(operator, ((Number) first).doubleValue(), ((Number) second).doubleValue());
  }

  private static Object number(Object value, String operator) {
    if (value instanceof Boolean truth) {
      return truth ? 1L : 0L;
    }
    if (value instanceof Long || value instanceof Double) {
      return value;
    }
    throw new TemplateException("\"" + operator + "\" does not take " + kind(value));
  }

  private static Object whole(String operator, long a, long b) {
    if (b == 0 && (operator.equals("//") || operator.equals("%"))) {
      throw new TemplateException("divides by zero");
    }
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "//" -> Math.floorDiv(a, b);
      case "%" -> Math.floorMod(a, b);
      default -> (Object) (b < 0 ? Math.pow(a, b) : (Object) (long) Math.pow(a, b));
    };
  }

  private static double real(String operator, double a, double b) {
    if (b == 0 && !"+-*".contains(operator) && !operator.equals("**")) {
      throw new TemplateException("divides by zero");
    }
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "//" -> Math.floor(a / b);
      case "%" -> a - b * Math.floor(a / b);
      default -> Math.pow(a, b);
    };
  }

  static boolean compare(String operator, Object left, Object right) {
    return switch (operator) {
      case "==" -> equal(left, right);
      case "!=" -> !equal(left, right);
      case "in" -> contains(right, left);
      case "not in" -> !contains(right, left);
      case "<" -> order(left, right) < 0;
      case "<=" -> order(left, right) <= 0;
      case ">" -> order(left, right) > 0;
      default -> order(left, right) >= 0;
    };
  }

  static boolean equal(Object left, Object right) {
    if (isNumber(left) && isNumber(right)) {
      return asDouble(left) == asDouble(right);
    }
    return left == null ? right == null : left.equals(right);
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number || value instanceof Boolean;
  }

  private static double asDouble(Object value) {
    return value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).doubleValue();
  }

  static int order(Object left, Object right) {
    if (isNumber(left) && isNumber(right)) {
      return Double.compare(asDouble(left), asDouble(right));
    }
    if (left instanceof String first && right instanceof String second) {
      return first.compareTo(second);
    }
    throw new TemplateException("compares " + kind(left) + " with " + kind(right));
  }

  private static boolean contains(Object in, Object part) {
    if (in instanceof String text && part instanceof String piece) {
      return text.contains(piece);
    }
    if (in instanceof Collection<?> list) {
      return list.stream().anyMatch(each -> equal(each, part));
    }
    if (in instanceof Map<?, ?> map) {
      return map.containsKey(part);
    }
    if (in == Undefined.VALUE) {
      return false;
    }
    throw new TemplateException("looks for a part in " + kind(in));
  }

  /** What Jinja finds for {@code value.name}: a method, or what is held under the name. */
  static Object attribute(Object value, String name) {
    if (value == Undefined.VALUE || value == null) {
      if (value == null) {
        return Undefined.VALUE;
      }
      throw new TemplateException("\"" + name + "\" of what is undefined");
    }
    if (value instanceof Namespace namespace) {
      return namespace.values.getOrDefault(name, Undefined.VALUE);
    }
    return Methods.of(value, name).map(Object.class::cast).orElseGet(() -> held(value, name));
  }

  /** What Jinja finds for {@code value[key]}. */
  static Object item(Object value, Object key) {
    if (value == Undefined.VALUE) {
      throw new TemplateException("an item of what is undefined");
    }
    if (key instanceof String name && !(value instanceof Map)) {
      return attribute(value, name);
    }
    return held(value, key);
  }

  private static Object held(Object value, Object key) {
    if (value instanceof Map<?, ?> map) {
      return map.containsKey(key) ? map.get(key) : Undefined.VALUE;
    }
    if (value instanceof List<?> list && key instanceof Long index) {
      long at = index < 0 ? list.size() + index : index;
      return at >= 0 && at < list.size() ? list.get((int) at) : Undefined.VALUE;
    }
    if (value instanceof String text && key instanceof Long index) {
      int size = text.codePointCount(0, text.length());
      long at = index < 0 ? size + index : index;
      return at >= 0 && at < size ? point(text, (int) at) : Undefined.VALUE;
    }
    return Undefined.VALUE;
  }

  private static String point(String text, int index) {
    return Character.toString(text.codePointAt(text.offsetByCodePoints(0, index)));
  }

  static Object slice(
      Object value, Optional<Long> from, Optional<Long> to, Optional<Long> by, Frame frame) {
    List<Object> all = iterated(value, frame);
    long step = by.orElse(1L);
    if (step == 0) {
      throw new TemplateException("a slice by steps of 0");
    }
    int size = all.size();
    long first = from.map(i -> bound(i, size, step)).orElse(step > 0 ? 0L : size - 1L);
    long last = to.map(i -> bound(i, size, step)).orElse(step > 0 ? (long) size : -1L);
    List<Object> some = new ArrayList<>();
    for (long i = first; step > 0 ? i < last : i > last; i += step) {
      some.add(all.get((int) i));
    }
    return value instanceof String
        ? some.stream().map(String.class::cast).reduce("", String::concat)
        : some;
  }

  private static long bound(long index, int size, long step) {
    long at = index < 0 ? index + size : index;
    return step > 0 ? Math.max(0, Math.min(size, at)) : Math.max(-1, Math.min(size - 1L, at));
  }

  /** What a loop goes through: items, keys, characters; nothing of what is undefined. */
  static List<Object> iterated(Object value, Frame frame) {
    List<Object> items = new ArrayList<>();
    if (value instanceof Collection<?> list) {
      items.addAll(list);
    } else if (value instanceof Map<?, ?> map) {
      items.addAll(map.keySet());
    } else if (value instanceof String text) {
      text.codePoints().forEach(c -> items.add(Character.toString(c)));
    } else if (value != Undefined.VALUE) {
      throw new TemplateException("goes through " + kind(value) + ", which is no list");
    }
    frame.step(items.size());
    return items;
  }
}
