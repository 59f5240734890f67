package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.beam.StoreOptions;
import io.precis.beam.WriteCondition;
import io.precis.gcs.StorageServer;
import io.precis.gcs.StorageServer.Fault;
import io.precis.read.input.ChangedFileException;
import io.precis.testing.Seeds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.CreateOptions.StandardCreateOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** On a server of ours that does as Google's does, with credentials by Google's own library. */
@Tag("slow")
class NightsOnGcsTest extends StoreNights {
  private static StorageServer server;

  private final Random random = Seeds.randomFor(NightsOnGcsTest.class);

  /** The build names the file to the library; it is written here, as it holds the server's port. */
  @BeforeAll
  static void start() throws Exception {
    server = StorageServer.start(Path.of(System.getenv("GOOGLE_APPLICATION_CREDENTIALS")));
    StoreOptions options = PipelineOptionsFactory.create().as(StoreOptions.class);
    options.setGsEndpoint(server.endpoint());
    FileSystems.setDefaultPipelineOptions(options);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void mend() {
    server.faults(request -> Fault.NONE);
    server.empty();
  }

  @Override
  protected String root() {
    return "gs://library/";
  }

  @Override
  protected List<String> options() {
    return List.of("--gs-endpoint", server.endpoint());
  }

  @Override
  protected long inputsRead() {
    long reads =
        server.seen().stream()
            .filter(each -> each.startsWith("GET ") && each.contains("/o/in%2F"))
            .count();
    server.forget();
    return reads;
  }

  private static void failFirst(int times, Fault fault, String start) {
    AtomicInteger left = new AtomicInteger(times);
    server.faults(
        request -> request.startsWith(start) && left.getAndDecrement() > 0 ? fault : Fault.NONE);
  }

  @Test
  void whatPassesIsTriedAgain() throws Exception {
    byte[] content = new byte[200_000];
    random.nextBytes(content);
    for (Fault fault :
        List.of(Fault.BUSY, Fault.LOST_ANSWER, Fault.CUT_ANSWER, Fault.UNAUTHORIZED)) {
      int times = fault == Fault.UNAUTHORIZED ? 1 : 2;
      failFirst(times, fault, "POST");
      put("again/" + fault, content);
      failFirst(times, fault, "GET");
      assertArrayEquals(content, get("again/" + fault));
      failFirst(times, fault, "GET");
      assertEquals(List.of("again/" + fault), keys("again/" + fault + "*"));
    }
  }

  @Test
  void aFileOfBeamWhoseAnswerIsLostIsWrittenAgain() throws Exception {
    CreateOptions asBeamHas =
        StandardCreateOptions.builder()
            .setMimeType("text/plain")
            .setExpectFileToNotExist(true)
            .build();
    failFirst(1, Fault.LOST_ANSWER, "POST");
    try (WritableByteChannel out = FileSystems.create(id("temp"), asBeamHas)) {
      out.write(ByteBuffer.wrap(new byte[] {1}));
    }
    assertArrayEquals(new byte[] {1}, get("temp"));
  }

  @Test
  void aFolderIsListedByPagesAndNothingElseIsAsked() throws Exception {
    for (int i = 0; i < 7; i++) {
      put("list/" + i, "x");
    }
    put("list/folder/", "");
    server.forget();
    assertEquals(7, keys("list/**").size());
    assertEquals(3, server.seen().size());
  }

  @Test
  void aLargeObjectIsWrittenOnItsConditionToo() throws Exception {
    byte[] large = new byte[9 << 20];
    put("large", large, WriteCondition.absent());
    assertThrows(ChangedFileException.class, () -> put("large", large, WriteCondition.absent()));
    failFirst(1, Fault.FORBIDDEN, "PUT");
    assertThrows(AccessDeniedException.class, () -> put("torn", large));
    assertEquals(List.of(), keys("torn"));
    assertTrue(server.seen().stream().anyMatch(each -> each.startsWith("DELETE /upload")));
  }

  @Test
  void whatIsRefusedIsToldByPermissionAndObject() throws Exception {
    assertThrows(NoSuchFileException.class, () -> get("nowhere"));
    IOException bucket =
        assertThrows(
            IOException.class, () -> FileSystems.match("gs://no-such-bucket/**").metadata());
    assertTrue(bucket.getMessage().contains("no bucket named no-such-bucket"));

    server.faults(request -> Fault.FORBIDDEN);
    refused("storage.objects.create", "refused", () -> put("refused", "x"));
    refused("storage.objects.get", "refused", () -> get("refused"));
    refused("storage.objects.list", "refused/", () -> match("refused/**"));
    refused("storage.objects.delete", "refused", () -> FileSystems.delete(List.of(id("refused"))));
    server.faults(request -> Fault.UNAUTHORIZED);
    refused(
        "storage.objects.get: the store does not accept the credentials",
        "refused",
        () -> get("refused"));
  }

  private void refused(String permission, String key, Executable doing) {
    AccessDeniedException refused = assertThrows(AccessDeniedException.class, doing);
    assertEquals(root() + key, refused.getFile());
    assertEquals(permission, refused.getReason());
  }

  @Test
  void aNightOfFaultsIsANightAndCredentialsAreNowhere() throws Exception {
    putInputs();
    AtomicInteger number = new AtomicInteger(random.nextInt(5));
    Fault[] faults = {Fault.BUSY, Fault.CUT_ANSWER, Fault.LOST_ANSWER};
    server.faults(
        request -> {
          int n = number.incrementAndGet();
          return n % 9 == 0 ? faults[n / 9 % faults.length] : Fault.NONE;
        });
    Call faulty = night();
    server.faults(request -> Fault.NONE);
    assertWell(faulty);
    assertWell(call("show", root() + "out", "--verify"));
    for (String key : keys("out/**")) {
      assertFalse(text(key).contains("token-of-the-test"), key);
    }
  }
}
