package io.precis.student.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.precis.record.Components;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** A model server on a free port of this machine that answers what a test wants. */
public final class FakeServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHAT = "/v1/chat/completions";

  /** What answers at a path. */
  public interface Handler {
    void answer(HttpExchange exchange, JsonNode asked) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  private FakeServer(HttpServer server) {
    this.server = server;
  }

  /** One that knows no path yet, and answers 404. */
  static FakeServer start() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeServer server = new FakeServer(http);
      http.createContext("/", server::serve);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One as vLLM is, with the model {@code tiny} of 4096 tokens, whose text a test gives. */
  public static FakeServer vllm(Function<String, String> model) {
    FakeServer server = start();
    server.json(
        "/v1/models",
        "{\"data\": [{\"id\": \"tiny\", \"owned_by\": \"vllm\", \"max_model_len\": 4096}]}");
    server.answering(model);
    return server;
  }

  /** One as Ollama is, with the model {@code tiny:latest} made for 32768 tokens. */
  static FakeServer ollama(Function<String, String> model) {
    FakeServer server = start();
    server.json("/api/version", "{\"version\": \"0.12.3\"}");
    server.json(
        "/api/tags", "{\"models\": [{\"name\": \"tiny:latest\", \"digest\": \"sha256:abc\"}]}");
    server.json(
        "/api/show",
        "{\"model_info\": {\"general.architecture\": \"llama\", \"llama.context_length\": 32768}}");
    server.on(
        "/api/chat",
        (exchange, question) -> {
          String prompt = prompt(question);
          ObjectNode answer = JSON.createObjectNode().put("done", true).put("done_reason", "stop");
          answer.put("model", question.path("model").asText());
          answer.putObject("message").put("content", model.apply(prompt));
          answer.put("prompt_eval_count", prompt.length() / 4 + 4).put("eval_count", 7);
          send(exchange, 200, answer.toString());
        });
    return server;
  }

  /**
   * Answers chats with what {@code model} makes of their prompts; where it throws an {@link
   * IllegalStateException}, with status 500.
   */
  void answering(Function<String, String> model) {
    on(
        CHAT,
        (exchange, question) -> {
          String prompt = prompt(question);
          String text;
          try {
            text = counted(() -> model.apply(prompt));
          } catch (IllegalStateException e) {
            send(exchange, 500, "{\"error\": {\"message\": \"" + e.getMessage() + "\"}}");
            return;
          }
          send(exchange, 200, completion("tiny", text, "stop", prompt.length() / 4 + 4));
        });
  }

  /** A chat completion. */
  static String completion(String model, String text, String reason, int promptTokens) {
    ObjectNode answer = JSON.createObjectNode().put("model", model);
    ObjectNode choice = answer.putArray("choices").addObject().put("finish_reason", reason);
    choice.putObject("message").put("role", "assistant").put("content", text);
    answer.putObject("usage").put("prompt_tokens", promptTokens).put("completion_tokens", 7);
    return answer.toString();
  }

  static String prompt(JsonNode question) {
    return question.path("messages").path(0).path("content").asText();
  }

  /** Answers chats with {@code body}, whatever is asked. */
  void chat(int status, String body) {
    on(CHAT, (exchange, question) -> send(exchange, status, body));
  }

  /** Answers chats as {@code handler} does. */
  void chat(Handler handler) {
    on(CHAT, handler);
  }

  void json(String path, String body) {
    on(path, (exchange, question) -> send(exchange, 200, body));
  }

  void on(String path, Handler handler) {
    handlers.put(path, handler);
  }

  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** Settings for it, with pauses that a test can wait for. */
  ServerSettings settings() {
    ServerSettings usual = ServerSettings.of(ServerAddress.parse(url()).address());
    return Components.with(usual, "pause", Duration.ofMillis(5))
        .withTimeout(Duration.ofSeconds(30));
  }

  /** What was asked with a body, in the order of arrival. */
  List<JsonNode> asked() {
    return asked;
  }

  /** The keys that came along. */
  List<String> keys() {
    return keys;
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  /**
   * Counts an answer while it is made, not while it is sent: who has it may ask again before its
   * thread goes on.
   */
  private String counted(Supplier<String> answer) {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      return answer.get();
    } finally {
      atOnce.decrementAndGet();
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      JsonNode question = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
      if (body.length > 0) {
        asked.add(question);
      }
      keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      Handler handler = handlers.get(exchange.getRequestURI().getPath());
      if (handler == null) {
        send(exchange, 404, "{\"error\": \"no such path\"}");
      } else {
        handler.answer(exchange, question);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
