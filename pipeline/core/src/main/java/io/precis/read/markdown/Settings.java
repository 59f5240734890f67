package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Settings at the head of a text: YAML; what is none, as where a site's generator puts something in
 * or where it is TOML, line by line.
 */
final class Settings {
  private static final TextPattern LINE =
      TextPattern.compile("(?m)^:?([\\w-]{1,40})\\s{0,5}[:=][ \\t]*(\\S.*?)\\s*$");

  private static final int MOST_NESTED = 2_000;

  private final Map<String, Object> values;

  private Settings(Map<String, Object> values) {
    this.values = values;
  }

  static Settings of(String text) {
    Object yaml = yaml(text);
    Map<String, Object> values = new TreeMap<>();
    if (yaml instanceof Map<?, ?> map) {
      map.forEach((key, value) -> values.putIfAbsent(folded(key), value == null ? "" : value));
    } else {
      for (Matcher line = LINE.matcher(text); line.find(); ) {
        values.putIfAbsent(folded(line.group(1)), unquoted(line.group(2)));
      }
    }
    return new Settings(values);
  }

  /** The first that there is of some settings: text, a list or settings; empty string for none. */
  Object value(List<String> names) {
    return names.stream().filter(values::containsKey).map(values::get).findFirst().orElse("");
  }

  /** The text of a setting; empty string where there is none, or something else. */
  String text(String... names) {
    Object value = value(List.of(names));
    return value instanceof String text ? text.strip() : "";
  }

  private static String folded(Object key) {
    return String.valueOf(key).toLowerCase(Locale.ROOT);
  }

  /** Null for what cannot be read, or might be nested deeper than a stack is. */
  private static Object yaml(String text) {
    if (text.chars().filter(c -> "[{-".indexOf(c) >= 0).count() > MOST_NESTED) {
      return null;
    }
    LoadSettings forgiving = LoadSettings.builder().setAllowDuplicateKeys(true).build();
    try {
      return new Load(forgiving).loadFromString(text);
    } catch (YamlEngineException e) {
      return null;
    }
  }

  private static String unquoted(String value) {
    for (String quote : List.of("\"", "'")) {
      if (value.length() > 1 && value.startsWith(quote) && value.endsWith(quote)) {
        return value.substring(1, value.length() - 1);
      }
    }
    return value.startsWith(">") || value.startsWith("|") ? "" : value;
  }
}
