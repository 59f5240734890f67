package io.precis.azure;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.identity.CredentialUnavailableException;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import io.precis.beam.object.ObjectId;
import io.precis.read.input.ChangedFileException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Calls to the store. What fails is told by the name of the call and of the object, never in the
 * store's words.
 *
 * <p>Credentials are those of Azure's own command: {@code AZURE_STORAGE_CONNECTION_STRING}, {@code
 * AZURE_STORAGE_KEY} or {@code AZURE_STORAGE_SAS_TOKEN}; without them those that {@code
 * DefaultAzureCredential} finds: a service principal, a workload's or a machine's identity, a
 * login.
 */
final class AzureCalls {
  private static final int TRIES = 8;

  /** How long one try may take; a part of an upload is of some MiB. */
  private static final int TRY_SECONDS = 60;

  private static final long FIRST_WAIT_MILLIS = 200;
  private static final long LONGEST_WAIT_MILLIS = 20_000;

  private final String endpoint;

  /** By account. */
  private final Map<String, BlobServiceClient> clients = new HashMap<>();

  AzureCalls(String endpoint) {
    this.endpoint = endpoint;
  }

  /** The account and the container that an object is in. */
  record Place(String account, String container) {
    static Place of(ObjectId object) {
      int slash = object.bucket().indexOf('/');
      return new Place(object.bucket().substring(0, slash), object.bucket().substring(slash + 1));
    }
  }

  BlobContainerClient container(ObjectId object) {
    Place place = Place.of(object);
    return client(place.account()).getBlobContainerClient(place.container());
  }

  BlobClient blob(ObjectId object) {
    return container(object).getBlobClient(object.key());
  }

  private synchronized BlobServiceClient client(String account) {
    return clients.computeIfAbsent(account, this::make);
  }

  private BlobServiceClient make(String account) {
    BlobServiceClientBuilder builder =
        new BlobServiceClientBuilder()
            .retryOptions(
                new RequestRetryOptions(
                    RetryPolicyType.EXPONENTIAL,
                    TRIES,
                    TRY_SECONDS,
                    FIRST_WAIT_MILLIS,
                    LONGEST_WAIT_MILLIS,
                    null));
    Optional<String> connection = setting("AZURE_STORAGE_CONNECTION_STRING");
    if (connection.isPresent()) {
      builder.connectionString(connection.get());
    } else {
      builder.endpoint("https://" + account + ".blob.core.windows.net");
      credential(builder, account);
    }
    if (!endpoint.isEmpty()) {
      builder.endpoint(endpoint);
    }
    return builder.buildClient();
  }

  private static void credential(BlobServiceClientBuilder builder, String account) {
    Optional<String> key = setting("AZURE_STORAGE_KEY");
    Optional<String> token = setting("AZURE_STORAGE_SAS_TOKEN");
    if (key.isPresent()) {
      builder.credential(new StorageSharedKeyCredential(account, key.get()));
    } else if (token.isPresent()) {
      builder.sasToken(token.get());
    } else {
      builder.credential(new DefaultAzureCredentialBuilder().build());
    }
  }

  /** As the client finds its own: a property of the process, else a variable. */
  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getProperty(name, System.getenv(name)));
  }

  /**
   * Makes a call.
   *
   * @param name that the store's documentation has for it, such as {@code Get Blob}
   * @throws NoSuchFileException where there is no such blob or container
   * @throws AccessDeniedException where the store refuses; its reason names the call
   * @throws ChangedFileException where a condition did not hold
   */
  <T> T call(String name, ObjectId object, Supplier<T> call) throws IOException {
    try {
      return call.get();
    } catch (RuntimeException e) {
      throw trouble(name, object, e);
    }
  }

  /** What the client throws, most of which it does not declare. */
  static IOException trouble(String name, ObjectId object, Exception failure) {
    IOException told =
        failure instanceof BlobStorageException answer
            ? answered(name, object, answer)
            : unanswered(name, object, failure);
    told.addSuppressed(failure);
    return told;
  }

  private static IOException answered(String name, ObjectId object, BlobStorageException answer) {
    String uri = object.toString();
    return switch (answer.getStatusCode()) {
      case HttpURLConnection.HTTP_NOT_FOUND ->
          BlobErrorCode.CONTAINER_NOT_FOUND.equals(answer.getErrorCode())
              ? new NoSuchFileException(
                  uri, null, "there is no container named " + Place.of(object).container())
              : new NoSuchFileException(uri);
      case HttpURLConnection.HTTP_FORBIDDEN, HttpURLConnection.HTTP_UNAUTHORIZED ->
          new AccessDeniedException(
              uri,
              null,
              BlobErrorCode.AUTHENTICATION_FAILED.equals(answer.getErrorCode())
                  ? name + ": the store does not accept the credentials"
                  : name);
      case HttpURLConnection.HTTP_PRECON_FAILED, HttpURLConnection.HTTP_CONFLICT ->
          new ChangedFileException(uri + ": somebody else wrote it");
      default ->
          new IOException(uri + ": " + name + ": the store answered " + answer.getStatusCode());
    };
  }

  private static IOException unanswered(String name, ObjectId object, Exception failure) {
    String silence = "the store gave no answer that is one";
    for (Throwable at = failure; at != null && at != at.getCause(); at = at.getCause()) {
      if (at instanceof CredentialUnavailableException) {
        return new IOException(
            "no credentials for Azure were found, neither in the environment"
                + " (AZURE_STORAGE_CONNECTION_STRING, AZURE_STORAGE_KEY, AZURE_STORAGE_SAS_TOKEN,"
                + " AZURE_CLIENT_ID …), nor of az, nor as this machine's identity");
      }
      if (at instanceof ClientAuthenticationException) {
        return new AccessDeniedException(
            object.toString(), null, name + ": the credentials are not accepted");
      }
      if (at instanceof ConnectException
          || at instanceof UnknownHostException
          || at instanceof UnresolvedAddressException) {
        silence = "the store cannot be reached";
      } else if (at instanceof TimeoutException) {
        silence = "the store does not answer in time";
      }
    }
    return new IOException(object + ": " + name + ": " + silence);
  }
}
