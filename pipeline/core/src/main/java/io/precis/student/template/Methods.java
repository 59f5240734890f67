package io.precis.student.template;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The methods of Python's texts, dictionaries and lists that change nothing. */
final class Methods {
  private static final TextPattern SPACE = TextPattern.compile("\\s+");

  private Methods() {}

  /** The method {@code name} of {@code value}; empty where it has none. */
  static Optional<Callable> of(Object value, String name) {
    if (value instanceof String text) {
      return ofText(text, name);
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map, name);
    }
    return value instanceof List<?> list ? ofList(list, name) : Optional.empty();
  }

  private static Optional<Callable> method(Function<List<Object>, Object> does) {
    return Optional.of((frame, arguments, named) -> does.apply(arguments));
  }

  private static Optional<Callable> ofMap(Map<?, ?> map, String name) {
    return switch (name) {
      case "get" -> method(a -> found(map, a));
      case "items" -> method(a -> pairs(map));
      case "keys" -> method(a -> new ArrayList<>(map.keySet()));
      case "values" -> method(a -> new ArrayList<>(map.values()));
      default -> Optional.empty();
    };
  }

  private static Object found(Map<?, ?> map, List<Object> arguments) {
    Object key = arguments.get(0);
    return map.containsKey(key) ? map.get(key) : arguments.size() > 1 ? arguments.get(1) : null;
  }

  static List<Object> pairs(Map<?, ?> map) {
    List<Object> pairs = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          List<Object> pair = new ArrayList<>();
          pair.add(key);
          pair.add(value);
          pairs.add(pair);
        });
    return pairs;
  }

  private static Optional<Callable> ofList(List<?> list, String name) {
    return switch (name) {
      case "count" ->
          method(a -> list.stream().filter(each -> Values.equal(each, a.get(0))).count());
      case "index" -> method(a -> (long) list.indexOf(a.get(0)));
      default -> Optional.empty();
    };
  }

  private static Optional<Callable> ofText(String text, String name) {
    return switch (name) {
      case "strip" -> method(a -> stripped(text, a, true, true));
      case "lstrip" -> method(a -> stripped(text, a, true, false));
      case "rstrip" -> method(a -> stripped(text, a, false, true));
      case "split" -> method(a -> split(text, a));
      case "rsplit" -> method(a -> splitFromEnd(text, a));
      case "splitlines" -> method(a -> new ArrayList<Object>(text.lines().toList()));
      case "startswith" -> method(a -> any(a.get(0), text::startsWith));
      case "endswith" -> method(a -> any(a.get(0), text::endsWith));
      case "removeprefix" ->
          method(a -> text.startsWith(string(a, 0)) ? text.substring(string(a, 0).length()) : text);
      case "removesuffix" ->
          method(
              a ->
                  text.endsWith(string(a, 0))
                      ? text.substring(0, text.length() - string(a, 0).length())
                      : text);
      case "replace" -> method(a -> replaced(text, a));
      case "upper" -> method(a -> text.toUpperCase(Locale.ROOT));
      case "lower" -> method(a -> text.toLowerCase(Locale.ROOT));
      case "title" -> method(a -> title(text));
      case "capitalize" -> method(a -> capitalized(text));
      case "find" -> method(a -> (long) text.indexOf(string(a, 0)));
      case "count" -> method(a -> (long) split(text, a).size() - 1);
      case "isdigit" ->
          method(a -> !text.isEmpty() && text.codePoints().allMatch(Character::isDigit));
      case "join" ->
          method(a -> String.join(text, ((List<?>) a.get(0)).stream().map(Values::text).toList()));
      default -> Optional.empty();
    };
  }

  private static String string(List<Object> arguments, int index) {
    if (index < arguments.size() && arguments.get(index) instanceof String text) {
      return text;
    }
    throw new TemplateException("a method of a text wants a text");
  }

  private static boolean any(Object affixes, Predicate<String> test) {
    return affixes instanceof List<?> several
        ? several.stream().map(Values::text).anyMatch(test)
        : test.test(Values.text(affixes));
  }

  static String stripped(String text, List<Object> arguments, boolean left, boolean right) {
    boolean given = !arguments.isEmpty() && arguments.get(0) != null;
    String signs = given ? string(arguments, 0) : "";
    int from = 0;
    int to = text.length();
    while (left && from < to && goes(text.charAt(from), given, signs)) {
      from++;
    }
    while (right && to > from && goes(text.charAt(to - 1), given, signs)) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean goes(char c, boolean given, String signs) {
    return given ? signs.indexOf(c) >= 0 : Character.isWhitespace(c) || c == '\u00a0';
  }

  private static List<Object> split(String text, List<Object> arguments) {
    if (arguments.isEmpty() || arguments.get(0) == null) {
      String all = text.strip();
      return all.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(SPACE.split(all)));
    }
    String separator = separator(arguments);
    long most = arguments.size() > 1 ? Values.whole(arguments.get(1)) : -1;
    List<Object> parts = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(separator); to >= 0 && (most < 0 || parts.size() < most); ) {
      parts.add(text.substring(from, to));
      from = to + separator.length();
      to = text.indexOf(separator, from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static List<Object> splitFromEnd(String text, List<Object> arguments) {
    String separator = separator(arguments);
    long most = arguments.size() > 1 ? Values.whole(arguments.get(1)) : -1;
    List<Object> parts = new ArrayList<>();
    String left = text;
    for (int at = left.lastIndexOf(separator); at >= 0 && (most < 0 || parts.size() < most); ) {
      parts.add(0, left.substring(at + separator.length()));
      left = left.substring(0, at);
      at = left.lastIndexOf(separator);
    }
    parts.add(0, left);
    return parts;
  }

  private static String separator(List<Object> arguments) {
    String separator = string(arguments, 0);
    if (separator.isEmpty()) {
      throw new TemplateException("splits at an empty text");
    }
    return separator;
  }

  static String replaced(String text, List<Object> arguments) {
    String from = string(arguments, 0);
    String to = string(arguments, 1);
    long most = arguments.size() > 2 ? Values.whole(arguments.get(2)) : -1;
    if (most < 0 || from.isEmpty()) {
      return text.replace(from, to);
    }
    List<Object> parts = split(text, List.of(from, most));
    return String.join(to, parts.stream().map(Values::text).toList());
  }

  /** The first letter of each word large, the others small. */
  static String title(String text) {
    StringBuilder title = new StringBuilder();
    boolean inside = false;
    for (int c : text.codePoints().toArray()) {
      title.appendCodePoint(inside ? Character.toLowerCase(c) : Character.toUpperCase(c));
      inside = Character.isLetter(c);
    }
    return title.toString();
  }

  static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1).toLowerCase(Locale.ROOT);
  }
}
