package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.beam.StoreOptions;
import io.precis.cli.terminal.ExitCode;
import io.precis.s3.FaultyProxy;
import io.precis.s3.FaultyProxy.Fault;
import io.precis.s3.StoreServer;
import io.precis.testing.Seeds;
import io.precis.testing.TestData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Night after night by the command, from a bucket to a bucket of a real server. */
@Tag("slow")
class NightsOnS3Test extends StoreCommands {
  private static final String BUCKET = "library";

  private final Random random = Seeds.randomFor(NightsOnS3Test.class);
  private StoreServer server;
  private FaultyProxy proxy;

  @BeforeEach
  void start() throws Exception {
    server = StoreServer.start(BUCKET);
    proxy = FaultyProxy.before(server.port());
    StoreOptions options = PipelineOptionsFactory.create().as(StoreOptions.class);
    options.setS3Endpoint(proxy.endpoint());
    options.setS3PathStyle(true);
    FileSystems.setDefaultPipelineOptions(options);
    putInputs();
    proxy.forget();
  }

  @AfterEach
  void stop() throws Exception {
    proxy.close();
    server.close();
  }

  @Override
  protected String root() {
    return "s3://" + BUCKET + "/";
  }

  @Override
  protected List<String> options() {
    return List.of("--s3-endpoint", proxy.endpoint(), "--s3-path-style");
  }

  private long asked(String method, String prefix) {
    return proxy.seen().stream()
        .filter(each -> each.method().equals(method) && each.path().startsWith(prefix))
        .count();
  }

  private long listingsOfInputs() {
    return proxy.seen().stream()
        .filter(each -> each.isListing() && each.path().matches(".*prefix=in(/|%2F)(&.*)?"))
        .count();
  }

  @Test
  void nightsOnABucketAreThoseOfADisk() throws Exception {
    Path local = Files.createDirectory(folder.resolve("in"));
    for (String name : NAMES) {
      Files.copy(TestData.path("documents/" + name), local.resolve(name));
    }
    Path out = folder.resolve("out");
    assertWell(call("summarize", local.toString(), "--output", out.toString(), "--timeout", "5m"));

    assertWell(night());
    String first = current();
    assertEquals(1, listingsOfInputs());
    assertEquals(2 * NAMES.size(), asked("GET", "/library/in/"), "to be told, and to be read");
    String onDisk = Files.readString(out.resolve("current/summaries.jsonl"));
    assertEquals(
        onDisk.replace(local.toUri().toString(), "s3://library/in/"),
        text("out/runs/" + first + "/summaries.jsonl"));
    assertWell(call("show", "s3://library/out", "--verify"));
    assertEquals(List.of(), keys("out/lock/**"), "nothing of the lock is left");
    assertEquals(List.of(), keys("out/**.part"));

    proxy.forget();
    assertWell(night());
    assertEquals(1, listingsOfInputs());
    assertEquals(0, asked("GET", "/library/in/"), "nothing that did not change is fetched");
    assertEquals(0, asked("HEAD", "/library/in/"));

    put("in/compost.md", "The heap was turned twice. It was warm by the evening.");
    proxy.forget();
    assertWell(night("--keep", "2"));
    assertEquals(2, asked("GET", "/library/in/"), "what changed");
    assertEquals(2, keys("out/runs/*/manifest.json").size());
    assertEquals(List.of(), keys("out/runs/" + first + "/**"));
    assertWell(call("show", "s3://library/out", "--verify"));

    put("out/runs/" + current() + "/summaries.jsonl", "{}");
    Call damaged = call("show", "s3://library/out", "--verify");
    assertEquals(1, damaged.status());
    assertTrue(damaged.words().contains("summaries.jsonl is damaged"), damaged.words());
  }

  @Test
  void aNightOfFaultsIsANight() throws Exception {
    AtomicInteger number = new AtomicInteger();
    int offset = random.nextInt(5);
    Fault[] faults = {
      Fault.SLOW_DOWN, Fault.CUT_REQUEST, Fault.CUT_ANSWER, Fault.LOST_ANSWER, Fault.LATE
    };
    proxy.faults(
        request -> {
          int n = number.incrementAndGet() + offset;
          boolean isCut = faults[n / 6 % 5] == Fault.CUT_ANSWER;
          return n % 6 == 0 && !(isCut && !request.method().equals("GET"))
              ? faults[n / 6 % 5]
              : Fault.NONE;
        });
    Call faulty = night();
    proxy.faults(request -> Fault.NONE);
    assertWell(faulty);
    assertWell(call("show", "s3://library/out", "--verify"));
  }

