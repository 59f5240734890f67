package io.precis.gcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.auth.Retryable;
import com.google.auth.oauth2.GoogleCredentials;
import io.precis.beam.object.ObjectId;
import io.precis.read.input.ChangedFileException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLException;

/**
 * Calls of the JSON API. Credentials are Google's application default ones, found for the first
 * call. What fails is told by the name of the permission and of the object, never in the store's
 * words.
 */
final class GcsCalls {
  static final String GOOGLE = "https://storage.googleapis.com";

  private static final String SCOPE = "https://www.googleapis.com/auth/devstorage.read_write";
  private static final int TRIES = 8;
  private static final long FIRST_WAIT_MILLIS = 200;
  private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(10).toMillis();

  /** How long a connection may give nothing. */
  private static final int SILENCE_MILLIS = (int) Duration.ofSeconds(60).toMillis();

  private static final int PRECONDITION_FAILED = HttpURLConnection.HTTP_PRECON_FAILED;

  /** Of an upload that goes on; the JDK has no name for it. */
  private static final int RESUME_INCOMPLETE = 308;

  /** How the store answers where an upload is given up. */
  private static final int UPLOAD_CANCELLED = 499;

  /** Those after which the same call may succeed. */
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String endpoint;
  private GoogleCredentials credentials;

  GcsCalls(String endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * A request.
   *
   * @param permission that it wants, such as {@code storage.objects.get}
   * @param object that it is about
   * @param method of HTTP
   * @param url whole
   * @param headers by name
   * @param body empty for none
   */
  record Request(
      String permission,
      ObjectId object,
      String method,
      String url,
      Map<String, String> headers,
      byte[] body) {
    Request with(String name, String value) {
      Map<String, String> more = new TreeMap<>(headers);
      more.put(name, value);
      return new Request(permission, object, method, url, more, body);
    }

    Request with(byte[] content) {
      return new Request(permission, object, method, url, headers, content);
    }
  }

  /** An answer whose body is not read yet. */
  record Answer(int status, HttpURLConnection connection) {
    String header(String name) {
      String value = connection.getHeaderField(name);
      return value == null ? "" : value;
    }
  }

  Request request(String permission, ObjectId object, String method, String path) {
    return new Request(permission, object, method, endpoint + path, Map.of(), new byte[0]);
  }

  /** A name as a part of a path or of a query. */
  static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Makes a call and reads its answer.
   *
   * @return a missing node where the answer has no body
   */
  JsonNode json(Request request) throws IOException {
    for (int tries = 1; ; tries++) {
      Answer answer = call(request);
      try (InputStream body = answer.connection().getInputStream()) {
        return JSON.readTree(body.readAllBytes());
      } catch (IOException e) {
        again(request, tries, e);
      }
    }
  }

  /**
   * Makes a call; what passes is tried again.
   *
   * @throws NoSuchFileException where there is no such object or bucket
   * @throws AccessDeniedException where the store refuses; its reason names the permission
   * @throws ChangedFileException where a condition did not hold
   */
  Answer call(Request request) throws IOException {
    boolean renewed = false;
    for (int tries = 1; ; tries++) {
      Map<String, List<String>> signed = signed(request);
      try {
        Answer answer = send(request, signed);
        if (isDone(answer.status())) {
          return answer;
        }
        if (answer.status() == HttpURLConnection.HTTP_UNAUTHORIZED && !renewed) {
          renewed = true;
          drain(answer);
          renew(request);
        } else if (PASSING.contains(answer.status()) && tries < TRIES) {
          drain(answer);
          await(tries);
        } else {
          throw refused(request, answer);
        }
      } catch (SocketException
          | UnknownHostException
          | SocketTimeoutException
          | EOFException
          | SSLException e) {
        again(request, tries, e);
      }
    }
  }

  private static boolean isDone(int status) {
    return status < HttpURLConnection.HTTP_MULT_CHOICE
        || status == RESUME_INCOMPLETE
        || status == UPLOAD_CANCELLED;
  }

  private void renew(Request request) throws IOException {
    try {
      credentials().refresh();
    } catch (IOException e) {
      throw notAccepted(request, e);
    }
  }

  /** Waits for the next try, where there is one. */
  private static void again(Request request, int tries, IOException failure) throws IOException {
    if (tries >= TRIES) {
      IOException told =
          new IOException(request.object() + ": " + request.permission() + ": " + silence(failure));
      told.addSuppressed(failure);
      throw told;
    }
    await(tries);
  }

  private static String silence(IOException failure) {
    if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
      return "the store cannot be reached";
    }
    return failure instanceof SocketTimeoutException
        ? "the store does not answer in time"
        : "the store gave no answer that is one";
  }

