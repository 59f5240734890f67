package io.precis.student.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.precis.student.Thoughts;
import java.net.URI;
import java.util.Optional;

/**
 * Ollama's own chat, which obeys {@code num_ctx} where its OpenAI-compatible one does not.
 *
 * @param contextTokens of prompt and answer together
 */
record OllamaChat(String model, int contextTokens) implements ChatApi {
  @Override
  public URI place(ServerAddress address) {
    return address.beside("/api/chat");
  }

  @Override
  public ObjectNode request(Question question) {
    ObjectNode request =
        ServerCalls.JSON
            .createObjectNode()
            .put("model", model)
            .put("stream", false)
            .put("think", false)
            .put(
                "truncate", false) // newer ones refuse what is too long then, others do not know it
            .put("shift", false);
    request.putArray("messages").add(ChatApi.message(question.prompt()));
    request
        .putObject("options")
        .put("num_ctx", contextTokens)
        .put("num_predict", question.answerTokens())
        .put("temperature", question.temperature())
        .put("seed", question.seed());
    return request;
  }

  @Override
  public Optional<ChatAnswer> read(JsonNode json) {
    JsonNode content = json.path("message").path("content");
    if (!content.isTextual() || !json.path("done").asBoolean(false)) {
      return Optional.empty();
    }
    return Optional.of(
        new ChatAnswer(
            json.path("model").asText(""),
            Thoughts.without(content.textValue()),
            !json.path("done_reason").asText("").equals("length"),
            ChatApi.count(json.path("prompt_eval_count")),
            json.path("eval_count").asInt(0)));
  }
}
