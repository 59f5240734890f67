package io.precis.batch.directory;

import static java.util.Objects.requireNonNull;

import io.precis.write.Json;
import io.precis.write.RunStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * A lock on file systems that have none, such as object stores.
 *
 * <p>Beam's file systems cannot create a file on condition that it is not there, and writing one
 * and reading it back proves nothing: each of two writers may read its own before the other's
 * comes. So no run writes what another writes. A run that wants the lock
 *
 * <ol>
 *   <li>writes a claim under a name of its own,
 *   <li>lists all claims, and
 *   <li>has the lock if there is no other; else it takes its claim back, and tries again only where
 *       no other claim says that it holds.
 * </ol>
 *
 * <p>Of two claims the one that was written later sees the other in its listing, so <b>two never
 * hold at once</b>, provided that the file system lists what was written before (Amazon S3, Google
 * Cloud Storage and Azure Blob Storage do) and that a holder is alive to renew its claim. Two that
 * come at the same moment may both step back; they try again after a random while.
 *
 * <p>A claim lasts for a lease and its holder renews it. The claim of a holder that died is void
 * when its lease is over: the age of a claim is the time between its own stamp and that of a claim
 * written just now, both by the file system's clock, so that the machines' clocks do not matter
 * (they do where a file system gives no stamps).
 *
 * <p><b>What it does not guarantee.</b> A holder that stands still for longer than its lease, with
 * its machine suspended, loses the lock without knowing it. {@link #requireHeld} finds that out
 * before anything is published; a stop that begins between this look and the last write, and
 * outlasts the lease, is not found out: then {@code current} names the run that was published last,
 * and both runs are whole, as each has a directory of its own.
 */
final class LeaseLock implements RunLock {
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final String CLAIMS = "lock/";
  private static final int TRIES = 5;
  private static final int MOST_LOOKS = 100;

  private final RunStore store;
  private final LeaseRenewal renewal;
  private volatile Claim claim;
  private long renewedNanos = System.nanoTime();
  private String trouble = "";

  private LeaseLock(RunStore store, Claim claim, Duration lease) {
    this.store = store;
    this.claim = claim;
    this.renewal = new LeaseRenewal(store, lease);
  }

  /**
   * What a claim says.
   *
   * @param owner whose claim it is
   * @param version times that it was renewed; each is a file of its own, as replacing one takes it
   *     away for a moment on some file systems
   * @param run id of the run that wants the lock or has it
   * @param process that runs it, for people
   * @param since when it was first written, ISO 8601, by its machine's clock
   * @param renewed when it was last written, ISO 8601, by the same clock
   * @param leaseSeconds how long it lasts from then
   * @param holds whether it has the lock
   */
  record Claim(
      String owner,
      int version,
      String run,
      String process,
      String since,
      String renewed,
      long leaseSeconds,
      boolean holds) {
    Claim {
      requireNonNull(owner, "owner is null");
      requireNonNull(renewed, "renewed is null");
    }

    static Claim of(RunId run, Duration lease) {
      String now = Instant.now().toString();
      String process = "process " + ProcessHandle.current().pid();
      return new Claim(
          UUID.randomUUID().toString(),
          0,
          run.value(),
          process,
          now,
          now,
          lease.toSeconds(),
          false);
    }

    Claim holding() {
      String now = Instant.now().toString();
      return new Claim(owner, version + 1, run, process, since, now, leaseSeconds, true);
    }

    String path() {
      return CLAIMS + owner + "." + version + ".claim";
    }

    String told() {
      return "run " + run + ", " + process + ", since " + since;
    }
  }

  /**
   * A claim that was found.
   *
   * @param stampMillis when the file system says that it was written; 0 where it does not say
   */
  private record Found(Claim claim, long stampMillis) {
    boolean isOver(Found mine) {
      long ageMillis =
          stampMillis > 0 && mine.stampMillis > 0
              ? mine.stampMillis - stampMillis
              : Duration.between(
                      Instant.parse(claim.renewed()), Instant.parse(mine.claim.renewed()))
                  .toMillis();
      return ageMillis > claim.leaseSeconds() * 1000;
    }
  }

  static LeaseLock take(RunStore store, RunId run)
      throws IOException, HeldException, InterruptedException {
    return take(store, run, LEASE, Duration.ofSeconds(2));
  }

  /**
   * @param pause longest wait before another try
   */
  static LeaseLock take(RunStore store, RunId run, Duration lease, Duration pause)
      throws IOException, HeldException, InterruptedException {
    for (int tries = 1; ; tries++) {
      LeaseLock lock = new LeaseLock(store, Claim.of(run, lease), lease);
      Optional<Claim> other = lock.claim();
      if (other.isEmpty()) {
        return lock;
      }
      lock.close();
      if (other.get().holds() || tries == TRIES) {
        throw new HeldException(store.base(), other.get().told());
      }
      Thread.sleep(ThreadLocalRandom.current().nextLong(pause.toMillis()) + 1);
    }
  }

  /** Claims the lock; what comes back is the claim that is in the way. */
  private Optional<Claim> claim() throws IOException {
    write(claim);
    List<Found> found = found();
    Found mine =
        found.stream()
            .filter(each -> each.claim().owner().equals(claim.owner()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IOException(
                        store.base()
                            + CLAIMS
                            + " does not list what was just written to it:"
                            + " this file system cannot keep two runs apart"));
    Claim inTheWay = null;
    for (Found other : found) {
      if (other != mine && other.isOver(mine)) {
        store.remove(other.claim().path());
      } else if (other != mine && (inTheWay == null || other.claim().holds())) {
        inTheWay = other.claim();
      }
    }
    if (inTheWay == null) {
      renewClaim();
      renewal.begin(this::renew);
    }
    return Optional.ofNullable(inTheWay);
  }

  private void renewClaim() throws IOException {
    Claim before = claim;
    write(before.holding());
    store.remove(before.path());
  }

  private void write(Claim content) throws IOException {
    store.write(content.path(), Json.line(content));
    synchronized (this) {
      claim = content;
      renewedNanos = System.nanoTime();
      trouble = "";
    }
  }

  /** All claims, as they stood together at one moment. */
  private List<Found> found() throws IOException {
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      Optional<List<Found>> found = look();
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IOException(store.base() + CLAIMS + " changes too fast to be read");
  }

  /** Empty where a claim went away in between. */
  private Optional<List<Found>> look() throws IOException {
    List<Found> found = new ArrayList<>();
    for (MatchResult.Metadata file : store.list(CLAIMS + "*.claim")) {
      String path = CLAIMS + file.resourceId().getFilename();
      try {
        String json = new String(store.read(path), StandardCharsets.UTF_8);
        found.add(new Found(Json.read(json, Claim.class, path), file.lastModifiedMillis()));
      } catch (FileNotFoundException | NoSuchFileException e) {
        return Optional.empty(); // taken back, or renewed under another name
      }
    }
    return Optional.of(found);
  }

  private void renew() {
    try {
      requireHeld();
      renewClaim();
    } catch (IOException e) {
      // Told by requireHeld when it matters; until the lease is over the next renewal may succeed.
      note(e.getMessage());
    }
  }

  private synchronized void note(String message) {
    trouble = message;
  }

  @Override
  public void requireHeld() throws IOException {
    boolean over;
    String why;
    synchronized (this) {
      over = renewal.isOver(renewedNanos);
      why = trouble;
    }
    if (over || !isThere()) {
      throw renewal.lost(why);
    }
  }

  /** Whether the claim still stands, in whichever version: it may be renewed at this moment. */
  private boolean isThere() throws IOException {
    return !store.list(CLAIMS + claim.owner() + ".*.claim").isEmpty();
  }

  @Override
  public void close() throws IOException {
    renewal.end();
    store.remove(claim.path());
  }
}
