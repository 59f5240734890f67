package io.precis.s3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.beam.StoreOptions;
import io.precis.beam.WriteCondition;
import io.precis.beam.object.PartWriteChannel;
import io.precis.read.input.ChangedFileException;
import io.precis.s3.FaultyProxy.Fault;
import io.precis.s3.FaultyProxy.Request;
import io.precis.testing.Seeds;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.CreateOptions.StandardCreateOptions;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real server, with faults between. */
@Tag("slow")
class S3StoreTest {
  private static final String BUCKET = "library";
  private static final CreateOptions ANY =
      StandardCreateOptions.builder().setMimeType("text/plain").build();

  private static final Random RANDOM = Seeds.randomFor(S3StoreTest.class);

  private static StoreServer server;
  private static FaultyProxy proxy;

  @BeforeAll
  static void start() throws Exception {
    server = StoreServer.start(BUCKET);
    proxy = FaultyProxy.before(server.port());
    useStore();
  }

  private static void useStore() {
    StoreOptions options = PipelineOptionsFactory.create().as(StoreOptions.class);
    options.setS3Endpoint(proxy.endpoint());
    options.setS3PathStyle(true);
    FileSystems.setDefaultPipelineOptions(options);
  }

  @AfterAll
  static void stop() throws Exception {
    proxy.close();
    server.close();
  }

  @AfterEach
  void mend() {
    proxy.faults(request -> Fault.NONE);
    proxy.forget();
  }

  private static ResourceId id(String key) {
    return FileSystems.matchNewResource("s3://" + BUCKET + "/" + key, false);
  }

  private static void write(String key, byte[] content, CreateOptions options) throws IOException {
    try (WritableByteChannel out = FileSystems.create(id(key), options)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
    }
  }

  private static void write(String key, String content) throws IOException {
    write(key, content.getBytes(StandardCharsets.UTF_8), ANY);
  }

