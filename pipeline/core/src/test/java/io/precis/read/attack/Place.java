package io.precis.read.attack;

import java.nio.file.Path;

/**
 * What attacks reach for.
 *
 * @param address {@code http://127.0.0.1:PORT}, where somebody listens
 * @param secret a file that no document may read
 */
record Place(String address, Path secret) {
  String url(String path) {
    return address + "/" + path;
  }

  String secretUri() {
    return secret.toUri().toString();
  }
}
