package io.precis.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records with some components changed, made by their canonical constructors, which check them. */
public final class Components {
  private Components() {}

  /**
   * The same record with another value of one component.
   *
   * @param name of the component
   * @throws IllegalArgumentException where the record refuses the value
   */
  public static <R extends Record> R with(R record, String name, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    boolean found = false;
    for (int i = 0; i < components.length; i++) {
      boolean here = components[i].getName().equals(name);
      values[i] = here ? value : value(record, components[i]);
      found |= here;
    }
    if (!found) {
      throw new IllegalStateException(record.getClass() + " has no component " + name);
    }
    return made(record, components, values);
  }

  /**
   * The numbers, choices and records of numbers and choices in a record, in text, by name; a nested
   * record's with its component's name and a point in front.
   */
  public static SortedMap<String, String> tunables(Record record) {
    SortedMap<String, String> all = new TreeMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (value instanceof Record nested) {
        tunables(nested).forEach((name, text) -> all.put(component.getName() + "." + name, text));
      } else {
        all.put(component.getName(), text(value));
      }
    }
    return all;
  }

  /**
   * The same record with tunables set from text.
   *
   * @param values by the names of {@link #tunables}; others are ignored
   * @throws IllegalArgumentException where a value is not of its component's type, or the record
   *     refuses it
   */
  public static <R extends Record> R tuned(R record, Map<String, String> values) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] tuned = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      Object value = value(record, components[i]);
      if (value instanceof Record nested) {
        tuned[i] = tuned(nested, below(values, name + "."));
      } else {
        tuned[i] = values.containsKey(name) ? parsed(value, name, values.get(name)) : value;
      }
    }
    return made(record, components, tuned);
  }

  /** The entries whose names begin with {@code prefix}, without it. */
  public static Map<String, String> below(Map<String, String> values, String prefix) {
    Map<String, String> below = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            below.put(name.substring(prefix.length()), value);
          }
        });
    return below;
  }

  private static String text(Object value) {
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : String.valueOf(value);
  }

  private static Double finite(Double number) {
    if (!Double.isFinite(number)) {
      throw new NumberFormatException("it has no end, or is none");
    }
    return number;
  }

  private static Object parsed(Object before, String name, String text) {
    try {
      if (before instanceof Integer) {
        return Integer.valueOf(text);
      } else if (before instanceof Double) {
        return finite(Double.valueOf(text));
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a number, got '" + text + "'", e);
    }
    Object[] choices = before.getClass().getEnumConstants();
    return Arrays.stream(choices)
        .filter(choice -> text(choice).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name
                        + " must be one of "
                        + Arrays.stream(choices).map(Components::text).toList()
                        + ", got '"
                        + text
                        + "'"));
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked") // the constructor is the record's own
  private static <R extends Record> R made(
      R record, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
