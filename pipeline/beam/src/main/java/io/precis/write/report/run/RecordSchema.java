package io.precis.write.report.run;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.avro.Schema;

/**
 * Avro schemas of Java records: a field for each component in order of declaration. Numbers,
 * booleans, text, enums, lists and records; nothing is null.
 */
final class RecordSchema {
  private static final String NAMESPACE = "io.precis";

  private final Properties docs;

  /**
   * @param docs what {@code Record.component}, or {@code Record}, means
   */
  RecordSchema(Properties docs) {
    this.docs = docs;
  }

  /** The schema of a record type. Each type is defined where it first occurs and named after. */
  Schema of(Class<?> type) {
    return of(type, new ArrayList<>());
  }

  private Schema of(Type type, List<Schema> named) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return Schema.createArray(of(list.getActualTypeArguments()[0], named));
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord() || raw.isEnum()) {
      return named.stream()
          .filter(schema -> schema.getName().equals(raw.getSimpleName()))
          .findFirst()
          .orElseGet(() -> raw.isRecord() ? record(raw, named) : constants(raw, named));
    }
    return Schema.create(primitive(raw));
  }

  private static Schema.Type primitive(Class<?> type) {
    if (type == String.class) {
      return Schema.Type.STRING;
    }
    if (type == int.class) {
      return Schema.Type.INT;
    }
    if (type == long.class) {
      return Schema.Type.LONG;
    }
    if (type == double.class) {
      return Schema.Type.DOUBLE;
    }
    if (type == boolean.class) {
      return Schema.Type.BOOLEAN;
    }
    throw new IllegalArgumentException("a record written as Avro cannot hold a " + type.getName());
  }

  private Schema record(Class<?> type, List<Schema> named) {
    String name = type.getSimpleName();
    Schema schema = Schema.createRecord(name, docs.getProperty(name), NAMESPACE, false);
    named.add(schema);
    List<Schema.Field> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String doc = docs.getProperty(name + "." + component.getName());
      fields.add(new Schema.Field(component.getName(), of(component.getGenericType(), named), doc));
    }
    schema.setFields(fields);
    return schema;
  }

  private Schema constants(Class<?> type, List<Schema> named) {
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .toList();
    String name = type.getSimpleName();
    Schema schema = Schema.createEnum(name, docs.getProperty(name), NAMESPACE, names);
    named.add(schema);
    return schema;
  }
}
