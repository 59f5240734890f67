package io.precis.s3;

import io.precis.beam.WriteCondition;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MatchResult.Status;
import org.apache.beam.sdk.io.fs.MoveOptions;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * Objects of S3 by URIs such as {@code s3://bucket/key}.
 *
 * <p>A pattern costs one call for each thousand keys that begin as it does, and nothing an object;
 * a version is the ETag. Safe for use by several threads.
 */
final class S3FileSystem extends FileSystem<S3ObjectId> {
  /** Most keys that one call deletes. */
  private static final int DELETED_AT_ONCE = 1000;

  private final S3Calls calls;

  S3FileSystem(S3Calls calls) {
    this.calls = calls;
  }

  @Override
  protected String getScheme() {
    return S3ObjectId.SCHEME;
  }

  @Override
  protected List<MatchResult> match(List<String> specs) {
    List<MatchResult> results = new ArrayList<>();
    for (String spec : specs) {
      results.add(match(S3ObjectId.parse(spec)));
    }
    return results;
  }

  private MatchResult match(S3ObjectId spec) {
    try {
      List<Metadata> found =
          S3Glob.isGlob(spec.key())
              ? list(spec.bucket(), S3Glob.of(spec.key()))
              : head(spec).map(List::of).orElse(List.of());
      return found.isEmpty()
          ? MatchResult.create(Status.NOT_FOUND, new FileNotFoundException(spec.toString()))
          : MatchResult.create(Status.OK, found);
    } catch (IOException e) {
      return MatchResult.create(Status.ERROR, e);
    }
  }

  /** Objects in the order of their keys; what ends with a slash is a folder's mark, and no file. */
  private List<Metadata> list(String bucket, S3Glob glob) throws IOException {
    List<Metadata> found = new ArrayList<>();
    String next = null;
    do {
      String from = next;
      ListObjectsV2Response page =
          calls.call(
              "s3:ListBucket",
              S3ObjectId.named(bucket, glob.prefix()),
              s3 ->
                  s3.listObjectsV2(
                      list -> list.bucket(bucket).prefix(glob.prefix()).continuationToken(from)));
      page.contents().stream()
          .filter(each -> !each.key().endsWith("/") && glob.keys().matcher(each.key()).matches())
          .map(
              each ->
                  metadata(
                      new S3ObjectId(bucket, each.key(), each.size(), each.eTag()),
                      each.lastModified()))
          .forEach(found::add);
      next = page.nextContinuationToken();
    } while (next != null);
    return found;
  }

  /** Empty where there is no such object. */
  private Optional<Metadata> head(S3ObjectId object) throws IOException {
    if (object.isDirectory()) {
      return Optional.empty();
    }
    try {
      HeadObjectResponse head =
          calls.call(
              "s3:GetObject",
              object,
              s3 -> s3.headObject(each -> each.bucket(object.bucket()).key(object.key())));
      return Optional.of(
          metadata(
              new S3ObjectId(object.bucket(), object.key(), head.contentLength(), head.eTag()),
              head.lastModified()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Metadata metadata(S3ObjectId object, Instant modified) {
    return Metadata.builder()
        .setResourceId(object)
        .setSizeBytes(object.bytes())
        .setIsReadSeekEfficient(true)
        .setLastModifiedMillis(modified.toEpochMilli())
        .setChecksum(object.version())
        .build();
  }

  @Override
  protected WritableByteChannel create(S3ObjectId object, CreateOptions options) {
    if (options instanceof WriteCondition condition) {
      return new S3WriteChannel(calls, object, options.mimeType(), Optional.of(condition));
    }
    return new S3WriteChannel(
        calls,
        object,
        options.mimeType(),
        Boolean.TRUE.equals(options.expectFileToNotExist())
            ? Optional.of(WriteCondition.absent())
            : Optional.empty());
  }

  @Override
  protected ReadableByteChannel open(S3ObjectId object) throws IOException {
    return S3ReadChannel.open(calls, object);
  }

  @Override
  protected void copy(List<S3ObjectId> from, List<S3ObjectId> to) throws IOException {
    for (int i = 0; i < from.size(); i++) {
      S3ObjectId source = from.get(i);
      S3ObjectId target = to.get(i);
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
  }

  /** A copy, then a removal: it is not done in one step. */
  @Override
  protected void rename(List<S3ObjectId> from, List<S3ObjectId> to, MoveOptions... options)
      throws IOException {
    copy(from, to);
    delete(from);
  }

  @Override
  protected void delete(Collection<S3ObjectId> objects) throws IOException {
    Map<String, List<S3ObjectId>> byBucket = new LinkedHashMap<>();
    for (S3ObjectId object : objects) {
      if (!object.isDirectory()) {
        byBucket.computeIfAbsent(object.bucket(), bucket -> new ArrayList<>()).add(object);
      }
    }
    for (List<S3ObjectId> all : byBucket.values()) {
      for (int from = 0; from < all.size(); from += DELETED_AT_ONCE) {
        deleteOfOneBucket(all.subList(from, Math.min(all.size(), from + DELETED_AT_ONCE)));
      }
    }
  }

  /** The store answers such a call with success even where it deleted nothing. */
  private void deleteOfOneBucket(List<S3ObjectId> objects) throws IOException {
    S3ObjectId first = objects.get(0);
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
      throw S3Calls.refused(
          "s3:DeleteObject", S3ObjectId.named(first.bucket(), error.key()), error.code());
    }
  }

  @Override
  protected S3ObjectId matchNewResource(String spec, boolean isDirectory) {
    return S3ObjectId.parse(isDirectory && !spec.endsWith("/") ? spec + "/" : spec);
  }
}
