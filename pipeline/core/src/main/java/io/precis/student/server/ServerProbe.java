package io.precis.student.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.limit.TextPattern;
import io.precis.onnx.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a server what it is and what model it has, and has the model answer once. */
public final class ServerProbe {
  private static final TextPattern REFUSED = TextPattern.compile("HTTP (?:401|403|3\\d\\d)");
  private static final Logger LOG = LoggerFactory.getLogger(ServerProbe.class);

  /** What a context is where neither the user nor the server limits it: memory grows with it. */
  private static final int USUAL_CONTEXT = 8192;

  private static final int MOST_NAMES = 5;

  /** Who serves, by what the list of models says of their owner. */
  private static final Map<String, ServerKind> OWNERS =
      Map.of("vllm", ServerKind.VLLM, "llamacpp", ServerKind.LLAMA_CPP);

  private final ServerSettings settings;
  private final ServerCalls calls;

  private ServerProbe(ServerSettings settings) {
    this.settings = settings;
    this.calls = new ServerCalls(settings);
  }

  /**
   * A model that the server tells of.
   *
   * @param identity what tells it from others; empty string for nothing
   * @param passedTo where the server passes questions on to; empty string for nowhere
   * @param context most tokens that it may have, where the server says
   */
  private record Listed(String name, String identity, String passedTo, OptionalInt context) {
    Listed(String name, String identity, OptionalInt context) {
      this(name, identity, "", context);
    }
  }

  /** What serves, and what it offers. */
  private record Found(ServerKind kind, List<Listed> models, OptionalInt context) {}

  /**
   * Finds the model.
   *
   * @param model wanted; empty takes the only one that there is
   * @param context tokens of prompt and answer together; empty takes what the server has
   * @throws ModelException in one line, where there is no server, no such model, no such context,
   *     or no answer
   */
  public static ServedStudent find(
      ServerSettings settings, Optional<String> model, OptionalInt context) {
    return new ServerProbe(settings).find(model, context);
  }

  /**
   * What a server now has where {@code student} was found, without having it answer; empty where it
   * does not say, as where none answers.
   */
  static Optional<String> identity(ServedStudent student) {
    ServerProbe probe = new ServerProbe(student.settings());
    Found found;
    try {
      found = probe.found();
    } catch (ModelException e) {
      LOG.warn("{}", e.getMessage()); // it may come back, and what it is asked meanwhile is counted
      return Optional.empty();
    }
    return found.models().stream()
        .filter(each -> each.name().equals(student.model()))
        .map(Listed::identity)
        .findFirst();
  }

  private ServedStudent find(Optional<String> wanted, OptionalInt context) {
    Found found = found();
    Listed model = model(found, wanted);
    if (!model.passedTo().isEmpty() && !settings.remote()) {
      throw wrong(
          model.name()
              + " is computed at "
              + model.passedTo()
              + ": documents would leave this machine. --allow-remote allows that");
    }
    int tokens = context(found, model, context);
    ServedStudent silent = student(found, model, "", tokens);
    return student(found, model, trial(silent), tokens);
  }

  private ServedStudent student(Found found, Listed model, String answersAs, int tokens) {
    return new ServedStudent(
        settings,
        found.kind(),
        model.name(),
        answersAs,
        model.identity(),
        model.passedTo(),
        tokens);
  }

  private ModelException wrong(String what) {
    return new ModelException(settings.address() + ": " + what);
  }

  private Found found() {
    Reply version = calls.get(settings.address().beside("/api/version"));
    if (version.dead()) {
      throw wrong(version.detail());
    }
    return version.json().path("version").isTextual() ? ollama() : openAi();
  }

  private Found ollama() {
    Reply tags = calls.get(settings.address().beside("/api/tags"));
    if (tags.flaw().isPresent()) {
      throw wrong("lists no models: " + tags.detail());
    }
    List<Listed> models = new ArrayList<>();
    for (JsonNode each : tags.json().path("models")) {
      models.add(
          new Listed(
              each.path("name").asText(),
              each.path("digest").asText(""),
              ServerText.line(each.path("remote_host").asText("")),
              OptionalInt.empty()));
    }
    return new Found(ServerKind.OLLAMA, models, OptionalInt.empty());
  }

  private Found openAi() {
    Reply list = calls.get(settings.address().below("/models"));
    if (list.dead() || REFUSED.matcher(list.detail()).lookingAt()) {
      throw wrong(list.detail());
    }
    ServerKind kind = ServerKind.OPENAI;
    List<Listed> models = new ArrayList<>();
    for (JsonNode each : list.json().path("data")) {
      kind = OWNERS.getOrDefault(each.path("owned_by").asText(""), kind);
      models.add(new Listed(each.path("id").asText(), identity(each), context(each)));
    }
    return new Found(kind, models, kind == ServerKind.LLAMA_CPP ? slot() : OptionalInt.empty());
  }

