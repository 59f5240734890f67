package io.precis.s3;

import io.precis.beam.WriteCondition;
import io.precis.beam.object.ObjectId;
import io.precis.beam.object.Upload;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Writes an object of S3: by one call, or as a multipart upload. */
final class S3Upload implements Upload {
  private static final String PUT = "s3:PutObject";

  private final S3Calls calls;
  private final ObjectId object;
  private final String type;
  private final Optional<WriteCondition> condition;
  private final List<CompletedPart> parts = new ArrayList<>();
  private String id;

  S3Upload(S3Calls calls, ObjectId object, String type, Optional<WriteCondition> condition) {
    this.calls = calls;
    this.object = object;
    this.type = type;
    this.condition = condition;
  }

  @Override
  public void put(byte[] content) throws IOException {
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

  @Override
  public void begin() throws IOException {
    id =
        calls
            .call(
                PUT,
                object,
                s3 ->
                    s3.createMultipartUpload(
                        each -> each.bucket(object.bucket()).key(object.key()).contentType(type)))
            .uploadId();
  }

  @Override
  public void part(int number, byte[] content) throws IOException {
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
                                .uploadId(id)
                                .partNumber(number)
                                .contentMD5(md5(content)),
                        RequestBody.fromBytes(content)))
            .eTag();
    parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
  }

  @Override
  public void complete() throws IOException {
    calls.call(
        PUT,
        object,
        s3 ->
            s3.completeMultipartUpload(
                each ->
                    each.bucket(object.bucket())
                        .key(object.key())
                        .uploadId(id)
                        .ifNoneMatch(ifNoneMatch())
                        .ifMatch(ifMatch())
                        .multipartUpload(all -> all.parts(parts))));
  }

  @Override
  public void abort() throws IOException {
    calls.call(
        "s3:AbortMultipartUpload",
        object,
        s3 ->
            s3.abortMultipartUpload(
                each -> each.bucket(object.bucket()).key(object.key()).uploadId(id)));
  }

  /** Null for no such condition, as the SDK has it. */
  private String ifNoneMatch() {
    return Upload.wantsAbsent(condition) ? "*" : null;
  }

  private String ifMatch() {
    return Upload.version(condition).orElse(null);
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
