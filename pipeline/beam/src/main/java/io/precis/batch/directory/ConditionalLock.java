package io.precis.batch.directory;

import io.precis.beam.WriteCondition;
import io.precis.read.input.ChangedFileException;
import io.precis.write.Json;
import io.precis.write.RunStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * A lock on stores that write an object only where a condition holds: one object, which is made
 * where it is not there, renewed where it is still the holder's, and taken over where it is still
 * the dead one's. The store decides who was first, whatever it lists.
 *
 * <p>It lasts for a lease. Its age is the time between its own stamp and that of an object written
 * just now, both by the store's clock.
 *
 * <p>A holder that stands still for longer than its lease finds out by {@link #requireHeld}. What
 * it would write between that and the end is {@code current}, which is written on a condition too.
 */
final class ConditionalLock implements RunLock {
  private static final String FILE = "lock/holder.json";

  private final RunStore store;
  private final LeaseRenewal renewal;
  private Holder holder;
  private String version;
  private long renewedNanos;
  private String trouble = "";

  /**
   * Who has the lock.
   *
   * @param owner not two are the same
   * @param renewals how often it was written; so that no two versions have the same bytes
   * @param run that has it
   * @param process that runs it, for people
   * @param since when it was taken, ISO 8601, by the machine's clock
   * @param leaseSeconds how long it lasts after it was written
   */
  record Holder(
      String owner, int renewals, String run, String process, String since, long leaseSeconds) {
    static Holder of(RunId run, Duration lease) {
      return new Holder(
          UUID.randomUUID().toString(),
          0,
          run.value(),
          "process " + ProcessHandle.current().pid(),
          Instant.now().toString(),
          lease.toSeconds());
    }

    Holder renewed() {
      return new Holder(owner, renewals + 1, run, process, since, leaseSeconds);
    }

    String told() {
      return "run " + run + ", " + process + ", since " + since;
    }
  }

  private ConditionalLock(RunStore store, Holder holder, Duration lease, WriteCondition condition)
      throws IOException {
    this.store = store;
    this.renewal = new LeaseRenewal(store, lease);
    this.holder = holder;
    write(holder, condition);
  }

  /**
   * Whether a store does as it is asked: some that speak the same protocol pass conditions over.
   */
  static boolean isKept(RunStore store) throws IOException {
    if (!store.keepsConditions()) {
      return false;
    }
    String probe = "lock/probe-" + UUID.randomUUID();
    try {
      store.write(probe, new byte[0], WriteCondition.absent());
      store.write(probe, new byte[0], WriteCondition.absent());
      return false;
    } catch (ChangedFileException e) {
      return true;
    } finally {
      store.remove(probe);
    }
  }

  static ConditionalLock take(RunStore store, RunId run, Duration lease)
      throws IOException, HeldException {
    Holder mine = Holder.of(run, lease);
    Optional<Found> found = found(store);
    if (found.isPresent() && !found.get().isOver(now(store))) {
      throw new HeldException(store.base(), found.get().holder().told());
    }
    WriteCondition condition =
        found.map(each -> WriteCondition.unchanged(each.version())).orElse(WriteCondition.absent());
    try {
      ConditionalLock lock = new ConditionalLock(store, mine, lease, condition);
      lock.renewal.begin(lock::renew);
      return lock;
    } catch (ChangedFileException e) {
      throw new HeldException(
          store.base(), found(store).map(each -> each.holder().told()).orElse(""));
    }
  }

  private record Found(Holder holder, String version, long stampMillis) {
    boolean isOver(long nowMillis) {
      return nowMillis - stampMillis > holder.leaseSeconds() * 1000;
    }
  }

  /** Empty where no run has it. */
  private static Optional<Found> found(RunStore store) throws IOException {
    List<MatchResult.Metadata> objects = store.list(FILE);
    if (objects.isEmpty()) {
      return Optional.empty();
    }
    MatchResult.Metadata object = objects.get(0);
    try {
      String json = new String(store.read(FILE), StandardCharsets.UTF_8);
      return Optional.of(
          new Found(
              Json.read(json, Holder.class, FILE), object.checksum(), object.lastModifiedMillis()));
    } catch (FileNotFoundException | NoSuchFileException e) {
      return Optional.empty(); // given back in between
    }
  }

  /** What time it is for the store. */
  private static long now(RunStore store) throws IOException {
    String probe = "lock/clock-" + UUID.randomUUID();
    store.write(probe, new byte[0]);
    try {
      return store.list(probe).get(0).lastModifiedMillis();
    } finally {
      store.remove(probe);
    }
  }

  private synchronized void renew() {
    try {
      requireOurs();
      write(holder.renewed(), WriteCondition.unchanged(version));
    } catch (IOException e) {
      // Told by requireHeld when it matters; until the lease is over the next renewal may succeed.
      trouble = e.getMessage();
    }
  }

  /** An answer may get lost: then what is there is what was written. */
  private void write(Holder content, WriteCondition condition) throws IOException {
    long nanos = System.nanoTime();
    byte[] json = Json.line(content).getBytes(StandardCharsets.UTF_8);
    try {
      store.write(FILE, json, condition);
    } catch (ChangedFileException e) {
      Optional<Found> found = found(store);
      if (found.isEmpty() || !found.get().holder().equals(content)) {
        throw e;
      }
    }
    holder = content;
    version = requireOurs();
    renewedNanos = nanos;
    trouble = "";
  }

  /** The version of the lock, which is ours. */
  private String requireOurs() throws IOException {
    Optional<Found> found = found(store);
    if (found.isEmpty() || !found.get().holder().owner().equals(holder.owner())) {
      throw new IOException(
          found.map(each -> each.holder().told() + " has it").orElse("it is not there any more"));
    }
    return found.get().version();
  }

  @Override
  public synchronized void requireHeld() throws IOException {
    String why = trouble;
    if (!renewal.isOver(renewedNanos)) {
      try {
        requireOurs();
        return;
      } catch (IOException e) {
        why = e.getMessage();
      }
    }
    throw renewal.lost(why);
  }

  @Override
  public void close() throws IOException {
    renewal.end();
    synchronized (this) {
      Optional<Found> found = found(store);
      if (found.isPresent() && found.get().holder().owner().equals(holder.owner())) {
        store.remove(FILE);
      }
    }
  }
}
