package io.precis.student.template;

import java.util.HashMap;
import java.util.Map;

/** Values that a template may change from within a loop; one of a kind, compared by identity. */
final class Namespace {
  final Map<String, Object> values = new HashMap<>();
}
