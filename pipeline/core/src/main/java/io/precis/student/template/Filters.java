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
    List<Object> items = Values.iterated(value, frame);
    return switch (name) {
      case "length", "count" -> (long) items.size();
      case "list" -> items;
      case "first" -> items.isEmpty() ? Undefined.VALUE : items.get(0);
      case "last" -> items.isEmpty() ? Undefined.VALUE : items.get(items.size() - 1);
      case "join" -> joined(items, arguments, named);
      case "reverse" -> reversed(value, items);
      case "sort" -> sorted(items, named);
      case "dictsort" -> sortedByKey((Map<?, ?>) value);
      case "unique" -> new ArrayList<>(new LinkedHashSet<>(items));
      case "sum" -> sum(items, frame);
      case "max" -> items.stream().max(Values::order).orElse(Undefined.VALUE);
      case "min" -> items.stream().min(Values::order).orElse(Undefined.VALUE);
      case "map" -> mapped(items, arguments, named, frame);
      case "select", "reject" ->
          chosen(items, name.equals("select"), each -> passes(each, arguments));
      case "selectattr", "rejectattr" ->
          chosenByAttribute(items, name.equals("selectattr"), arguments);
      default -> throw new TemplateException("the filter \"" + name + "\" is unknown");
    };
  }

  private static Object reversed(Object value, List<Object> items) {
    Collections.reverse(items);
    return value instanceof String ? joined(items, List.of(), Map.of()) : items;
  }

  private static List<Object> sorted(List<Object> items, Map<String, Object> named) {
    items.sort(by(named));
    if (Values.isTrue(named.get("reverse"))) {
      Collections.reverse(items);
    }
    return items;
  }

  private static List<Object> sortedByKey(Map<?, ?> map) {
    List<Object> pairs = Methods.pairs(map);
    pairs.sort(Comparator.comparing(pair -> lower(((List<?>) pair).get(0))));
    return pairs;
  }

  private static Object sum(List<Object> items, Frame frame) {
    Object sum = 0L;
    for (Object each : items) {
      sum = Values.arithmetic("+", sum, each, frame);
    }
    return sum;
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

  private static List<Object> chosenByAttribute(
      List<Object> items, boolean keeps, List<Object> arguments) {
    List<Object> test = arguments.subList(1, arguments.size());
    String attribute = Values.text(arguments.get(0));
    return chosen(items, keeps, each -> passes(path(each, attribute), test));
  }

  private static List<Object> chosen(List<Object> items, boolean keeps, Predicate<Object> test) {
    return new ArrayList<>(items.stream().filter(each -> test.test(each) == keeps).toList());
  }
}
