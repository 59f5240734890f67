package io.precis.gcs;

import com.fasterxml.jackson.databind.JsonNode;
import io.precis.beam.WriteCondition;
import io.precis.beam.object.ManyCalls;
import io.precis.beam.object.ObjectId;
import io.precis.beam.object.ObjectStore;
import io.precis.beam.object.PartWriteChannel;
import io.precis.beam.object.UriForm;
import io.precis.gcs.GcsCalls.Answer;
import io.precis.gcs.GcsCalls.Request;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Objects by {@code gs://bucket/key}; a version is the generation. */
final class GcsStore implements ObjectStore {
  private static final UriForm FORM = UriForm.of("gs", "[^/]+", "gs://bucket/key");
  private static final String FIELDS = "name,size,generation,updated";

  private final GcsCalls calls;

  GcsStore(GcsCalls calls) {
    this.calls = calls;
  }

  @Override
  public UriForm form() {
    return FORM;
  }

  private static String bucketPath(ObjectId object) {
    return "/storage/v1/b/" + GcsCalls.encoded(object.bucket()) + "/o";
  }

  private static String path(ObjectId object) {
    return bucketPath(object) + "/" + GcsCalls.encoded(object.key());
  }

  /** One call for each thousand. */
  @Override
  public void list(ObjectId prefix, Consumer<Listed> found) throws IOException {
    String next = "";
    do {
      String query =
          "?fields=nextPageToken,items(" + FIELDS + ")&prefix=" + GcsCalls.encoded(prefix.key());
      if (!next.isEmpty()) {
        query += "&pageToken=" + GcsCalls.encoded(next);
      }
      JsonNode page = list(prefix, query);
      for (JsonNode each : page.path("items")) {
        found.accept(listed(prefix.sibling(each.path("name").asText()), each));
      }
      next = page.path("nextPageToken").asText();
    } while (!next.isEmpty());
  }

  private JsonNode list(ObjectId prefix, String query) throws IOException {
    try {
      return calls.json(
          calls.request("storage.objects.list", prefix, "GET", bucketPath(prefix) + query));
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(
          prefix.toString(), null, "there is no bucket named " + prefix.bucket());
    }
  }

  private static Listed listed(ObjectId object, JsonNode resource) {
    return new Listed(
        object.listed(resource.path("size").asLong(), resource.path("generation").asText()),
        Instant.parse(resource.path("updated").asText()));
  }

  @Override
  public Optional<Listed> head(ObjectId object) throws IOException {
    try {
      String query = "?fields=" + FIELDS;
      return Optional.of(
          listed(
              object,
              calls.json(
                  calls.request("storage.objects.get", object, "GET", path(object) + query))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Content open(ObjectId object, long from) throws IOException {
    String version = object.version().isEmpty() ? "" : "&ifGenerationMatch=" + object.version();
    Request request =
        calls.request("storage.objects.get", object, "GET", path(object) + "?alt=media" + version);
    Answer answer = calls.call(from > 0 ? request.with("Range", "bytes=" + from + "-") : request);
    return new Content(
        object.listed(
            from + answer.connection().getContentLengthLong(), answer.header("x-goog-generation")),
        answer.connection().getInputStream(),
        answer.connection()::disconnect);
  }

  @Override
  public WritableByteChannel create(
      ObjectId object, String type, Optional<WriteCondition> condition) {
    return new PartWriteChannel(new GcsUpload(calls, object, type, condition));
  }

  /** By several calls where the object is large. */
  @Override
  public void copy(ObjectId from, ObjectId to) throws IOException {
    String path = path(from) + "/rewriteTo" + path(to).substring("/storage/v1".length());
    String token = "";
    do {
      String query = token.isEmpty() ? "" : "?rewriteToken=" + GcsCalls.encoded(token);
      token =
          calls
              .json(calls.request("storage.objects.create", to, "POST", path + query))
              .path("rewriteToken")
              .asText();
    } while (!token.isEmpty());
  }

  @Override
  public void delete(List<ObjectId> objects) throws IOException {
    ManyCalls.each(objects, this::delete);
  }

  private void delete(ObjectId object) throws IOException {
    try {
      calls.call(calls.request("storage.objects.delete", object, "DELETE", path(object)));
    } catch (NoSuchFileException e) {
      return; // as was wanted
    }
  }
}
