package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.beam.WriteCondition;
import io.precis.cli.terminal.ExitCode;
import io.precis.read.input.ChangedFileException;
import io.precis.testing.TestData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.junit.jupiter.api.Test;

/**
 * What holds on every store that writes on a condition: night after night by the command, and what
 * the nights rely on. A test begins with an empty store.
 */
public abstract class StoreNights extends StoreCommands {
  private static final int WRITERS = 4;

  /** How often content of inputs was asked for since the last call. */
  protected abstract long inputsRead() throws Exception;

  @Test
  void nightsAreThoseOfADisk() throws Exception {
    putInputs();
    Path local = Files.createDirectory(folder.resolve("in"));
    for (String name : NAMES) {
      Files.copy(TestData.path("documents/" + name), local.resolve(name));
    }
    Path out = folder.resolve("out");
    assertWell(call("summarize", local.toString(), "--output", out.toString(), "--timeout", "5m"));

    assertWell(night());
    String first = current();
    assertEquals(
        Files.readString(out.resolve("current/summaries.jsonl"))
            .replace(local.toUri().toString(), root() + "in/"),
        text("out/runs/" + first + "/summaries.jsonl"));
    assertWell(call("show", root() + "out", "--verify"));
    assertEquals(
        List.of(),
        keys("out/lock/**").stream().filter(key -> !key.contains("/.")).toList(),
        "nothing of the lock is left");
    assertEquals(List.of(), keys("out/**.part"));

    inputsRead();
    assertWell(night());
    assertEquals(0, inputsRead(), "nothing that did not change is fetched");

    put("in/compost.md", "The heap was turned twice. It was warm by the evening.");
    assertWell(night("--keep", "2"));
    assertTrue(inputsRead() > 0, "what changed");
    assertEquals(2, keys("out/runs/*/manifest.json").size());
    assertEquals(List.of(), keys("out/runs/" + first + "/**"));
    assertWell(call("show", root() + "out", "--verify"));

    put("out/runs/" + current() + "/summaries.jsonl", "{}");
    Call damaged = call("show", root() + "out", "--verify");
    assertEquals(1, damaged.status());
    assertTrue(damaged.words().contains("summaries.jsonl is damaged"), damaged.words());
  }

  private void putHolder(int leaseSeconds) throws IOException {
    put(
        "out/lock/holder.json",
        "{\"owner\":\"x\",\"renewals\":0,\"run\":\"20260101T000000Z\",\"process\":\"process 1\","
            + "\"since\":\"2026-01-01T00:00:00Z\",\"leaseSeconds\":"
            + leaseSeconds
            + "}");
  }

  @Test
  void aLiveRunKeepsOthersOutAndADeadOneIsTakenOver() throws Exception {
    putInputs();
    putHolder(600);
    Call held = night();
    assertEquals(ExitCode.LOCKED.status(), held.status(), held.words());
    assertTrue(held.words().contains("run 20260101T000000Z, process 1"), held.words());

    putHolder(0);
    put("out/runs/20260101T000000Z/torn.jsonl", "{");
    Thread.sleep(1100); // the store's clock may tell seconds alone
    assertWell(night());
    assertFalse(keys("out/runs/**").stream().anyMatch(key -> key.endsWith("torn.jsonl")));
    assertWell(call("show", root() + "out", "--verify"));
  }

  @Test
  void ofManyWritersOneMakesAFileAndNoneUndoesAnothersWrite() throws Exception {
    assertEquals(
        1,
        together(() -> puts("count", "0", WriteCondition.absent()) ? 1 : 0).stream()
            .mapToInt(Integer::intValue)
            .sum());
    int increments =
        together(
                () -> {
                  int done = 0;
                  for (int tries = 0; tries < 3; tries++) {
                    done += increments() ? 1 : 0;
                  }
                  return done;
                })
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    assertTrue(increments > 0);
    assertEquals(increments, Integer.parseInt(text("count")));
    String version = match("count").get(0).checksum();
    put("count", "7");
    assertFalse(puts("count", "8", WriteCondition.unchanged(version)));
    assertFalse(puts("gone", "8", WriteCondition.unchanged(version)));
    assertEquals("7", text("count"));
  }

  private boolean increments() throws IOException {
    Metadata found = match("count").get(0);
    try (InputStream in = Channels.newInputStream(FileSystems.open(found.resourceId()))) {
      int count = Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return puts("count", "" + (count + 1), WriteCondition.unchanged(found.checksum()));
    } catch (ChangedFileException e) {
      return false; // between the listing and the reading
    }
  }

  private boolean puts(String key, String content, WriteCondition condition) throws IOException {
    try {
      put(key, content.getBytes(StandardCharsets.UTF_8), condition);
      return true;
    } catch (ChangedFileException e) {
      return false;
    }
  }

  private static List<Integer> together(Callable<Integer> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        all.add(threads.submit(work));
      }
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> each : all) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatIsWrittenIsReadListedMovedAndRemoved() throws Exception {
    String odd = "write/a b+c%20ä[1]{2}.txt";
    put("write/empty.txt", "");
    put(odd, "words");
    put("write/below/deep.txt", "deep");
    assertEquals("", text("write/empty.txt"));
    assertEquals("words", text(odd));
    assertEquals(List.of(odd, "write/empty.txt"), keys("write/*").stream().sorted().toList());
    assertEquals(3, keys("write/**").size());
    assertEquals(List.of("write/below/deep.txt"), keys("write/?elow/*"));
    assertEquals(List.of(), keys("nothing/**"));
    Metadata listed = match("write/a*").get(0);
    assertEquals(5, listed.sizeBytes());
    assertEquals(FileSystems.matchSingleFileSpec(id(odd).toString()), listed);
    put(odd, "other");
    assertThrows(
        ChangedFileException.class,
        () -> FileSystems.open(listed.resourceId()).read(ByteBuffer.allocate(1)));

    FileSystems.rename(List.of(id(odd)), List.of(id("write/empty.txt")));
    assertEquals("other", text("write/empty.txt"));
    FileSystems.copy(List.of(id("write/empty.txt")), List.of(id("write/copy.txt")));
    assertEquals("other", text("write/copy.txt"));
    FileSystems.delete(match("write/**").stream().map(Metadata::resourceId).toList());
    assertEquals(List.of(), keys("write/**"));
  }

  @Test
  void aLargeFileIsWrittenInPartsAndReadFromAnywhere() throws Exception {
    byte[] large = new byte[(17 << 20) + 5];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31 + (i >> 13));
    }
    put("large", large);
    assertArrayEquals(large, get("large"));
    try (SeekableByteChannel in = (SeekableByteChannel) FileSystems.open(id("large"))) {
      assertEquals(large.length, in.size());
      ByteBuffer one = ByteBuffer.allocate(1);
      in.position(16 << 20).read(one);
      assertEquals(large[16 << 20], one.get(0));
    }
  }
}
