package io.precis.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.domain.Blob;
import org.jclouds.blobstore.domain.PageSet;
import org.jclouds.blobstore.domain.StorageMetadata;
import org.jclouds.blobstore.options.ListContainerOptions;

/** S3Proxy on 127.0.0.1, with its objects in memory: a server that checks signatures. */
public final class StoreServer implements AutoCloseable {
  public static final String KEY = "precis-test-key";
  public static final String SECRET = "precis-test-secret";

  private static final int MOST_LISTINGS = 100;

  private final BlobStoreContext context;
  private final S3Proxy server;
  private final String bucket;

  private StoreServer(BlobStoreContext context, S3Proxy server, String bucket) {
    this.context = context;
    this.server = server;
    this.bucket = bucket;
  }

  /** Starts one with an empty bucket, and gives this process the right to use it. */
  public static StoreServer start(String bucket) throws Exception {
    BlobStoreContext context =
        ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
            .credentials("any", "any")
            .overrides(new Properties())
            .build(BlobStoreContext.class);
    BlobStore store = context.getBlobStore();
    store.createContainerInLocation(null, bucket);
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
            // The SDK sends some that this server does not know.
            .ignoreUnknownHeaders(true)
            .build();
    server.start();
    useCredentials(KEY, SECRET);
    return new StoreServer(context, server, bucket);
  }

  /** What the SDK's chain finds in this process. */
  static void useCredentials(String key, String secret) {
    System.setProperty("aws.accessKeyId", key);
    System.setProperty("aws.secretAccessKey", secret);
  }

  public int port() {
    return server.getPort();
  }

  public String bucket() {
    return bucket;
  }

  /** Puts an object there, past the server: nothing is asked of it. */
  public void put(String key, byte[] content) {
    BlobStore store = context.getBlobStore();
    store.putBlob(bucket, store.blobBuilder(key).payload(content).build());
  }

  /** The object of a key, past the server. */
  public byte[] get(String key) throws IOException {
    Blob blob = context.getBlobStore().getBlob(bucket, key);
    if (blob == null) {
      throw new NoSuchFileException(key);
    }
    try (InputStream in = blob.getPayload().openStream()) {
      return in.readAllBytes();
    }
  }

  /** All keys that begin so, past the server, in order; empty where there are none. */
  public List<String> keys(String prefix) {
    for (int attempt = 1; ; attempt++) {
      try {
        return listed(prefix);
      } catch (IllegalArgumentException e) {
        // The store cannot list an object whose file is there and whose attributes are not yet.
        if (attempt == MOST_LISTINGS) {
          throw e;
        }
      }
    }
  }

  private List<String> listed(String prefix) {
    List<String> keys = new ArrayList<>();
    String after = "";
    while (after != null) {
      PageSet<? extends StorageMetadata> page =
          context
              .getBlobStore()
              .list(
                  bucket,
                  ListContainerOptions.Builder.prefix(prefix).recursive().afterMarker(after));
      page.forEach(each -> keys.add(each.getName()));
      after = page.getNextMarker();
    }
    return keys;
  }

  @Override
  public void close() throws Exception {
    server.stop();
    context.close();
  }
}