  @Test
  void aRefusalMovesNothingAndIsToldByCallAndKey() throws Exception {
    assertWell(night());
    String before = current();
    proxy.faults(
        request -> {
          boolean isManifest = request.path().endsWith("manifest.json");
          return request.method().equals("PUT") && isManifest ? Fault.FORBIDDEN : Fault.NONE;
        });
    put("in/new.txt", "The bridge was closed in May.");
    Call refused = night();
    assertEquals(1, refused.status());
    assertTrue(refused.words().contains("permission denied for s3:PutObject"), refused.words());
    assertTrue(refused.words().contains("/manifest.json"), refused.words());
    assertEquals(before, current());

    proxy.faults(request -> Fault.NONE);
    assertWell(night());
    assertEquals(
        1, keys("out/runs/*/manifest.json").stream().filter(key -> !key.contains(before)).count());
    List<String> runs =
        keys("out/runs/**").stream().map(key -> key.split("/")[2]).distinct().toList();
    assertEquals(2, runs.size(), "what the failed night left is taken over and swept");

    proxy.faults(
        request -> request.path().endsWith("/in/marsh.html") ? Fault.FORBIDDEN : Fault.NONE);
    Call partly = night("--fresh");
    assertEquals(3, partly.status(), partly.words());
    assertTrue(
        text("out/runs/" + current() + "/rejected.jsonl")
            .contains("permission denied for s3:GetObject"));

    proxy.faults(request -> request.isListing() ? Fault.FORBIDDEN : Fault.NONE);
    Call unlisted = night();
    assertEquals(1, unlisted.status());
    assertTrue(
        unlisted.words().contains("s3://library/in/: permission denied for s3:ListBucket"),
        unlisted.words());
  }

  @Test
  void twoNightsDoNotMeetAndCredentialsAreNowhere() throws Exception {
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    proxy.faults(
        request -> {
          if (request.path().contains("/in/") && request.method().equals("GET")) {
            locked.countDown();
            await(go);
          }
          return Fault.NONE;
        });
    AtomicInteger first = new AtomicInteger(-1);
    Thread night =
        new Thread(
            () ->
                first.set(
                    Precis.run(
                        "summarize",
                        "s3://library/in/",
                        "--output",
                        "s3://library/out",
                        "--timeout",
                        "5m",
                        "--quiet",
                        "--s3-endpoint",
                        proxy.endpoint(),
                        "--s3-path-style")));
    night.start();
    assertTrue(locked.await(2, TimeUnit.MINUTES));
    Call second = night();
    go.countDown();
    night.join();
    assertEquals(ExitCode.LOCKED.status(), second.status(), second.words());
    assertEquals(0, first.get());

    for (String key : keys("out/**")) {
      String content = text(key);
      assertFalse(content.contains(StoreServer.SECRET) || content.contains(StoreServer.KEY), key);
    }
    assertFalse(second.words().contains(StoreServer.SECRET));
    Call wrong = call("summarize", "s3://no-such-bucket/in/", "--output", folder.toString());
    assertEquals(1, wrong.status());
    assertTrue(wrong.words().contains("there is no bucket named no-such-bucket"), wrong.words());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void whereConditionsAreKeptTheLockIsOneObject() throws Exception {
    proxy.keepConditions();
    AtomicInteger lost = new AtomicInteger(2);
    proxy.faults(
        request -> {
          boolean isMarked =
              request.path().endsWith("/holder.json") || request.path().endsWith("/current");
          return request.method().equals("PUT") && isMarked && lost.getAndDecrement() > 0
              ? Fault.LOST_ANSWER
              : Fault.NONE;
        });
    assertWell(night());
    assertTrue(head("/out/lock/holder.json").contains("\r\nIf-None-Match: *\r\n"));
    assertTrue(head("/out/current").contains("\r\nIf-None-Match: *\r\n"));
    assertFalse(proxy.seen().stream().anyMatch(each -> each.path().endsWith(".claim")));
    assertEquals(List.of(), keys("out/lock/**"), "nothing of the lock is left");
    String first = current();

    proxy.forget();
    assertWell(night());
    assertTrue(head("/out/current").contains("\r\nIf-Match: \""));

    put(
        "out/lock/holder.json",
        "{\"owner\":\"x\",\"renewals\":0,\"run\":\"20260101T000000Z\",\"process\":\"process 1\","
            + "\"since\":\"2026-01-01T00:00:00Z\",\"leaseSeconds\":600}");
    Call held = night();
    assertEquals(ExitCode.LOCKED.status(), held.status(), held.words());
    assertTrue(held.words().contains("run 20260101T000000Z, process 1"), held.words());
    assertEquals(List.of("out/lock/holder.json"), keys("out/lock/**"));
    assertFalse(current().equals(first));
  }

  /** Of the first write of an object. */
  private String head(String path) {
    return proxy.seen().stream()
        .filter(each -> each.method().equals("PUT") && each.path().endsWith(path))
        .findFirst()
        .orElseThrow()
        .head();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(2, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServerThatIsNotThereIsToldInWords() throws Exception {
    proxy.close();
    Call gone = call("show", "s3://library/out");
    assertEquals(1, gone.status());
    assertTrue(gone.words().contains("s3:GetObject: the store cannot be reached"), gone.words());
  }

  @Test
  void whatIsNoServerIsRefused() {
    for (String given : List.of("ftp://host", "localhost:9000", "http://key:secret@host")) {
      PrintStream oldErr = System.err;
      ByteArrayOutputStream words = new ByteArrayOutputStream();
      System.setErr(new PrintStream(words, true, StandardCharsets.UTF_8));
      try {
        assertEquals(2, Precis.run("summarize", "s3://library/in/", "--s3-endpoint", given), given);
      } finally {
        System.setErr(oldErr);
      }
      assertTrue(words.toString(StandardCharsets.UTF_8).contains("--s3-endpoint"), given);
    }
  }
}
