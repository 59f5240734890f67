package io.precis.student.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.onnx.ModelException;
import io.precis.onnx.StudentException;
import io.precis.student.Generation;
import io.precis.student.NoAnswer;
import io.precis.student.decode.GeneratedText;
import io.precis.student.decode.GenerationSpec;
import io.precis.testing.Seeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server does, an answer is an answer and anything else a cause. */
@Timeout(120)
class ServedModelTest {
  private static final GenerationSpec ONE = GenerationSpec.greedy(100);

  private static ServedStudent found(FakeServer server) {
    return found(server.settings());
  }

  private static ServedStudent found(ServerSettings settings) {
    return ServerProbe.find(settings, Optional.of("tiny"), OptionalInt.empty());
  }

  private static NoAnswer missing(ServedModel model) {
    Generation made = model.generate(List.of("Sum up: the mill burned."), ONE).get(0);
    assertEquals(List.of(), made.candidates());
    return made.missing().orElseThrow();
  }

  @Test
  void answersInOrderAndNeverMoreAtOnceThanItMay() {
    Random random = Seeds.randomFor(ServedModelTest.class);
    try (FakeServer server = FakeServer.vllm(prompt -> prompt)) {
      ServedModel model = ServedModel.open(found(server.settings().withCalls(3)));
      server.answering(
          prompt -> {
            sleep(random.nextInt(5));
            return "About " + prompt;
          });
      List<String> prompts = IntStream.range(0, 40).mapToObj(i -> "text " + i).toList();
      List<Generation> made = model.generate(prompts, ONE);
      assertEquals(
          prompts.stream().map(each -> "About " + each).toList(),
          made.stream().map(each -> each.best().text()).toList());
      assertTrue(server.mostAtOnce() <= 3, "at once " + server.mostAtOnce());
      assertEquals(7, made.get(0).outputTokens());
    }
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whoeverIsInterruptedAsksNoMore() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    try (FakeServer server = FakeServer.vllm(prompt -> prompt)) {
      ServedModel model = ServedModel.open(found(server.settings().withCalls(1)));
      server.asked().clear();
      server.answering(
          prompt -> {
            asked.countDown();
            await(free);
            return prompt;
          });
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread caller = new Thread(() -> model.generate(List.of("a", "b", "c"), ONE));
      caller.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure));
      caller.start();
      asked.await();
      caller.interrupt();
      caller.join();
      free.countDown();
      assertInstanceOf(StudentException.class, thrown.get());
      assertEquals("d", model.generate(List.of("d"), ONE).get(0).best().text());
      assertEquals(2, server.asked().size(), "calls");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void samplesAreDrawnWithSeeds() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      ServedModel model = ServedModel.open(found(server));
      server.asked().clear();
      Generation made = model.generate(List.of("a"), ONE.withNumBeams(3).withCandidates(3)).get(0);
      assertEquals(3, made.candidates().size());
      assertEquals(
          List.of("0 0.0", "1 0.8", "2 0.8"),
          server.asked().stream()
              .map(each -> each.path("seed").asInt() + " " + each.path("temperature").asDouble())
              .toList());
    }
  }

  @Test
  void asksAgainWhatIsBusyForAWhile() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      ServedModel model = ServedModel.open(found(server));
      for (int status : new int[] {429, 500, 503}) {
        AtomicInteger calls = new AtomicInteger();
        server.chat(
            (exchange, question) -> {
              if (calls.getAndIncrement() < 2) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                FakeServer.send(exchange, status, "busy");
              } else {
                FakeServer.send(exchange, 200, FakeServer.completion("tiny", "Yes.", "stop", 9));
              }
            });
        assertEquals("Yes.", model.generate(List.of("a"), ONE).get(0).best().text());
        assertEquals(3, calls.get());
      }
    }
  }

  @Test
  void waitsAsLongAsItIsTold() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      ServedModel model = ServedModel.open(found(server));
      AtomicInteger calls = new AtomicInteger();
      server.chat(
          (exchange, question) -> {
            boolean first = calls.getAndIncrement() == 0;
            exchange.getResponseHeaders().add("Retry-After", "1");
            FakeServer.send(
                exchange,
                first ? 429 : 200,
                first ? "{}" : FakeServer.completion("tiny", "Yes.", "stop", 9));
          });
      long start = System.nanoTime();
      assertEquals("Yes.", model.generate(List.of("a"), ONE).get(0).best().text());
      assertTrue(System.nanoTime() - start >= Duration.ofSeconds(1).toNanos(), "waited a second");
      server.chat(
          (exchange, question) -> {
            exchange.getResponseHeaders().add("Retry-After", "86400");
            FakeServer.send(exchange, 429, "{}");
          });
      assertEquals(NoAnswer.REFUSED, missing(model));
    }
  }

  @Test
  void whatIsNoAnswerIsACause() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      ServedModel model = ServedModel.open(found(server));
      server.chat(500, "{}");
      assertEquals(NoAnswer.REFUSED, missing(model));
      server.chat(400, "{\"error\": \"context\"}");
      assertEquals(NoAnswer.REFUSED, missing(model));
      server.chat(200, "<html></html>");
      assertEquals(NoAnswer.UNREADABLE, missing(model));
      server.chat(200, "");
      assertEquals(NoAnswer.UNREADABLE, missing(model));
      server.chat(200, "{\"choices\": [{\"message\": {\"content\": [1]}}]}");
      assertEquals(NoAnswer.UNREADABLE, missing(model));
      server.chat(200, "{\"a\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}");
      assertEquals(NoAnswer.UNREADABLE, missing(model));
      server.chat(200, FakeServer.completion("large", "Yes.", "stop", 9));
      assertEquals(NoAnswer.OTHER_MODEL, missing(model));
      server.chat(200, FakeServer.completion("tiny", "", "stop", 9));
      assertEquals(NoAnswer.EMPTY, missing(model));
      server.chat(200, FakeServer.completion("tiny", "<think>Well, well", "length", 9));
      assertEquals(NoAnswer.ANSWER_CUT, missing(model));
      server.chat(200, FakeServer.completion("tiny", "<think>Hm.</think>\n It burned.", "stop", 9));
      assertEquals("It burned.", model.generate(List.of("a"), ONE).get(0).best().text());
    }
  }

  @Test
  void anAnswerThatALimitEndedIsNotWhole() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      ServedModel model = ServedModel.open(found(server));
      server.chat(200, FakeServer.completion("tiny", "It cost 5.", "length", 9));
      GeneratedText text = model.generate(List.of("a"), ONE).get(0).best();
      assertFalse(text.finished());
    }
  }

  @Test
  void aPromptThatWasCutIsNoticed() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      ServedModel model = ServedModel.open(found(server));
      String prompt = "The mill of the village burned in March. ".repeat(80);
      int bytes = prompt.getBytes(StandardCharsets.UTF_8).length;
      for (int read : new int[] {bytes / 8 - 1, bytes / 8}) {
        server.chat(200, FakeServer.completion("tiny", "It burned.", "stop", read));
        Generation made = model.generate(List.of(prompt), ONE).get(0);
        boolean cut = read < bytes / 8;
        assertEquals(cut ? Optional.of(NoAnswer.PROMPT_CUT) : Optional.empty(), made.missing());
      }
    }
  }

  @Test
  void neitherSlowNorEndlessAnswersHoldItUp() {
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      ServedStudent patient = found(server);
      ServedStudent quick =
          new ServedStudent(
              server.settings().withTimeout(Duration.ofMillis(700)),
              patient.kind(),
              patient.model(),
              patient.answersAs(),
              patient.identity(),
              patient.passedTo(),
              patient.contextTokens());
      ServedModel model = ServedModel.open(quick);
      server.chat((exchange, question) -> sleep(5000));
      assertEquals(NoAnswer.LATE, missing(model));
      server.chat(
          (exchange, question) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            for (int i = 0; i < 50; i++) {
              body.write(' ');
              body.flush();
              sleep(100);
            }
          });
      assertEquals(NoAnswer.LATE, missing(model));
    }
    try (FakeServer server = FakeServer.vllm(prompt -> "Yes.")) {
      ServedModel model = ServedModel.open(found(server));
      server.chat(
          (exchange, question) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < 1 << 14; i++) {
              exchange.getResponseBody().write(block);
            }
          });
      assertEquals(NoAnswer.UNREADABLE, missing(model));
    }
  }

  @Test
  void aServerThatDiesIsLeftAloneForAWhile() {
    FakeServer server = FakeServer.vllm(prompt -> "Yes.");
    ServedModel model = ServedModel.open(found(server));
    server.close();
    List<Generation> made =
        model.generate(IntStream.range(0, 200).mapToObj(i -> "text " + i).toList(), ONE);
    assertEquals(
        List.of(Optional.of(NoAnswer.UNREACHABLE)),
        made.stream().map(Generation::missing).distinct().toList());
  }

  @Test
  void travelsAndIsTheSameModelThere() throws IOException, ClassNotFoundException {
    try (FakeServer server = FakeServer.ollama(prompt -> "Yes.")) {
      ServedStudent student = found(server);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(student);
      }
      ServedStudent there;
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        there = (ServedStudent) in.readObject();
      }
      assertEquals(student, there);
      assertEquals("Yes.", there.student().generate(List.of("a"), ONE).get(0).best().text());
      server.json(
          "/api/tags", "{\"models\": [{\"name\": \"tiny:latest\", \"digest\": \"sha256:d\"}]}");
      String told =
          assertThrows(ModelException.class, () -> ServedModel.open(student)).getMessage();
      assertTrue(told.contains("another model"), told);
      server.close();
      assertEquals(NoAnswer.UNREACHABLE, missing(ServedModel.open(student)));
    }
  }
}
