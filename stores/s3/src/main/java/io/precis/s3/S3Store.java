package io.precis.s3;

import io.precis.beam.WriteCondition;
import io.precis.beam.object.ObjectId;
import io.precis.beam.object.ObjectStore;
import io.precis.beam.object.PartWriteChannel;
import io.precis.beam.object.UriForm;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Objects by {@code s3://bucket/key}; a version is the ETag, with quotes. */
final class S3Store implements ObjectStore {
  private static final UriForm FORM = UriForm.of("s3", "[^/]+", "s3://bucket/key");

  /** Most keys that one call deletes. */
  private static final int DELETED_AT_ONCE = 1000;

  private final S3Calls calls;

  S3Store(S3Calls calls) {
    this.calls = calls;
  }

  @Override
  public UriForm form() {
    return FORM;
  }

  /** One call for each thousand. The mark of a folder is no object: some have no size. */
  @Override
  public void list(ObjectId prefix, Consumer<Listed> found) throws IOException {
    String next = null;
    do {
      String from = next;
      ListObjectsV2Response page =
          calls.call(
              "s3:ListBucket",
              prefix,
              s3 ->
                  s3.listObjectsV2(
                      list ->
                          list.bucket(prefix.bucket())
                              .prefix(prefix.key())
                              .continuationToken(from)));
      page.contents().stream()
          .filter(each -> !each.key().endsWith("/"))
          .map(
              each ->
                  listed(prefix.sibling(each.key()), each.size(), each.eTag(), each.lastModified()))
          .forEach(found);
      next = page.nextContinuationToken();
    } while (next != null);
  }

  @Override
  public Optional<Listed> head(ObjectId object) throws IOException {
    try {
      HeadObjectResponse head =
          calls.call(
              "s3:GetObject",
              object,
              s3 -> s3.headObject(each -> each.bucket(object.bucket()).key(object.key())));
      return Optional.of(listed(object, head.contentLength(), head.eTag(), head.lastModified()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Listed listed(ObjectId object, long bytes, String version, Instant modified) {
    return new Listed(object.listed(bytes, version), modified);
  }

  @Override
  public Content open(ObjectId object, long from) throws IOException {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder().bucket(object.bucket()).key(object.key());
    if (!object.version().isEmpty()) {
      request.ifMatch(object.version());
    }
    if (from > 0) {
      request.range("bytes=" + from + "-");
    }
    ResponseInputStream<GetObjectResponse> stream =
        calls.call("s3:GetObject", object, s3 -> s3.getObject(request.build()));
    GetObjectResponse head = stream.response();
    return new Content(
        object.listed(from + head.contentLength(), head.eTag()), stream, stream::abort);
  }

  @Override
  public WritableByteChannel create(
      ObjectId object, String type, Optional<WriteCondition> condition) {
    return new PartWriteChannel(new S3Upload(calls, object, type, condition));
  }

  @Override
  public void copy(ObjectId source, ObjectId target) throws IOException {
    calls.call(
        "s3:PutObject",
        target,
        s3 ->
            s3.copyObject(
                each ->
                    each.sourceBucket(source.bucket())
                        .sourceKey(source.key())
                        .destinationBucket(target.bucket())
                        .destinationKey(target.key())));
  }

  @Override
  public void delete(List<ObjectId> objects) throws IOException {
    Map<String, List<ObjectId>> byBucket = new LinkedHashMap<>();
    for (ObjectId object : objects) {
      byBucket.computeIfAbsent(object.bucket(), bucket -> new ArrayList<>()).add(object);
    }
    for (List<ObjectId> all : byBucket.values()) {
      for (int from = 0; from < all.size(); from += DELETED_AT_ONCE) {
        deleteOfOneBucket(all.subList(from, Math.min(all.size(), from + DELETED_AT_ONCE)));
      }
    }
  }

  /** The store answers such a call with success even where it deleted nothing. */
  private void deleteOfOneBucket(List<ObjectId> objects) throws IOException {
    ObjectId first = objects.get(0);
    if (objects.size() == 1) {
      calls.call(
          "s3:DeleteObject",
          first,
          s3 -> s3.deleteObject(each -> each.bucket(first.bucket()).key(first.key())));
      return;
    }
    List<ObjectIdentifier> keys =
        objects.stream().map(each -> ObjectIdentifier.builder().key(each.key()).build()).toList();
    DeleteObjectsResponse answer =
        calls.call(
            "s3:DeleteObject",
            first,
            s3 ->
                s3.deleteObjects(
                    each ->
                        each.bucket(first.bucket())
                            .delete(delete -> delete.objects(keys).quiet(true))));
    if (!answer.errors().isEmpty()) {
      S3Error error = answer.errors().get(0);
      throw S3Calls.refused("s3:DeleteObject", first.sibling(error.key()), error.code());
    }
  }
}
