package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.sas.BlobContainerSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import com.azure.storage.common.StorageSharedKeyCredential;
import io.precis.beam.StoreOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * On Azurite, Microsoft's own emulator, which checks signatures and keeps conditions. It is looked
 * for where {@code precis.azurite} names the folder that {@code npm install azurite} was called in.
 */
@Tag("slow")
class NightsOnAzureTest extends StoreNights {
  private static final String ACCOUNT = "devstoreaccount1";

  /** The one that every Azurite has, by its documentation. */
  private static final String KEY =
      "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

  private static final Pattern LISTENING = Pattern.compile("listen\\w+ (?:at|on) (http://\\S+)");

  /** A line of its log: who, when, {@code "GET /account/container/blob…}. */
  private static final Pattern INPUT_READ = Pattern.compile("\"GET /[^ ?\"]+/in(?:/|%2F)");

  private static final AtomicInteger TESTS = new AtomicInteger();
  private static final AtomicLong READS = new AtomicLong();
  private static final String[] CREDENTIALS = {
    "AZURE_STORAGE_CONNECTION_STRING", "AZURE_STORAGE_KEY", "AZURE_STORAGE_SAS_TOKEN"
  };

  private static Process server;
  private static String endpoint;
  private BlobContainerClient container;

  @BeforeAll
  static void start() throws Exception {
    String installed = System.getProperty("precis.azurite", "");
    Path program = Path.of(installed, "node_modules/azurite/dist/src/blob/main.js");
    assumeTrue(!installed.isEmpty() && Files.isRegularFile(program), "no Azurite");
    server =
        new ProcessBuilder(
                "node",
                program.toString(),
                "--inMemoryPersistence",
                "--blobPort",
                "0",
                "--skipApiVersionCheck",
                "--disableTelemetry")
            .redirectErrorStream(true)
            .start();
    BufferedReader log =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    endpoint = listening(log) + "/" + ACCOUNT;
    Thread counter = new Thread(() -> count(log), "azurite-log");
    counter.setDaemon(true);
    counter.start();
  }

  private static String listening(BufferedReader log) throws IOException {
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher found = LISTENING.matcher(line);
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new IOException("Azurite ended");
  }

  private static void count(BufferedReader log) {
    try {
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        if (INPUT_READ.matcher(line).find()) {
          READS.incrementAndGet();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.destroy();
    }
  }

  @BeforeEach
  void makeContainer() {
    use("AZURE_STORAGE_KEY", KEY);
    String name = "test" + TESTS.incrementAndGet();
    container =
        new BlobServiceClientBuilder()
            .endpoint(endpoint)
            .credential(new StorageSharedKeyCredential(ACCOUNT, KEY))
            .buildClient()
            .createBlobContainer(name);
  }

  /** What the store's client finds in this process: it reads properties as it does variables. */
  private static void use(String name, String value) {
    for (String each : CREDENTIALS) {
      System.clearProperty(each);
    }
    System.setProperty(name, value);
    StoreOptions options = PipelineOptionsFactory.create().as(StoreOptions.class);
    options.setAzureEndpoint(endpoint);
    FileSystems.setDefaultPipelineOptions(options);
  }

  @Override
  protected String root() {
    return "azfs://" + ACCOUNT + "/" + container.getBlobContainerName() + "/";
  }

  @Override
  protected List<String> options() {
    return List.of("--azure-endpoint", endpoint);
  }

  /** The server writes its line after it has answered. */
  @Override
  protected long inputsRead() throws Exception {
    Thread.sleep(500);
    return READS.getAndSet(0);
  }

  @Test
  void whatIsRefusedIsToldByCallAndBlob() throws Exception {
    putInputs();
    assertThrows(NoSuchFileException.class, () -> get("nowhere"));
    use("AZURE_STORAGE_SAS_TOKEN", readOnly());
    refused("Put Blob", "new", () -> put("new", "x"));
    refused("Delete Blob", "in/compost.md", () -> FileSystems.delete(List.of(id("in/compost.md"))));
    assertTrue(get("in/compost.md").length > 0);
    Call refused = night();
    assertEquals(1, refused.status(), refused.words());
    assertTrue(refused.words().contains("permission denied for Put Blob"), refused.words());
    assertFalse(refused.words().contains("sig="), refused.words());

    use("AZURE_STORAGE_KEY", KEY.replace('E', 'F'));
    // The emulator has another word for it than the store.
    AccessDeniedException wrong = assertThrows(AccessDeniedException.class, () -> put("new", "x"));
    assertTrue(wrong.getReason().startsWith("Put Blob"), wrong.getReason());
    assertFalse(wrong.toString().contains(KEY.substring(8, 20)), wrong.toString());
    use("AZURE_STORAGE_KEY", KEY);
    NoSuchFileException gone =
        assertThrows(
            NoSuchFileException.class,
            () -> FileSystems.match("azfs://" + ACCOUNT + "/no-such-container/**").metadata());
    assertTrue(gone.getReason().contains("no container named no-such-container"));
  }

  private String readOnly() {
    return container.generateSas(
        new BlobServiceSasSignatureValues(
            OffsetDateTime.now(ZoneOffset.UTC).plusHours(1),
            new BlobContainerSasPermission().setReadPermission(true).setListPermission(true)));
  }

  private void refused(String call, String key, Executable doing) {
    AccessDeniedException refused = assertThrows(AccessDeniedException.class, doing);
    assertEquals(root() + key, refused.getFile());
    assertEquals(call, refused.getReason());
  }

  @Test
  void credentialsAreNowhere() throws Exception {
    putInputs();
    assertWell(night());
    for (String key : keys("out/**")) {
      assertFalse(text(key).contains(KEY), key);
    }
  }
}
