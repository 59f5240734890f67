package io.precis.student.bundle;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of a student beside the text itself; empty asks for nothing in particular.
 *
 * @param values value by field; none is blank
 */
public record PromptRequest(Map<PromptField, String> values) implements Serializable {
  public static final PromptRequest NONE = new PromptRequest(Map.of());

  public PromptRequest {
    values.forEach(
        (field, value) -> {
          if (value.isBlank()) {
            throw new IllegalArgumentException(field + " of a prompt must not be blank");
          }
        });
    values = Map.copyOf(values);
  }

  /** This request, asking also for {@code value}. */
  public PromptRequest with(PromptField field, String value) {
    Map<PromptField, String> more = new EnumMap<>(PromptField.class);
    more.putAll(values);
    more.put(field, value);
    return new PromptRequest(more);
  }

  public Optional<String> value(PromptField field) {
    return Optional.ofNullable(values.get(field));
  }
}
