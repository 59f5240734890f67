package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.testing.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.CreateOptions.StandardCreateOptions;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.junit.jupiter.api.io.TempDir;

/** Files on a store, and nights by the command from it and to it. */
public abstract class StoreCommands {
  protected static final List<String> NAMES =
      List.of("compost.md", "oral-history.txt", "marsh.html", "wetterturm.txt");

  private static final CreateOptions ANY =
      StandardCreateOptions.builder().setMimeType("text/plain").build();

  @TempDir protected Path folder;

  /** URI of the folder below which everything is, with its slash. */
  protected abstract String root();

  /** Of the command. */
  protected List<String> options() {
    return List.of();
  }

  protected final void putInputs() throws IOException {
    for (String name : NAMES) {
      put("in/" + name, Files.readAllBytes(TestData.path("documents/" + name)));
    }
  }

  protected final ResourceId id(String key) {
    return FileSystems.matchNewResource(root() + key, false);
  }

  protected final void put(String key, byte[] content, CreateOptions how) throws IOException {
    try (WritableByteChannel out = FileSystems.create(id(key), how)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
    }
  }

  protected final void put(String key, byte[] content) throws IOException {
    put(key, content, ANY);
  }

  protected final void put(String key, String text) throws IOException {
    put(key, text.getBytes(StandardCharsets.UTF_8));
  }

  protected final byte[] get(String key) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(id(key)))) {
      return in.readAllBytes();
    }
  }

  protected final String text(String key) throws IOException {
    return new String(get(key), StandardCharsets.UTF_8);
  }

  protected final List<Metadata> match(String glob) throws IOException {
    return FileSystems.match(root() + glob, EmptyMatchTreatment.ALLOW).metadata();
  }

  protected final List<String> keys(String glob) throws IOException {
    return match(glob).stream()
        .map(each -> each.resourceId().toString().substring(root().length()))
        .toList();
  }

  /** What a command came to, with everything that it said. */
  protected record Call(int status, String words) {}

  protected final Call call(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(options());
    Invocation invocation = Invocation.of(all.toArray(String[]::new));
    return new Call(invocation.status(), invocation.out() + invocation.err());
  }

  protected final Call night(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("summarize", root() + "in/", "--output", root() + "out", "--timeout", "5m"));
    all.addAll(List.of(more));
    return call(all.toArray(String[]::new));
  }

  protected static void assertWell(Call call) {
    assertEquals(0, call.status(), call.words());
  }

  protected final String current() throws IOException {
    return text("out/current").strip();
  }
}
