package io.precis.student.server;

import static java.util.Objects.requireNonNull;

import io.precis.limit.Amount;
import io.precis.record.Components;
import java.io.Serializable;
import java.time.Duration;

/**
 * How a model server is asked.
 *
 * @param address where it listens, seen from each process that asks it: a loopback address is the
 *     worker's own server
 * @param key where its key is
 * @param remote whether texts may leave this machine and the private network, as each process that
 *     asks sees it
 * @param calls most calls at a time, of each process; at least 1
 * @param timeout of one call, its body included
 * @param pause before the first retry; doubled for each further one
 */
public record ServerSettings(
    ServerAddress address,
    ServerKey key,
    boolean remote,
    int calls,
    Duration timeout,
    Duration pause)
    implements Serializable {
  private static final int MOST_CALLS = 256;

  public ServerSettings {
    requireNonNull(address, "address is null");
    requireNonNull(key, "key is null");
    if (calls < 1 || calls > MOST_CALLS) {
      throw new IllegalArgumentException(
          "calls at a time must be in 1.." + MOST_CALLS + ", got " + calls);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(
          "the time for an answer must be more than 0, got " + Amount.of(timeout));
    }
    if (pause.isNegative()) {
      throw new IllegalArgumentException("a pause must be 0 or more, got " + pause);
    }
  }

  /** Four calls at a time, each within five minutes: a small model on a processor is slow. */
  public static ServerSettings of(ServerAddress address) {
    return new ServerSettings(
        address, ServerKey.NONE, false, 4, Duration.ofMinutes(5), Duration.ofMillis(500));
  }

  public ServerSettings withKey(ServerKey other) {
    return Components.with(this, "key", other);
  }

  public ServerSettings withRemote(boolean other) {
    return Components.with(this, "remote", other);
  }

  public ServerSettings withCalls(int other) {
    return Components.with(this, "calls", other);
  }

  public ServerSettings withTimeout(Duration other) {
    return Components.with(this, "timeout", other);
  }

  /**
   * Checks that texts may be sent there, as this process sees the address. Nothing is connected.
   *
   * @throws IllegalArgumentException where they may not, or a key would travel in the clear
   */
  public void check() {
    if (address.isPrivate()) {
      return;
    }
    if (!remote) {
      throw new IllegalArgumentException(
          address
              + " is neither on this machine nor in a private network: documents would leave it."
              + " --allow-remote allows that");
    }
    if (key.isThere() && !address.base().getScheme().equals("https")) {
      throw new IllegalArgumentException(
          address + " would get the key unencrypted: want https://, or no key");
    }
  }
}
