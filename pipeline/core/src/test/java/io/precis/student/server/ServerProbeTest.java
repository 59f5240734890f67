package io.precis.student.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server is, is known before anything is read; what is wrong with it is told in a line. */
class ServerProbeTest {
  private static final Optional<String> TINY = Optional.of("tiny");
  private static final OptionalInt ASKED = OptionalInt.empty();

  @TempDir Path folder;

  @Test
  void findsOllamaAndUsesItsOwnChat() {
    try (FakeServer server = FakeServer.ollama(prompt -> "Yes.")) {
      ServedStudent found = ServerProbe.find(server.settings(), TINY, ASKED);
      assertEquals(ServerKind.OLLAMA, found.kind());
      assertEquals("tiny:latest", found.model());
      assertEquals("sha256:abc", found.identity());
      assertEquals(8192, found.contextTokens());
      assertEquals(8192, server.asked().get(1).path("options").path("num_ctx").asInt());
      assertFalse(server.asked().get(1).path("truncate").asBoolean(true));
      assertEquals(
          32768, ServerProbe.find(server.settings(), TINY, OptionalInt.of(32768)).contextTokens());
      wrong(server, TINY, OptionalInt.of(32769), "a context of 32768 tokens, fewer than 32769");
      wrong(server, Optional.of("other"), ASKED, "has no model other; it has tiny:latest");
    }
  }

  /** Ollama lists models of its maker's machines beside those of this one. */
  @Test
  void whatAServerPassesOnLeavesThisMachine() {
    try (FakeServer server = FakeServer.ollama(prompt -> "Yes.")) {
      server.json(
          "/api/tags",
          "{\"models\": [{\"name\": \"tiny:latest\", \"remote_host\": \"https://far.example:443\"}]}");
      wrong(server, TINY, ASKED, "is computed at https://far.example:443");
      assertEquals(List.of(), server.asked());
      ServedStudent found = ServerProbe.find(server.settings().withRemote(true), TINY, ASKED);
      assertTrue(found.sentTo().endsWith("which passes it on to https://far.example:443"));
    }
  }