  private static void await(int tries) throws IOException {
    long most = FIRST_WAIT_MILLIS << tries;
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Answer send(Request request, Map<String, List<String>> signed) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(request.url()).toURL().openConnection();
    connection.setRequestMethod(request.method());
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(SILENCE_MILLIS);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    // As it is stored: else what was packed comes unpacked, of another length.
    connection.setRequestProperty("Accept-Encoding", "gzip");
    signed.forEach((name, values) -> connection.setRequestProperty(name, values.get(0)));
    request.headers().forEach(connection::setRequestProperty);
    if (request.method().equals("POST") || request.method().equals("PUT")) {
      connection.setDoOutput(true);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(request.body());
      }
    }
    return new Answer(connection.getResponseCode(), connection);
  }

  private Map<String, List<String>> signed(Request request) throws IOException {
    GoogleCredentials known = credentials();
    try {
      return known.getRequestMetadata(URI.create(request.url()));
    } catch (IOException e) {
      throw notAccepted(request, e);
    }
  }

  private synchronized GoogleCredentials credentials() throws IOException {
    if (credentials == null) {
      try {
        credentials = GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
      } catch (IOException e) {
        IOException told =
            new IOException(
                "no credentials for Google Cloud Storage were found, neither by"
                    + " GOOGLE_APPLICATION_CREDENTIALS, nor of gcloud, nor as this machine's"
                    + " service account");
        told.addSuppressed(e);
        throw told;
      }
    }
    return credentials;
  }

  /** Google's library has tried again what may pass. */
  private static IOException notAccepted(Request request, IOException cause) {
    boolean mayPass = cause instanceof Retryable failure && failure.isRetryable();
    IOException told =
        new AccessDeniedException(
            request.object().toString(),
            null,
            request.permission()
                + (mayPass
                    ? ": no token for the credentials can be had now"
                    : ": the credentials are not accepted"));
    told.addSuppressed(cause);
    return told;
  }

  private static IOException refused(Request request, Answer answer) throws IOException {
    String uri = request.object().toString();
    String reason = reason(answer);
    return switch (answer.status()) {
      case HttpURLConnection.HTTP_NOT_FOUND ->
          reason.contains("bucket") || request.object().key().isEmpty()
              ? new NoSuchFileException(
                  uri, null, "there is no bucket named " + request.object().bucket())
              : new NoSuchFileException(uri);
      case HttpURLConnection.HTTP_GONE -> new NoSuchFileException(uri);
      case HttpURLConnection.HTTP_FORBIDDEN ->
          new AccessDeniedException(uri, null, request.permission());
      case HttpURLConnection.HTTP_UNAUTHORIZED ->
          new AccessDeniedException(
              uri, null, request.permission() + ": the store does not accept the credentials");
      case PRECONDITION_FAILED, HttpURLConnection.HTTP_CONFLICT ->
          new ChangedFileException(uri + ": somebody else wrote it");
      default ->
          new IOException(
              uri + ": " + request.permission() + ": the store answered " + answer.status());
    };
  }

  /** What the store says, by which one thing that is missing is told from another. */
  private static String reason(Answer answer) throws IOException {
    try (InputStream body = answer.connection().getErrorStream()) {
      return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void drain(Answer answer) throws IOException {
    reason(answer);
  }
}
