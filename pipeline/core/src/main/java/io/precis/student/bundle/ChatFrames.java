package io.precis.student.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.onnx.ModelException;
import io.precis.student.template.ChatTemplate;
import io.precis.student.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a chat template puts around a question, by rendering it once around a text that no
 * template has. So a template is run before any document is read, and never sees one.
 */
final class ChatFrames {
  private static final String TEMPLATE = "chat_template";

  /** Two, so that a template that changes its text, or says it twice, is found. */
  private static final List<String> QUESTIONS = List.of("QuestionThatStands8", "Another1 Question");

  private ChatFrames() {}

  /**
   * The frame of the template that the files hold; empty where they hold none.
   *
   * @throws ModelException where it cannot be read, refuses a user's message, or does not show it
   */
  static Optional<ChatFrame> find(BundleFiles files) {
    return template(files).map(template -> frame(files, template));
  }

  /** In a file of its own, or in {@code tokenizer_config.json}, alone or the one called default. */
  private static Optional<String> template(BundleFiles files) {
    Optional<Path> own = files.optional(TEMPLATE + ".jinja");
    if (own.isPresent()) {
      try {
        return Optional.of(Files.readString(own.get()));
      } catch (IOException e) {
        throw new ModelException(own.get() + ": cannot be read: " + e.getMessage(), e);
      }
    }
    return files.json("tokenizer_config.json").find(TEMPLATE).flatMap(ChatFrames::usual);
  }

  private static Optional<String> usual(JsonNode template) {
    for (JsonNode each : template.isArray() ? template : List.<JsonNode>of()) {
      if (each.path("name").asText().equals("default")) {
        return Optional.of(each.path("template").asText());
      }
    }
    return template.isTextual() ? Optional.of(template.textValue()) : Optional.empty();
  }

  private static ChatFrame frame(BundleFiles files, String template) {
    SpecialTokens tokens = SpecialTokens.read(files);
    try {
      ChatTemplate parsed = ChatTemplate.parse(template);
      ChatFrame first = around(QUESTIONS.get(0), parsed, tokens, files);
      ChatFrame second = around(QUESTIONS.get(1), parsed, tokens, files);
      if (!first.equals(second)) {
        throw new ModelException(
            files.directory() + ": its chat template puts something else around another question");
      }
      return first;
    } catch (TemplateException e) {
      throw new ModelException(files.directory() + ": its chat template " + e.getMessage(), e);
    }
  }

  private static ChatFrame around(
      String question, ChatTemplate template, SpecialTokens tokens, BundleFiles files) {
    Map<String, Object> names = new HashMap<>(tokens.spelt());
    names.put("messages", List.of(Map.of("role", "user", "content", question)));
    names.put("add_generation_prompt", true);
    names.put("enable_thinking", false);
    names.put("tools", null);
    names.put("documents", null);
    String rendered = template.render(names);
    int at = rendered.indexOf(question);
    if (at < 0 || at != rendered.lastIndexOf(question)) {
      throw new ModelException(
          files.directory() + ": its chat template does not show a user's message once");
    }
    return new ChatFrame(
        rendered.substring(0, at),
        rendered.substring(at + question.length()),
        TokenizerFile.marks(files.tokenizer()));
  }
}