  private static byte[] read(String key) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(id(key)))) {
      return in.readAllBytes();
    }
  }

  private static List<Metadata> match(String glob) throws IOException {
    return FileSystems.match("s3://" + BUCKET + "/" + glob, EmptyMatchTreatment.ALLOW).metadata();
  }

  private static List<String> keys(String glob) throws IOException {
    return match(glob).stream()
        .map(each -> each.resourceId().toString().substring(("s3://" + BUCKET + "/").length()))
        .sorted()
        .toList();
  }

  private static byte[] random(int bytes) {
    byte[] content = new byte[bytes];
    RANDOM.nextBytes(content);
    return content;
  }

  /** The first requests of a kind go wrong, those after them do not. */
  private static void failFirst(int times, Fault fault, Predicate<Request> which) {
    AtomicInteger left = new AtomicInteger(times);
    proxy.faults(request -> which.test(request) && left.getAndDecrement() > 0 ? fault : Fault.NONE);
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    write("write/empty.txt", "");
    write("write/a b+c%20ä[1]{2}.txt", "words");
    assertEquals(0, read("write/empty.txt").length);
    assertEquals("words", new String(read("write/a b+c%20ä[1]{2}.txt"), StandardCharsets.UTF_8));
    assertEquals(List.of("write/a b+c%20ä[1]{2}.txt", "write/empty.txt"), keys("write/*"));
    write("write/empty.txt", "no longer");
    assertEquals("no longer", new String(read("write/empty.txt"), StandardCharsets.UTF_8));
  }

  @Test
  void aSmallObjectCostsOneCallALargeOneIsWrittenInParts() throws Exception {
    write("parts/small", "words");
    assertEquals(List.of("PUT"), proxy.seen().stream().map(Request::method).toList());
    proxy.forget();
    byte[] content = random(2 * PartWriteChannel.PART_BYTES + 17);
    write("parts/large", content, ANY);
    assertEquals(
        List.of("POST", "PUT", "PUT", "PUT", "POST"),
        proxy.seen().stream().map(Request::method).toList());
    assertArrayEquals(content, read("parts/large"));
    byte[] exact = random(PartWriteChannel.PART_BYTES);
    write("parts/exact", exact, ANY);
    assertArrayEquals(exact, read("parts/exact"));
  }

  @Test
  void aStretchIsReadAlone() throws Exception {
    byte[] content = random(300_000);
    write("stretch", content, ANY);
    Metadata listed = match("stret*").get(0);
    assertEquals(content.length, listed.sizeBytes());
    assertTrue(listed.lastModifiedMillis() > 0);
    assertEquals(FileSystems.matchSingleFileSpec(id("stretch").toString()), listed);
    proxy.forget();
    try (SeekableByteChannel in = (SeekableByteChannel) FileSystems.open(listed.resourceId())) {
      assertEquals(content.length, in.size());
      for (int i = 0; i < 8; i++) {
        int from = RANDOM.nextInt(content.length);
        ByteBuffer some = ByteBuffer.allocate(1 + RANDOM.nextInt(1000));
        int got = in.position(from).read(some);
        for (int b = 0; b < got; b++) {
          assertEquals(content[from + b], some.get(b));
        }
        assertTrue(got > 0);
      }
      assertEquals(-1, in.position(content.length).read(ByteBuffer.allocate(1)));
    }
    assertTrue(proxy.seen().size() <= 8, "one call a stretch, none to open");
  }

  @Test
  void aListingIsOfOneCallAThousandAndAsksForNothingElse() throws Exception {
    for (int i = 0; i < 12; i++) {
      write("list/" + i % 3 + "/file" + i, "x");
    }
    write("list/folder/", "");
    proxy.forget();
    assertEquals(12, keys("list/**").size());
    assertEquals(1, proxy.seen().size());
    assertEquals(List.of("list/0/file3"), keys("list/0/*3"));
    assertEquals(List.of("list/1/file10"), keys("list/?/file?0"));
    assertEquals(List.of(), keys("list/*"));
    assertEquals(List.of(), keys("nothing/**"));
  }

  @Test
  void manyAreDeletedAtOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      write("delete/" + i, "x");
    }
    List<ResourceId> all = match("delete/*").stream().map(Metadata::resourceId).toList();
    proxy.forget();
    FileSystems.delete(all.subList(0, 4));
    assertEquals(1, proxy.seen().stream().filter(each -> each.method().equals("POST")).count());
    FileSystems.delete(List.of(all.get(4)));
    assertEquals(List.of(), keys("delete/*"));
  }

  @Test
  void renamingMovesTheContent() throws Exception {
    write("rename/from", "words");
    FileSystems.rename(List.of(id("rename/from")), List.of(id("rename/to")));
    assertEquals(List.of("rename/to"), keys("rename/*"));
    assertEquals("words", new String(read("rename/to"), StandardCharsets.UTF_8));
  }

  /** This server keeps none: what is asked is seen, and the answer is another's. */
  @Test
  void aConditionIsAskedForAndARefusalIsTold() throws Exception {
    write("condition", random(3), WriteCondition.absent());
    assertTrue(lastHead().contains("\r\nIf-None-Match: *\r\n"), lastHead());
    write("condition", random(3), WriteCondition.unchanged("\"abc\""));
    assertTrue(lastHead().contains("\r\nIf-Match: \"abc\"\r\n"), lastHead());
    proxy.faults(request -> Fault.CONDITION);
    assertThrows(
        ChangedFileException.class, () -> write("condition", random(3), WriteCondition.absent()));
    byte[] large = random(PartWriteChannel.PART_BYTES + 1);
    proxy.faults(request -> request.isCompletion() ? Fault.CONDITION : Fault.NONE);
    assertThrows(
        ChangedFileException.class, () -> write("condition", large, WriteCondition.absent()));
  }

  private static String lastHead() {
    List<Request> seen = proxy.seen();
    return seen.get(seen.size() - 1).head();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SLOW_DOWN", "LATE", "CUT_REQUEST", "LOST_ANSWER"})
  void whatPassesIsTriedAgain(Fault fault) throws Exception {
    byte[] content = random(200_000);
    failFirst(2, fault, request -> request.method().equals("PUT"));
    write("again/" + fault, content, ANY);
    failFirst(2, fault, request -> request.method().equals("GET"));
    assertArrayEquals(content, read("again/" + fault));
    failFirst(2, fault, Request::isListing);
    assertEquals(List.of("again/" + fault), keys("again/" + fault + "*"));
  }

  @Test
  void aPartThatIsCutIsSentAgain() throws Exception {
    byte[] content = random(PartWriteChannel.PART_BYTES + 1000);
    failFirst(1, Fault.CUT_REQUEST, request -> request.path().contains("partNumber=2"));
    write("cut/parts", content, ANY);
    assertArrayEquals(content, read("cut/parts"));
  }

  @Test
  void aCutAnswerIsReadOnFromWhereItEnded() throws Exception {
    byte[] content = random(400_000);
    write("cut/answer", content, ANY);
    failFirst(3, Fault.CUT_ANSWER, request -> request.method().equals("GET"));
    assertArrayEquals(content, read("cut/answer"));
  }

  @Test
  void whatWasNotWrittenWholeIsNotThere() throws Exception {
    proxy.faults(request -> request.path().contains("partNumber=2") ? Fault.FORBIDDEN : Fault.NONE);
    byte[] content = random(2 * PartWriteChannel.PART_BYTES + 5);
    assertThrows(IOException.class, () -> write("torn", content, ANY));
    assertEquals(List.of(), keys("torn*"));
    assertTrue(
        proxy.seen().stream().anyMatch(each -> each.method().equals("DELETE")),
        "what was uploaded of it is given up");
  }

  @Test
  void oneVersionIsReadFromBeginningToEnd() throws Exception {
    byte[] content = random(500_000);
    write("version", content, ANY);
    failFirst(1, Fault.CUT_ANSWER, request -> request.method().equals("GET"));
    try (InputStream in = Channels.newInputStream(FileSystems.open(id("version")))) {
      in.readNBytes(10);
      write("version", random(500_000), ANY);
      assertThrows(ChangedFileException.class, in::readAllBytes);
    }
    Metadata old = match("versio*").get(0);
    write("version", random(10), ANY);
    assertThrows(
        ChangedFileException.class,
        () -> FileSystems.open(old.resourceId()).read(ByteBuffer.allocate(1)));
  }

  @Test
  void whatIsNotThereAndWhatIsRefusedIsToldByNameAndCall() throws Exception {
    assertThrows(NoSuchFileException.class, () -> read("nowhere"));
    assertThrows(
        FileNotFoundException.class,
        () -> FileSystems.matchSingleFileSpec(id("nowhere").toString()));
    IOException bucket =
        assertThrows(
            IOException.class, () -> FileSystems.match("s3://no-such-bucket/**").metadata());
    assertTrue(bucket.getMessage().contains("no bucket named no-such-bucket"), bucket.getMessage());

    proxy.faults(request -> Fault.FORBIDDEN);
    refused("s3:PutObject", "s3://library/refused", () -> write("refused", "x"));
    refused("s3:GetObject", "s3://library/refused", () -> read("refused"));
    refused("s3:ListBucket", "s3://library/refused/", () -> match("refused/**"));
    refused("s3:GetObject", "s3://library/refused", () -> match("refused"));
    refused(
        "s3:DeleteObject",
        "s3://library/refused",
        () -> FileSystems.delete(List.of(id("refused"))));
  }

  private static void refused(
      String call, String object, org.junit.jupiter.api.function.Executable doing) {
    AccessDeniedException refused = assertThrows(AccessDeniedException.class, doing);
    assertEquals(object, refused.getFile());
    assertEquals(call, refused.getReason());
  }

  @Test
  void wrongCredentialsAreNeverRepeated() throws Exception {
    String wrong = "wrong-secret-" + RANDOM.nextLong();
    try {
      StoreServer.useCredentials(StoreServer.KEY, wrong);
      useStore();
      AccessDeniedException refused =
          assertThrows(AccessDeniedException.class, () -> write("secret", "x"));
      assertTrue(refused.getReason().contains("does not accept the credentials"));
      assertFalse(refused.toString().contains(wrong));
      assertFalse(refused.toString().contains(StoreServer.KEY));
    } finally {
      StoreServer.useCredentials(StoreServer.KEY, StoreServer.SECRET);
      useStore();
    }
  }
}
