package io.precis.student.template;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Jinja's tests. */
final class Tests {
  private Tests() {}

  static boolean apply(String name, Object value, List<Object> arguments) {
    return switch (name) {
      case "defined" -> value != Undefined.VALUE;
      case "undefined" -> value == Undefined.VALUE;
      case "none" -> value == null;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "true" -> Boolean.TRUE.equals(value);
      case "false" -> Boolean.FALSE.equals(value);
      case "number" -> value instanceof Number || value instanceof Boolean;
      case "integer" -> value instanceof Long;
      case "float" -> value instanceof Double;
      case "mapping" -> value instanceof Map;
      case "iterable", "sequence" ->
          value instanceof String || value instanceof Collection || value instanceof Map;
      case "callable" -> value instanceof Callable;
      case "even" -> Math.floorMod(Values.whole(value), 2) == 0;
      case "odd" -> Math.floorMod(Values.whole(value), 2) == 1;
      case "lower" -> Values.text(value).equals(Values.text(value).toLowerCase(Locale.ROOT));
      case "upper" -> Values.text(value).equals(Values.text(value).toUpperCase(Locale.ROOT));
      default -> compared(name, value, arguments);
    };
  }

  private static boolean compared(String name, Object value, List<Object> arguments) {
    if (arguments.size() != 1) {
      throw new TemplateException("the test \"" + name + "\" is unknown");
    }
    Object other = arguments.get(0);
    return switch (name) {
      case "equalto", "eq", "sameas" -> Values.equal(value, other);
      case "ne" -> !Values.equal(value, other);
      case "in" -> Values.compare("in", value, other);
      case "lt", "lessthan" -> Values.order(value, other) < 0;
      case "le" -> Values.order(value, other) <= 0;
      case "gt", "greaterthan" -> Values.order(value, other) > 0;
      case "ge" -> Values.order(value, other) >= 0;
      case "divisibleby" -> Math.floorMod(Values.whole(value), Values.whole(other)) == 0;
      default -> throw new TemplateException("the test \"" + name + "\" is unknown");
    };
  }
}
