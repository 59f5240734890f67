package io.precis.s3;

import java.net.URI;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;

/** S3Proxy on 127.0.0.1, with its objects in memory: a server that checks signatures. */
public final class StoreServer implements AutoCloseable {
  public static final String KEY = "precis-test-key";
  public static final String SECRET = "precis-test-secret";

  private final BlobStoreContext context;
  private final S3Proxy server;

  private StoreServer(BlobStoreContext context, S3Proxy server) {
    this.context = context;
    this.server = server;
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
    return new StoreServer(context, server);
  }

  /** What the SDK's chain finds in this process. */
  static void useCredentials(String key, String secret) {
    System.setProperty("aws.accessKeyId", key);
    System.setProperty("aws.secretAccessKey", secret);
  }

  public int port() {
    return server.getPort();
  }

  @Override
  public void close() throws Exception {
    server.stop();
    context.close();
  }
}
