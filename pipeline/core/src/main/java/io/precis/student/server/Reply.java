package io.precis.student.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.precis.student.NoAnswer;
import java.util.Optional;

/**
 * What came of a call: a JSON object, or why there is none.
 *
 * @param json missing node where there is none
 * @param flaw why there is none
 * @param detail what went wrong, in one line, never text of a document; empty string where nothing
 *     did
 * @param dead whether no server seems to be there
 */
record Reply(JsonNode json, Optional<NoAnswer> flaw, String detail, boolean dead) {

  static Reply of(JsonNode json) {
    return new Reply(json, Optional.empty(), "", false);
  }

  static Reply failed(NoAnswer flaw, String detail) {
    return new Reply(MissingNode.getInstance(), Optional.of(flaw), detail, false);
  }

  static Reply dead(NoAnswer flaw, String detail) {
    return new Reply(MissingNode.getInstance(), Optional.of(flaw), detail, true);
  }
}