  @Test
  void findsVllmAndLlamaCpp() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      ServedStudent found = ServerProbe.find(server.settings(), Optional.empty(), ASKED);
      assertEquals(ServerKind.VLLM, found.kind());
      assertEquals(4096, found.contextTokens());
      assertEquals("", found.identity());
      assertEquals(0, server.asked().get(0).path("temperature").asInt(-1));
      assertEquals(0, server.asked().get(0).path("seed").asInt(-1));
      String model = "{\"id\": \"tiny\", \"owned_by\": \"llamacpp\", \"meta\": %s}";
      String meta = "{\"n_params\": 12, \"n_ctx\": 1536}";
      server.json("/v1/models", "{\"data\": [" + model.formatted(meta) + "]}");
      server.json("/props", "{\"default_generation_settings\": {\"n_ctx\": 0}}");
      assertEquals(1536, ServerProbe.find(server.settings(), TINY, ASKED).contextTokens());
      server.json("/props", "{\"default_generation_settings\": {\"n_ctx\": 2048}}");
      ServedStudent llama = ServerProbe.find(server.settings(), TINY, ASKED);
      assertEquals(ServerKind.LLAMA_CPP, llama.kind());
      assertEquals(2048, llama.contextTokens());
      assertEquals("{n_params=12}", llama.identity());
      assertNotEquals(found.fingerprint(), llama.fingerprint());
    }
  }

  @Test
  void anyOtherIsAskedForNothingThatItMayNotKnow() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      server.json("/v1/models", "{\"data\": [{\"id\": \"tiny\"}, {\"id\": \"large\"}]}");
      wrong(server, TINY, ASKED, "--context N");
      wrong(server, Optional.empty(), ASKED, "--model; it has tiny, large");
      ServedStudent found = ServerProbe.find(server.settings(), TINY, OptionalInt.of(2000));
      assertEquals(ServerKind.OPENAI, found.kind());
      assertTrue(server.asked().get(0).path("chat_template_kwargs").isMissingNode());
      wrong(server, TINY, OptionalInt.of(100), "too short");
    }
  }

  @Test
  void saysInALineWhatIsWrong() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      server.chat(200, "<html><body>Sign in</body></html>");
      wrong(server, TINY, ASKED, "no JSON");
      server.chat(200, "[1, 2]");
      wrong(server, TINY, ASKED, "no JSON object");
      server.chat(200, "{\"answer\": \"yes\"}");
      wrong(server, TINY, ASKED, "no chat completion");
      server.chat(401, "{\"error\": {\"message\": \"bad\\u001b[31m\\nkey\"}}");
      wrong(server, TINY, ASKED, "HTTP 401: bad [31m key");
      server.chat(500, "");
      wrong(server, TINY, ASKED, "HTTP 500");
      server.on("/v1/models", (exchange, question) -> FakeServer.send(exchange, 403, "{}"));
      wrong(server, TINY, ASKED, "HTTP 403");
      ServerSettings settings = server.settings();
      server.close();
      String told =
          assertThrows(ModelException.class, () -> ServerProbe.find(settings, TINY, ASKED))
              .getMessage();
      assertTrue(told.contains("nobody listens"), told);
    }
  }

  private static void wrong(
      FakeServer server, Optional<String> model, OptionalInt context, String part) {
    String told =
        assertThrows(
                ModelException.class, () -> ServerProbe.find(server.settings(), model, context))
            .getMessage();
    assertTrue(told.contains(part), told);
    assertEquals(1, told.lines().count(), told);
  }

  @Test
  void doesNotFollowElsewhere() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.");
        FakeServer elsewhere = FakeServer.vllm(prompt -> "Yes.")) {
      server.chat(
          (exchange, question) -> {
            exchange.getResponseHeaders().add("Location", elsewhere.url() + "/chat/completions");
            FakeServer.send(exchange, 307, "");
          });
      wrong(server, TINY, ASKED, "sends elsewhere");
      assertEquals(List.of(), elsewhere.asked());
    }
  }

  @Test
  void theKeyComesFromAFileAndIsShownNowhere() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "sk-secret\n");
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      ServerSettings settings = server.settings().withKey(new ServerKey("", file.toString()));
      ServedStudent found = ServerProbe.find(settings, TINY, ASKED);
      assertEquals(List.of("Bearer sk-secret"), server.keys().stream().distinct().toList());
      assertFalse((found + found.description() + found.fingerprint()).contains("secret"));
    }
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      server.chat(
          (exchange, question) ->
              FakeServer.send(
                  exchange, 401, "{\"error\": \"no such key: Bearer sk-secret, ask again\"}"));
      ServerSettings settings = server.settings().withKey(new ServerKey("", file.toString()));
      String told =
          assertThrows(ModelException.class, () -> ServerProbe.find(settings, TINY, ASKED))
              .getMessage();
      assertTrue(told.contains("no such key: Bearer …, ask again"), told);
    }
    Files.writeString(file, "two\nlines");
    ServerKey two = new ServerKey("", file.toString());
    assertTrue(assertThrows(ModelException.class, two::read).getMessage().contains("one line"));
    ServerKey none = new ServerKey("PRECIS_NO_SUCH_KEY", "");
    assertTrue(assertThrows(ModelException.class, none::read).getMessage().contains("no key"));
    assertThrows(IllegalArgumentException.class, () -> new ServerKey("A", "b"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:11434/v1, true",
    "http://localhost:8080, true",
    "http://[::1]:8080/v1, true",
    "http://10.1.2.3/v1, true",
    "http://192.168.0.9/v1, true",
    "http://172.31.255.1/v1, true",
    "http://169.254.1.1/v1, true",
    "http://[fd00::1]/v1, true",
    "http://[::ffff:10.0.0.1]/v1, true",
    "http://172.32.0.1/v1, false",
    "http://8.8.8.8/v1, false",
    "https://192.0.2.1/v1, false",
    "http://[2001:db8::1]/v1, false",
    "http://[::ffff:8.8.8.8]/v1, false",
    "http://2130706433/v1, true"
  })
  void knowsWhatIsPrivate(String address, boolean local) {
    ServerSettings settings = ServerSettings.of(ServerAddress.parse(address).address());
    assertEquals(local, settings.address().isPrivate());
    if (!local) {
      String told = assertThrows(IllegalArgumentException.class, settings::check).getMessage();
      assertTrue(told.contains("--allow-remote"), told);
    }
    settings.withRemote(true).check();
  }

  /** A name may stand for another address where a worker looks it up. */
  @Test
  void eachProcessLooksWhereTextsWouldGo() {
    ServerSettings elsewhere =
        ServerSettings.of(ServerAddress.parse("http://192.0.2.1/v1").address());
    String told =
        assertThrows(ModelException.class, () -> ServerProbe.find(elsewhere, TINY, ASKED))
            .getMessage();
    assertTrue(told.contains("--allow-remote"), told);
  }

  @Test
  void noKeyTravelsInTheClear() {
    ServerKey key = new ServerKey("KEY", "");
    ServerSettings clear = ServerSettings.of(ServerAddress.parse("http://192.0.2.1").address());
    assertThrows(IllegalArgumentException.class, () -> clear.withKey(key).withRemote(true).check());
    ServerSettings safe = ServerSettings.of(ServerAddress.parse("https://192.0.2.1").address());
    safe.withKey(key).withRemote(true).check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://127.0.0.1/v1",
        "http://user:secret@127.0.0.1/v1",
        "http://127.0.0.1/v1?key=secret",
        "http:///v1",
        "http://a b/v1",
        "http://127.0.0.1:x/v1"
      })
  void refusesWhatIsNoAddress(String text) {
    String told =
        assertThrows(IllegalArgumentException.class, () -> ServerAddress.parse(text)).getMessage();
    assertFalse(told.contains("secret"), told);
  }

  @Test
  void theFragmentNamesTheModel() {
    ServerAddress.WithModel given = ServerAddress.parse("http://127.0.0.1:11434/v1/#qwen2.5:0.5b");
    assertEquals(Optional.of("qwen2.5:0.5b"), given.model());
    assertEquals("http://127.0.0.1:11434/v1", given.address().toString());
    assertEquals("http://h:1/v1", ServerAddress.parse("HTTP://h:1/").address().toString());
    assertEquals(Optional.empty(), ServerAddress.parse("http://h:1/v1#").model());
  }

  @Test
  void countsNoFewerTokensThanThereAre() {
    ByteTokenCounter counter = new ByteTokenCounter();
    assertEquals(0, counter.count(""));
    assertEquals(2, counter.count("abcd"));
    assertEquals(6, counter.count("委员会批准了"));
    assertEquals(4, counter.count("2024"));
    assertEquals(1, counter.count("\uD83D\uDE00"));
    String names = List.of(1, 2, 3).stream().map(i -> "word").collect(Collectors.joining(" "));
    assertEquals(5, counter.count(names));
  }
}
