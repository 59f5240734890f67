package io.precis.s3;

import io.precis.beam.StoreOptions;
import io.precis.beam.object.ObjectId;
import io.precis.read.input.ChangedFileException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Calls to the store. The client is made for the first of them; credentials are found by the SDK's
 * own chain. What fails is told by the name of the call and of the object, never in the store's
 * words: they may hold more than that.
 */
final class S3Calls {
  /** Where the environment names none; only a server of one's own has no use for it. */
  private static final Region ANY_REGION = Region.US_EAST_1;

  /** Asks no service of the machine's provider: a server of one's own is not theirs. */
  private static final AwsRegionProvider NAMED_REGION =
      new AwsRegionProviderChain(
          new SystemSettingsRegionProvider(), new AwsProfileRegionProvider());

  private static final int TRIES = 8;

  /** More of them, where the SDK gave up after one. */
  private static final int AGAIN = 3;

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** How long a connection may give nothing. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;
  private static final int UNAUTHORIZED = 401;
  private static final int PRECONDITION_FAILED = 412;

  /** Another write of the same object was under way. */
  private static final int CONFLICT = 409;

  /** Codes that speak of the key, not of what it may. */
  private static final Set<String> WRONG_CREDENTIALS =
      Set.of(
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "ExpiredToken",
          "InvalidToken",
          "TokenRefreshRequired");

  private final Supplier<S3Client> make;
  private S3Client client;

  private S3Calls(Supplier<S3Client> make) {
    this.make = make;
  }

  static S3Calls of(StoreOptions options) {
    String endpoint = options.getS3Endpoint();
    String region = options.getS3Region();
    boolean pathStyle = options.getS3PathStyle();
    return new S3Calls(() -> client(endpoint, region, pathStyle));
  }

  private static S3Client client(String endpoint, String region, boolean pathStyle) {
    S3ClientBuilder builder =
        S3Client.builder()
            .credentialsProvider(DefaultCredentialsProvider.builder().build())
            .forcePathStyle(pathStyle)
            .crossRegionAccessEnabled(endpoint.isEmpty())
            // Other stores do not know newer checksums than MD5.
            .addPlugin(LegacyMd5Plugin.create())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE))
            .overrideConfiguration(
                all ->
                    all.retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .maxAttempts(TRIES)
                            .build()));
    if (!endpoint.isEmpty()) {
      builder.endpointOverride(URI.create(endpoint));
    }
    region(endpoint, region).ifPresent(builder::region);
    return builder.build();
  }

  private static Optional<Region> region(String endpoint, String region) {
    if (!region.isEmpty()) {
      return Optional.of(Region.of(region));
    }
    if (endpoint.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(NAMED_REGION.getRegion());
    } catch (SdkClientException e) {
      return Optional.of(ANY_REGION); // the environment names none
    }
  }

  private synchronized S3Client client() {
    if (client == null) {
      client = make.get();
    }
    return client;
  }

  /**
   * Makes a call.
   *
   * @param name of the permission that it wants, such as {@code s3:GetObject}
   * @param object that it is about
   * @throws NoSuchFileException where there is no such object or bucket
   * @throws AccessDeniedException where the store refuses; its reason names the permission
   * @throws ChangedFileException where a condition did not hold
   * @throws IOException for any other trouble
   */
  <T> T call(String name, ObjectId object, Function<S3Client, T> call) throws IOException {
    for (int again = AGAIN; ; again--) {
      try {
        return call.apply(client());
      } catch (SdkException e) {
        if (again == 0 || !isGivenUpEarly(e)) {
          throw trouble(name, object, e);
        }
      }
    }
  }

  /**
   * Whether what failed was not tried as often as it may be: the SDK gives up on an answer that
   * ends too early, as it cannot be parsed. Every call here can be made twice.
   */
  private static boolean isGivenUpEarly(SdkException failure) {
    for (Throwable at = failure; at != null && at != at.getCause(); at = at.getCause()) {
      if (at instanceof XMLStreamException || at instanceof EOFException) {
        return true;
      }
    }
    return false;
  }

  private static IOException trouble(String name, ObjectId object, SdkException failure) {
    IOException told =
        failure instanceof AwsServiceException answer
            ? answered(name, object, answer)
            : unanswered(name, object, failure);
    told.addSuppressed(failure);
    return told;
  }

  private static IOException answered(String name, ObjectId object, AwsServiceException answer) {
    String code =
        Optional.ofNullable(answer.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
    String uri = object.toString();
    return switch (answer.statusCode()) {
      case NOT_FOUND ->
          code.equals("NoSuchBucket")
              ? new NoSuchFileException(uri, null, "there is no bucket named " + object.bucket())
              : new NoSuchFileException(uri);
      case FORBIDDEN, UNAUTHORIZED ->
          new AccessDeniedException(
              uri,
              null,
              WRONG_CREDENTIALS.contains(code)
                  ? name + ": the store does not accept the credentials (" + code + ")"
                  : name);
      case PRECONDITION_FAILED, CONFLICT ->
          new ChangedFileException(uri + ": somebody else wrote it");
      default -> new IOException(uri + ": " + name + ": " + status(answer.statusCode(), code));
    };
  }

  /** What an answer that tells of several objects says of one of them. */
  static IOException refused(String name, ObjectId object, String code) {
    return code.equals("AccessDenied")
        ? new AccessDeniedException(object.toString(), null, name)
        : new IOException(object + ": " + name + ": the store answered " + code);
  }

  private static String status(int status, String code) {
    return String.format(
        Locale.ROOT, "the store answered %d%s", status, code.isEmpty() ? "" : " (" + code + ")");
  }

  private static IOException unanswered(String name, ObjectId object, SdkException failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = String.valueOf(failure.getMessage());
    if (message.startsWith("Unable to load credentials")) {
      return new IOException(
          "no credentials for S3 were found, neither in the environment (AWS_ACCESS_KEY_ID,"
              + " AWS_PROFILE, a web identity), nor in ~/.aws, nor as this machine's role");
    }
    if (message.startsWith("Unable to load region")) {
      return new IOException(
          "no region for S3 was found: --s3-region, AWS_REGION or ~/.aws/config names one");
    }
    return new IOException(object + ": " + name + ": " + silence(root));
  }

  private static String silence(Throwable root) {
    if (root instanceof ConnectException || root instanceof UnknownHostException) {
      return "the store cannot be reached";
    }
    return root instanceof SocketTimeoutException
        ? "the store does not answer in time"
        : "the store gave no answer that is one";
  }
}
