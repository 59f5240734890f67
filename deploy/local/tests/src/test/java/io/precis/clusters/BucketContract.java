package io.precis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.s3.FaultyProxy;
import io.precis.s3.StoreServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What every cluster must do from a bucket to a bucket of a server that checks signatures. It has
 * the application jar and no other for it, and credentials in the environment of its processes.
 */
abstract class BucketContract extends OnCluster {
  private static final String BUCKET = "library";
  private static final String INPUTS = "in/";
  private static final String ONE_MACHINE = "direct";
  private static final String RECORDS = "summaries.jsonl";

  private StoreServer server;
  private FaultyProxy proxy;
  private Output expected;

  /** Credentials, and nothing of this machine's. */
  @Override
  final Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_ACCESS_KEY_ID", StoreServer.KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", StoreServer.SECRET);
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("AWS_CONFIG_FILE", scratch().resolve("none").toString());
    environment.put("AWS_SHARED_CREDENTIALS_FILE", scratch().resolve("none").toString());
    environment.put("no_proxy", "127.0.0.1");
    environment.put("NO_PROXY", "127.0.0.1");
    return environment;
  }

  @BeforeAll
  final void fill() throws Exception {
    server = StoreServer.start(BUCKET);
    proxy = FaultyProxy.before(server.port());
    try (Stream<Path> files = Files.list(documents())) {
      for (Path file : files.toList()) {
        server.put(INPUTS + file.getFileName(), Files.readAllBytes(file));
      }
    }
    expected = directly(job(ONE_MACHINE), Documents.FILES);
    proxy.forget();
  }

  @AfterAll
  final void close() throws Exception {
    if (proxy != null) {
      proxy.close();
      server.close();
    }
  }

  @Override
  final Job job(String name) {
    return new Job(
        List.of(address()),
        new BucketFolder(server, name),
        2,
        List.of("--s3-endpoint", proxy.endpoint(), "--s3-path-style"));
  }

  private static String address() {
    return "s3://" + BUCKET + "/" + INPUTS;
  }

  @Override
  final Output expected() {
    return expected;
  }

  @Test
  void recordsAreThoseOfADiskButForWhereThingsLie() throws Exception {
    Path disk = scratch().resolve("disk");
    Job onDisk = new Job(List.of(documents().toString()), disk, 2);
    String records = directly(onDisk, Documents.FILES).files().get(RECORDS);
    assertEquals(
        records.replace(documents().toUri().toString(), address()), expected.files().get(RECORDS));
  }

  @Test
  void nightsAreThoseOfOneMachineAndNothingUnchangedIsFetched() throws Exception {
    Job night = job("nights");
    proxy.forget();
    runs(night);
    assertEquals(Documents.FILES + Documents.READ, asked("GET"), "to be told, and to be read");
    assertEquals(List.of(), server.keys("nights/lock"), "nothing of the lock is left");

    Output second = directly(job(ONE_MACHINE));
    proxy.forget();
    runs(cluster().submission(night.arguments(cluster().name())), night, second);
    assertEquals(0, asked("GET"), "nothing changed");
    assertEquals(0, asked("HEAD"));
  }

  private long asked(String method) {
    String inputs = "/" + BUCKET + "/" + INPUTS;
    return proxy.seen().stream()
        .filter(request -> request.method().equals(method) && request.path().startsWith(inputs))
        .count();
  }

  @Test
  void credentialsAreInTheEnvironmentOfWorkersAndNowhereElse() throws Exception {
    Job job = job("credentials");
    Process submission = begin(job);
    assertTrue(new Moment(1).await(submission, job.output()), this::said);
    List<String> commandLines = Processes.commandLines();
    List<ProcessHandle> workers = cluster().workers();
    List<ProcessHandle> readers = workers.stream().flatMap(ProcessHandle::children).toList();
    List<String> ofReaders = readers.stream().map(Processes::environment).toList();
    assertTrue(workers.stream().map(Processes::environment).allMatch(BucketContract::isTold));
    assertEquals(Job.SOME_REJECTED, cluster().command().await(submission), this::said);

    assertTrue(commandLines.stream().anyMatch(line -> line.contains(proxy.endpoint())));
    assertFalse(commandLines.stream().anyMatch(BucketContract::isTold));
    assertFalse(readers.isEmpty());
    assertFalse(ofReaders.stream().anyMatch(BucketContract::isTold), "who parses has none");
    for (String key : server.keys("")) {
      assertFalse(isTold(new String(server.get(key), StandardCharsets.UTF_8)), key);
    }
    assertFalse(isTold(said()));
    assertFalse(cluster().logs().isEmpty());
    for (Path file : cluster().logs()) {
      assertFalse(isTold(Files.readString(file, StandardCharsets.ISO_8859_1)), file.toString());
    }
  }

  private static boolean isTold(String words) {
    return words.contains(StoreServer.SECRET) || words.contains(StoreServer.KEY);
  }
}