  /** What a request may take of llama.cpp's context; empty where it has not loaded a model yet. */
  private OptionalInt slot() {
    Reply props = calls.get(settings.address().beside("/props"));
    return positive(props.json().path("default_generation_settings"), "n_ctx");
  }

  /** vLLM's word for it, or llama.cpp's. */
  private static OptionalInt context(JsonNode model) {
    OptionalInt most = positive(model, "max_model_len");
    return most.isPresent() ? most : positive(model.path("meta"), "n_ctx");
  }

  private static OptionalInt positive(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.canConvertToInt() && value.isIntegralNumber() && value.intValue() > 0
        ? OptionalInt.of(value.intValue())
        : OptionalInt.empty();
  }

  /** What llama.cpp says of its file; others say nothing that two models could not share. */
  private static String identity(JsonNode model) {
    Map<String, String> facts = new TreeMap<>();
    for (String key : List.of("n_params", "size", "n_vocab", "n_embd", "vocab_type")) {
      JsonNode value = model.path("meta").path(key);
      if (value.isNumber()) {
        facts.put(key, value.asText());
      }
    }
    return facts.isEmpty() ? "" : facts.toString();
  }

  private Listed model(Found found, Optional<String> wanted) {
    List<Listed> models = found.models();
    if (wanted.isEmpty()) {
      if (models.size() != 1) {
        throw wrong("name the model with #MODEL or --model; " + offered(models));
      }
      return models.get(0);
    }
    String name = wanted.get();
    Optional<Listed> listed =
        models.stream()
            .filter(each -> each.name().equals(name) || each.name().equals(name + ":latest"))
            .findFirst();
    if (listed.isEmpty() && (!models.isEmpty() || found.kind() == ServerKind.OLLAMA)) {
      throw wrong("has no model " + ServerText.line(name) + "; " + offered(models));
    }
    return listed.orElse(new Listed(name, "", OptionalInt.empty()));
  }

  private static String offered(List<Listed> models) {
    if (models.isEmpty()) {
      return "it lists none";
    }
    String names =
        String.join(
            ", ",
            models.stream().limit(MOST_NAMES).map(each -> ServerText.line(each.name())).toList());
    return "it has " + names + (models.size() > MOST_NAMES ? " and others" : "");
  }

  private int context(Found found, Listed model, OptionalInt wanted) {
    OptionalInt limit =
        found.kind() == ServerKind.OLLAMA
            ? ollamaContext(model.name())
            : found.context().isPresent() ? found.context() : model.context();
    if (wanted.isPresent()) {
      if (limit.isPresent() && wanted.getAsInt() > limit.getAsInt()) {
        throw wrong(
            "has a context of " + limit.getAsInt() + " tokens, fewer than " + wanted.getAsInt());
      }
      return large(wanted.getAsInt());
    }
    if (found.kind() == ServerKind.OLLAMA) {
      return large(Math.min(USUAL_CONTEXT, limit.orElse(USUAL_CONTEXT)));
    }
    return large(
        limit.orElseThrow(
            () -> wrong("does not say how long a context it has: say it with --context N")));
  }

  private int large(int context) {
    if (context < ServedStudent.LEAST_CONTEXT) {
      throw wrong(
          "a context of "
              + context
              + " tokens is too short: want "
              + ServedStudent.LEAST_CONTEXT
              + " or more");
    }
    return context;
  }

  /** How long a context the model was made for; its key bears the name of its architecture. */
  private OptionalInt ollamaContext(String model) {
    JsonNode facts =
        calls
            .post(
                settings.address().beside("/api/show"),
                ServerCalls.JSON.createObjectNode().put("model", model))
            .json()
            .path("model_info");
    return positive(facts, facts.path("general.architecture").asText("") + ".context_length");
  }

  /** The name that the model's answer bears. */
  private String trial(ServedStudent student) {
    ChatApi api = student.api();
    ChatApi.Question question = new ChatApi.Question("Answer with the word yes.", 0, 0, 16);
    Reply reply = calls.post(api.place(settings.address()), api.request(question));
    if (reply.flaw().isPresent()) {
      throw wrong("the model does not answer: " + reply.detail());
    }
    ChatAnswer answer =
        api.read(reply.json())
            .orElseThrow(() -> wrong("answers with JSON that is no chat completion"));
    return answer.model();
  }
}
