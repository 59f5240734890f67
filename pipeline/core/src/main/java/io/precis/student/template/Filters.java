package io.precis.student.template;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Jinja's filters, as far as chat templates use them. */
final class Filters {
  private static final TextPattern POINT = TextPattern.compile("\\.");

  private Filters() {}

  static Object apply(
      String name, Object value, List<Object> arguments, Map<String, Object> named, Frame frame) {
    return switch (name) {
      case "trim" -> Methods.stripped(Values.text(value), arguments, true, true);
      case "upper" -> Values.text(value).toUpperCase(Locale.ROOT);
      case "lower" -> Values.text(value).toLowerCase(Locale.ROOT);
      case "title" -> Methods.title(Values.text(value));
      case "capitalize" -> Methods.capitalized(Values.text(value));
      case "replace" -> Methods.replaced(Values.text(value), arguments);
      case "string", "safe" -> Values.text(value);
      case "tojson" -> PythonText.json(value, indent(named));
      case "indent" -> indented(Values.text(value), arguments, named);
      case "default", "d" -> otherwise(value, arguments, named);
      case "int" -> toWhole(value);
      case "float" -> toReal(value);
      case "abs" -> Values.order(value, 0L) < 0 ? Values.arithmetic("-", 0L, value, frame) : value;
      default -> ofList(name, value, arguments, named, frame);
    };
  }

  private static int indent(Map<String, Object> named) {
    return named.get("indent") instanceof Long width ? Math.toIntExact(width) : -1;
  }

  private static Object otherwise(Object value, List<Object> arguments, Map<String, Object> named) {
    Object other = arguments.isEmpty() ? named.getOrDefault("default_value", "") : arguments.get(0);
    Object empties = arguments.size() > 1 ? arguments.get(1) : named.get("boolean");
    boolean missing =
        value == Undefined.VALUE || (Boolean.TRUE.equals(empties) && !Values.isTrue(value));
    return missing ? other : value;
  }

  private static String indented(String text, List<Object> arguments, Map<String, Object> named) {
    Object given = arguments.isEmpty() ? named.getOrDefault("width", 4L) : arguments.get(0);
    Object first = arguments.size() > 1 ? arguments.get(1) : named.get("first");
    String margin =
        given instanceof String own ? own : " ".repeat(Math.toIntExact(Values.whole(given)));
    StringBuilder lines = new StringBuilder(Values.isTrue(first) ? margin : "");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lines.append(c);
      if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) != '\n') {
        lines.append(margin);
      }
    }
    return lines.toString();
  }

  private static Object toWhole(Object value) {
    try {
      return value instanceof Double real
          ? (Object) real.longValue()
          : value instanceof String text ? Long.parseLong(text.strip()) : Values.whole(value);
    } catch (NumberFormatException e) {
      return 0L; // as Jinja does
    }
  }

  private static Object toReal(Object value) {
    try {
      return value instanceof String text
          ? Double.parseDouble(text.strip())
          : ((Number) value).doubleValue();
    } catch (NumberFormatException e) {
      return 0.0; // as Jinja does
    }
  }

  private static Object ofList(
      String name, Object value, List<Object> arguments, Map<String, Object> named, Frame frame) {
    if (name.equals("items")) {
      return value instanceof Map<?, ?> map ? Methods.pairs(map) : new ArrayList<>();
    }
    if (name.equals("length") || name.equals("count")) {
      return (long) Values.iterated(value, frame).size();
    }
    List<Object> items = Values.iterated(value, frame);
    switch (name) {
      case "list" -> {
        return items;
      }
      case "first" -> {
        return items.isEmpty() ? Undefined.VALUE : items.get(0);
      }
      case "last" -> {
        return items.isEmpty() ? Undefined.VALUE : items.get(items.size() - 1);
      }
      case "join" -> {
        return joined(items, arguments, named);
      }
      case "reverse" -> {
        Collections.reverse(items);
        return value instanceof String ? joined(items, List.of(), Map.of()) : items;
      }
      case "sort" -> {
        items.sort(by(named));
        if (Values.isTrue(named.get("reverse"))) {
          Collections.reverse(items);
        }
        return items;
      }
      case "dictsort" -> {
        List<Object> pairs = Methods.pairs((Map<?, ?>) value);
        pairs.sort(Comparator.comparing(pair -> lower(((List<?>) pair).get(0))));
        return pairs;
      }
      case "unique" -> {
        return new ArrayList<>(new LinkedHashSet<>(items));
      }
      case "sum" -> {
        Object sum = 0L;
        for (Object each : items) {
          sum = Values.arithmetic("+", sum, each, frame);
        }
        return sum;
      }
      case "max" -> {
        return items.stream().max(Values::order).orElse(Undefined.VALUE);
      }
      case "min" -> {
        return items.stream().min(Values::order).orElse(Undefined.VALUE);
      }
      case "map" -> {
        return mapped(items, arguments, named, frame);
      }
      case "select", "reject" -> {
        return chosen(items, name.equals("select"), each -> passes(each, arguments));
      }
      case "selectattr", "rejectattr" -> {
        List<Object> test = arguments.subList(1, arguments.size());
        String attribute = Values.text(arguments.get(0));
        return chosen(
            items, name.equals("selectattr"), each -> passes(path(each, attribute), test));
      }
      default -> throw new TemplateException("the filter \"" + name + "\" is unknown");
    }
  }

  private static String joined(
      List<Object> items, List<Object> arguments, Map<String, Object> named) {
    String between = arguments.isEmpty() ? "" : Values.text(arguments.get(0));
    Optional<String> attribute = Optional.ofNullable(named.get("attribute")).map(Values::text);
    return String.join(
        between,
        items.stream()
            .map(each -> attribute.map(name -> path(each, name)).orElse(each))
            .map(Values::text)
            .toList());
  }

  private static Comparator<Object> by(Map<String, Object> named) {
    Optional<String> attribute = Optional.ofNullable(named.get("attribute")).map(Values::text);
    return (left, right) ->
        Values.order(
            folded(attribute.map(name -> path(left, name)).orElse(left)),
            folded(attribute.map(name -> path(right, name)).orElse(right)));
  }

  private static Object folded(Object value) {
    return value instanceof String ? lower(value) : value;
  }

  private static String lower(Object value) {
    return Values.text(value).toLowerCase(Locale.ROOT);
  }

  /** {@code a.b} of a value. */
  private static Object path(Object value, String names) {
    Object reached = value;
    for (String name : POINT.split(names, -1)) {
      reached = reached == Undefined.VALUE ? reached : Values.item(reached, name);
    }
    return reached;
  }

  private static List<Object> mapped(
      List<Object> items, List<Object> arguments, Map<String, Object> named, Frame frame) {
    List<Object> mapped = new ArrayList<>();
    for (Object each : items) {
      if (named.containsKey("attribute")) {
        Object found = path(each, Values.text(named.get("attribute")));
        boolean missing = found == Undefined.VALUE && named.containsKey("default");
        mapped.add(missing ? named.get("default") : found);
      } else {
        List<Object> others = arguments.subList(1, arguments.size());
        mapped.add(apply(Values.text(arguments.get(0)), each, others, named, frame));
      }
    }
    return mapped;
  }

  private static boolean passes(Object value, List<Object> test) {
    return test.isEmpty()
        ? Values.isTrue(value)
        : Tests.apply(Values.text(test.get(0)), value, test.subList(1, test.size()));
  }

  private static List<Object> chosen(List<Object> items, boolean keeps, Predicate<Object> test) {
    return new ArrayList<>(items.stream().filter(each -> test.test(each) == keeps).toList());
  }
}
