package io.precis.student.template;

import java.util.List;
import java.util.Map;

/** What a template can call. */
interface Callable {
  Object call(Frame frame, List<Object> arguments, Map<String, Object> named);
}
