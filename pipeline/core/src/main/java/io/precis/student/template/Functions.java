package io.precis.student.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Functions that every chat template may call. */
final class Functions {
  static final Map<String, Object> GLOBAL =
      Map.of(
          "range", (Callable) Functions::range,
          "namespace", (Callable) Functions::namespace,
          "dict", (Callable) (frame, arguments, named) -> named,
          "raise_exception", (Callable) Functions::refuse,
          "strftime_now", (Callable) Functions::day);

  /**
   * The day that templates are told. A batch is to come out as the one of the day before; this is
   * the day that Llama's template takes where it is told none.
   */
  private static final LocalDate DAY = LocalDate.of(2024, 7, 26);

  private static final Map<Character, DateTimeFormatter> PARTS =
      Map.of(
          'Y', DateTimeFormatter.ofPattern("yyyy", Locale.ENGLISH),
          'm', DateTimeFormatter.ofPattern("MM", Locale.ENGLISH),
          'd', DateTimeFormatter.ofPattern("dd", Locale.ENGLISH),
          'b', DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH),
          'B', DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH),
          'A', DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH),
          'a', DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH));

  private Functions() {}

  private static Object range(Frame frame, List<Object> arguments, Map<String, Object> named) {
    long first = arguments.size() > 1 ? Values.whole(arguments.get(0)) : 0;
    long last = Values.whole(arguments.get(arguments.size() > 1 ? 1 : 0));
    long by = arguments.size() > 2 ? Values.whole(arguments.get(2)) : 1;
    if (by == 0) {
      throw new TemplateException("a range by steps of 0");
    }
    List<Object> numbers = new ArrayList<>();
    for (long i = first; by > 0 ? i < last : i > last; i += by) {
      frame.step(1);
      numbers.add(i);
    }
    return numbers;
  }

  private static Object namespace(Frame frame, List<Object> arguments, Map<String, Object> named) {
    Namespace namespace = new Namespace();
    namespace.values.putAll(named);
    return namespace;
  }

  private static Object day(Frame frame, List<Object> arguments, Map<String, Object> named) {
    String format = Values.text(arguments.get(0));
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      DateTimeFormatter part =
          c == '%' && i + 1 < format.length() ? PARTS.get(format.charAt(i + 1)) : null;
      told.append(part == null ? String.valueOf(c) : part.format(DAY));
      i += part == null ? 0 : 1;
    }
    return told.toString();
  }

  private static Object refuse(Frame frame, List<Object> arguments, Map<String, Object> named) {
    String why = arguments.isEmpty() ? "" : Values.text(arguments.get(0));
    throw new TemplateException("refuses the messages: " + why);
  }
}
