package io.precis.s3;

import io.precis.beam.WriteCondition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Writes an object: what fits into one part by one call, more than that part by part. It appears
 * when the channel is closed; after a call that failed it never does.
 */
final class S3WriteChannel implements WritableByteChannel {
  /** The store wants at least 5 MiB of all but the last, and takes 10,000: objects up to 80 GB. */
  static final int PART_BYTES = 8 << 20;

  private static final int FIRST_BYTES = 1 << 16;
  private static final String PUT = "s3:PutObject";

  private final S3Calls calls;
  private final S3ObjectId object;
  private final String type;
  private final Optional<WriteCondition> condition;
  private final List<CompletedPart> parts = new ArrayList<>();
  private byte[] buffer = new byte[FIRST_BYTES];
  private int filled;
  private String upload;
  private boolean failed;
  private boolean open = true;

  S3WriteChannel(
      S3Calls calls, S3ObjectId object, String type, Optional<WriteCondition> condition) {
    this.calls = calls;
    this.object = object;
    this.type = type;
    this.condition = condition;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    if (!open) {
      throw new ClosedChannelException();
    }
    int written = source.remaining();
    while (source.hasRemaining()) {
      if (filled == PART_BYTES) {
        uploadPart();
      }
      int some = Math.min(source.remaining(), PART_BYTES - filled);
      reserve(filled + some);
      source.get(buffer, filled, some);
      filled += some;
    }
    return written;
  }

  private void reserve(int bytes) {
    if (bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(PART_BYTES, Math.max(bytes, 2 * buffer.length)));
    }
  }

  private void uploadPart() throws IOException {
    failed = true; // until it has not
    if (upload == null) {
      upload =
          calls
              .call(
                  PUT,
                  object,
                  s3 ->
                      s3.createMultipartUpload(
                          each -> each.bucket(object.bucket()).key(object.key()).contentType(type)))
              .uploadId();
    }
    int number = parts.size() + 1;
    byte[] content = Arrays.copyOf(buffer, filled);
    String tag =
        calls
            .call(
                PUT,
                object,
                s3 ->
                    s3.uploadPart(
                        each ->
                            each.bucket(object.bucket())
                                .key(object.key())
                                .uploadId(upload)
                                .partNumber(number)
                                .contentMD5(md5(content)),
                        RequestBody.fromBytes(content)))
            .eTag();
    parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    filled = 0;
    failed = false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    if (!open) {
      return;
    }
    open = false;
    if (upload == null && !failed) {
      put();
    } else {
      completeOrAbort();
    }
  }

  private void put() throws IOException {
    byte[] content = Arrays.copyOf(buffer, filled);
    calls.call(
        PUT,
        object,
        s3 ->
            s3.putObject(
                each ->
                    each.bucket(object.bucket())
                        .key(object.key())
                        .contentType(type)
                        .contentMD5(md5(content))
                        .ifNoneMatch(ifNoneMatch())
                        .ifMatch(ifMatch()),
                RequestBody.fromBytes(content)));
  }

  private void completeOrAbort() throws IOException {
    boolean whole = false;
    try {
      if (!failed) {
        uploadPart();
        complete();
        whole = true;
      }
    } finally {
      if (!whole && upload != null) {
        abort();
      }
    }
  }

  private void complete() throws IOException {
    calls.call(
        PUT,
        object,
        s3 ->
            s3.completeMultipartUpload(
                each ->
                    each.bucket(object.bucket())
                        .key(object.key())
                        .uploadId(upload)
                        .ifNoneMatch(ifNoneMatch())
                        .ifMatch(ifMatch())
                        .multipartUpload(all -> all.parts(parts))));
  }

  private void abort() throws IOException {
    calls.call(
        "s3:AbortMultipartUpload",
        object,
        s3 ->
            s3.abortMultipartUpload(
                each -> each.bucket(object.bucket()).key(object.key()).uploadId(upload)));
  }

  /** Null for no such condition, as the SDK has it. */
  private String ifNoneMatch() {
    return condition.filter(WriteCondition::expectFileToNotExist).map(each -> "*").orElse(null);
  }

  private String ifMatch() {
    return condition
        .map(WriteCondition::version)
        .filter(version -> !version.isEmpty())
        .orElse(null);
  }

  /** As the store asks for it; guards against damage on the way, not against forgery. */
  private static String md5(byte[] content) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
