package io.precis.clusters;

import io.precis.s3.StoreServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An output directory in a bucket.
 *
 * @param name its key, without a slash at the end
 */
record BucketFolder(StoreServer server, String name) implements Place {
  private static final String CURRENT = "current";

  @Override
  public String address() {
    return "s3://" + server.bucket() + "/" + name;
  }

  @Override
  public Optional<String> current() throws IOException {
    return files().contains(CURRENT) ? Optional.of(text(CURRENT).strip()) : Optional.empty();
  }

  @Override
  public List<String> files() {
    return server.keys(name + "/").stream().map(key -> key.substring(name.length() + 1)).toList();
  }

  @Override
  public String text(String file) throws IOException {
    return new String(server.get(name + "/" + file), StandardCharsets.UTF_8);
  }
}
