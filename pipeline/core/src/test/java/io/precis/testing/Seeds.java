package io.precis.testing;

import java.security.SecureRandom;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seeds of randomized tests: printed, and replayed with {@code -Dtests.seed=HEX}. */
public final class Seeds {
  private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);

  private Seeds() {}

  /** A random source for {@code test}; its seed is printed so that a failure can be replayed. */
  public static Random randomFor(Class<?> test) {
    String fixed = System.getProperty("tests.seed");
    long seed = fixed != null ? Long.parseUnsignedLong(fixed, 16) : new SecureRandom().nextLong();
    LOG.info("{}: rerun with -Dtests.seed={}", test.getSimpleName(), Long.toHexString(seed));
    return new Random(seed);
  }
}
