package io.precis.student.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.limit.Amount;
import io.precis.onnx.ModelException;
import io.precis.onnx.StudentException;
import io.precis.student.NoAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls of one server: JSON there, JSON back. What is busy or broken for a while is asked again,
 * with pauses; redirects are not followed, so that nothing goes elsewhere than it was sent. Threads
 * may share one.
 */
final class ServerCalls {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final int ATTEMPTS = 4;

  /** A shorter one may be a word of any answer. */
  private static final int SHORTEST_KEY = 8;

  /** An answer of a few thousand tokens is a hundredth of this. */
  private static final int MOST_BYTES = 8 << 20;

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** What a server says of itself needs no model. */
  private static final Duration FACTS = Duration.ofSeconds(30);

  /** A server that wants a longer pause is taken for one that refuses. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private static final Set<Integer> FOR_A_WHILE = Set.of(408, 429, 500, 502, 503, 504);

  private final ServerSettings settings;
  private final Optional<String> key;
  private final HttpClient client;

  /**
   * @throws ModelException where texts may not be sent there from this process: on a worker a name
   *     may stand for another address
   */
  ServerCalls(ServerSettings settings) {
    try {
      settings.check();
    } catch (IllegalArgumentException e) {
      throw new ModelException(e.getMessage(), e);
    }
    this.settings = settings;
    this.key = settings.key().read();
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(shorter(CONNECT));
    if (settings.address().isPrivate()) {
      builder.proxy(HttpClient.Builder.NO_PROXY);
    }
    this.client = builder.build();
  }

  /** Asks once. */
  Reply get(URI place) {
    Duration limit = shorter(FACTS);
    return once(request(place).timeout(limit).GET().build(), limit).reply();
  }

  /** Asks once for each attempt that there is. */
  Reply post(URI place, JsonNode body) {
    HttpRequest request =
        request(place)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
            .build();
    Duration pause = settings.pause();
    for (int attempt = 1; ; attempt++) {
      Attempt made = once(request, settings.timeout());
      Duration wait = made.wanted().orElse(pause);
      if (!made.again() || attempt == ATTEMPTS || wait.compareTo(LONGEST_PAUSE) > 0) {
        return made.reply();
      }
      sleep(wait);
      pause = pause.multipliedBy(2);
    }
  }

  private HttpRequest.Builder request(URI place) {
    HttpRequest.Builder request = HttpRequest.newBuilder(place).timeout(settings.timeout());
    request.header("Accept", "application/json");
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  /**
   * One attempt.
   *
   * @param again whether another may succeed
   * @param wanted pause that the server asks for
   */
  private record Attempt(Reply reply, boolean again, Optional<Duration> wanted) {
    static Attempt last(Reply reply) {
      return new Attempt(reply, false, Optional.empty());
    }
  }

  private Duration shorter(Duration limit) {
    return limit.compareTo(settings.timeout()) < 0 ? limit : settings.timeout();
  }

  private Attempt once(HttpRequest request, Duration limit) {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, headers -> new LimitedBody(MOST_BYTES));
    try {
      // The request's own timeout ends with the headers: the body is waited for here.
      return read(sent.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      sent.cancel(true);
      return Attempt.last(late(limit));
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new StudentException("interrupted while " + settings.address() + " answered", e);
    } catch (ExecutionException e) {
      return failed(e.getCause(), limit);
    }
  }

  private static Reply late(Duration limit) {
    return Reply.dead(NoAnswer.LATE, "no answer within " + Amount.of(limit));
  }

  private Attempt failed(Throwable cause, Duration limit) {
    if (cause instanceof java.net.http.HttpConnectTimeoutException) {
      return unreachable("cannot be connected within " + CONNECT.toSeconds() + " s");
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return Attempt.last(late(limit));
    }
    if (cause instanceof LimitedBody.TooLong) {
      return Attempt.last(
          Reply.failed(NoAnswer.UNREADABLE, "answered with more than " + MOST_BYTES + " bytes"));
    }
    if (cause instanceof java.net.ConnectException) {
      return unreachable("nobody listens there");
    }
    if (cause instanceof IOException) {
      return unreachable("the connection failed: " + cause.getClass().getSimpleName());
    }
    throw new StudentException(String.valueOf(settings.address()), cause);
  }

  private static Attempt unreachable(String detail) {
    return new Attempt(Reply.dead(NoAnswer.UNREACHABLE, detail), true, Optional.empty());
  }

  private Attempt read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    byte[] body = withoutKey(response.body());
    if (status / 100 == 2) {
      return Attempt.last(json(body));
    }
    if (status / 100 == 3) {
      return Attempt.last(Reply.failed(NoAnswer.REFUSED, "sends elsewhere (HTTP " + status + ")"));
    }
    return new Attempt(
        Reply.failed(NoAnswer.REFUSED, "HTTP " + status + told(body)),
        FOR_A_WHILE.contains(status),
        response.headers().firstValue("Retry-After").flatMap(ServerCalls::pause));
  }

  /** A server may say in an error what it was sent; what it says may come into a log. */
  private byte[] withoutKey(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return key.filter(secret -> secret.length() >= SHORTEST_KEY && text.contains(secret))
        .map(secret -> text.replace(secret, "…").getBytes(StandardCharsets.UTF_8))
        .orElse(body);
  }

  private static Reply json(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json != null && json.isObject()) {
        return Reply.of(json);
      }
      return Reply.failed(NoAnswer.UNREADABLE, "answered with no JSON object");
    } catch (IOException e) {
      return Reply.failed(NoAnswer.UNREADABLE, "answered with what is no JSON");
    }
  }

  /** What the server says is wrong, as OpenAI's and as Ollama's interface say it. */
  private static String told(byte[] body) {
    JsonNode error;
    try {
      error = JSON.readTree(body).path("error");
    } catch (JsonProcessingException e) {
      return "";
    } catch (IOException e) {
      return "";
    }
    String text = error.isTextual() ? error.textValue() : error.path("message").asText("");
    return text.isEmpty() ? "" : ": " + ServerText.line(text);
  }

  /** Seconds or a date, as RFC 9110 has it; empty for anything else. */
  private static Optional<Duration> pause(String value) {
    String text = value.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration left = Duration.between(ZonedDateTime.now(until.getZone()), until);
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void sleep(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StudentException("interrupted while waiting for " + settings.address(), e);
    }
  }
}
