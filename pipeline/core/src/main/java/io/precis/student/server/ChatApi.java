package io.precis.student.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** How a chat is put into JSON, and read from it. */
interface ChatApi {
  /**
   * One question.
   *
   * @param prompt the only message, of the user: not every model knows another role
   * @param temperature 0 for the likeliest answer
   * @param seed of what is drawn
   * @param answerTokens most tokens of the answer
   */
  record Question(String prompt, double temperature, int seed, int answerTokens) {}

  /** Where questions go. */
  URI place(ServerAddress address);

  ObjectNode request(Question question);

  /** The answer; empty where {@code json} is none. */
  Optional<ChatAnswer> read(JsonNode json);

  /** A count that a server tells; empty where it tells none. */
  static OptionalInt count(JsonNode told) {
    return told.isInt() ? OptionalInt.of(told.intValue()) : OptionalInt.empty();
  }

  static ObjectNode message(String prompt) {
    return ServerCalls.JSON.createObjectNode().put("role", "user").put("content", prompt);
  }
}
