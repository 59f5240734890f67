package io.precis.student.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.precis.student.Thoughts;
import java.net.URI;
import java.util.Optional;

/**
 * Chat completions as OpenAI has them and many servers too.
 *
 * @param templateArguments whether the server passes arguments on to the model's chat template:
 *     models that can think are told not to
 */
record OpenAiChat(String model, boolean templateArguments) implements ChatApi {
  @Override
  public URI place(ServerAddress address) {
    return address.below("/chat/completions");
  }

  @Override
  public ObjectNode request(Question question) {
    ObjectNode request =
        ServerCalls.JSON
            .createObjectNode()
            .put("model", model)
            .put("temperature", question.temperature())
            .put("seed", question.seed())
            .put("max_tokens", question.answerTokens())
            .put("stream", false);
    request.putArray("messages").add(ChatApi.message(question.prompt()));
    if (templateArguments) {
      request.putObject("chat_template_kwargs").put("enable_thinking", false);
    }
    return request;
  }

  @Override
  public Optional<ChatAnswer> read(JsonNode json) {
    JsonNode choice = json.path("choices").path(0);
    JsonNode content = choice.path("message").path("content");
    if (!content.isTextual() && !content.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChatAnswer(
            json.path("model").asText(""),
            Thoughts.without(content.asText("")),
            !choice.path("finish_reason").asText("").equals("length"),
            ChatApi.count(json.path("usage").path("prompt_tokens")),
            json.path("usage").path("completion_tokens").asInt(0)));
  }
}
