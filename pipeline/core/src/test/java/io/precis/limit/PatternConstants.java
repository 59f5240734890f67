package io.precis.limit;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The patterns that stand in constants of the code. */
final class PatternConstants {
  private PatternConstants() {}

  /** All of them, in the order of their classes. */
  static List<TextPattern> all() throws Exception {
    List<TextPattern> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes().resolve("io/precis"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        String name = classes().relativize(file).toString();
        if (uses(file)) {
          collect(Class.forName(name.replaceAll("[/\\\\]", ".").replace(".class", "")), found);
        }
      }
    }
    return found;
  }

  private static boolean uses(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
        .contains("io/precis/limit/TextPattern");
  }

  private static void collect(Class<?> type, List<TextPattern> found)
      throws ReflectiveOperationException {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        field.setAccessible(true);
        add(field.get(null), found);
      }
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            add(field.get(constant), found);
          }
        }
      }
    }
  }

  private static void add(Object value, List<TextPattern> found) {
    if (value instanceof TextPattern pattern) {
      found.add(pattern);
    } else if (value instanceof Collection<?> values) {
      values.forEach(each -> add(each, found));
    } else if (value instanceof Map<?, ?> values) {
      values.values().forEach(each -> add(each, found));
    }
  }

  /** Where the code's classes are. */
  static Path classes() throws Exception {
    return Path.of(TextPattern.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
