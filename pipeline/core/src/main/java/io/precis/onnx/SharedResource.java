package io.precis.onnx;

import java.util.concurrent.atomic.AtomicInteger;

/** A resource that several hold; the last one that lets go closes it. */
public final class SharedResource implements AutoCloseable {
  private final AutoCloseable resource;
  private final AtomicInteger holders = new AtomicInteger(1);

  /** Takes {@code resource}; its first holder is the caller. */
  public SharedResource(AutoCloseable resource) {
    this.resource = resource;
  }

  /** The same for one holder more, who closes it too. To be called by one who holds it. */
  public SharedResource share() {
    holders.incrementAndGet();
    return this;
  }

  @Override
  public void close() {
    if (holders.decrementAndGet() == 0) {
      Resources.close(resource);
    }
  }
}
