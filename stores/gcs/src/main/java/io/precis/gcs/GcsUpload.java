package io.precis.gcs;

import io.precis.beam.WriteCondition;
import io.precis.beam.object.ObjectId;
import io.precis.beam.object.Upload;
import io.precis.gcs.GcsCalls.Answer;
import io.precis.gcs.GcsCalls.Request;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an object: by one call, or as a resumable upload. What the store has already of what is
 * sent again it passes over.
 */
final class GcsUpload implements Upload {
  private static final String CREATE = "storage.objects.create";

  private final GcsCalls calls;
  private final ObjectId object;
  private final String type;
  private final Optional<WriteCondition> condition;
  private String session = "";
  private long sent;

  GcsUpload(GcsCalls calls, ObjectId object, String type, Optional<WriteCondition> condition) {
    this.calls = calls;
    this.object = object;
    this.type = type;
    this.condition = condition;
  }

  private String path(String kind) {
    return "/upload/storage/v1/b/"
        + GcsCalls.encoded(object.bucket())
        + "/o?uploadType="
        + kind
        + "&name="
        + GcsCalls.encoded(object.key())
        + generation().map(each -> "&ifGenerationMatch=" + each).orElse("");
  }

  /** The generation 0 is that of what is not there. */
  private Optional<String> generation() {
    return Upload.wantsAbsent(condition) ? Optional.of("0") : Upload.version(condition);
  }

  @Override
  public void put(byte[] content) throws IOException {
    calls.json(
        calls
            .request(CREATE, object, "POST", path("media"))
            .with("Content-Type", type)
            .with(content));
  }

  @Override
  public void begin() throws IOException {
    Answer answer =
        calls.call(
            calls
                .request(CREATE, object, "POST", path("resumable"))
                .with("X-Upload-Content-Type", type));
    answer.connection().getInputStream().close();
    session = answer.header("Location");
    if (session.isEmpty()) {
      throw new IOException(object + ": " + CREATE + ": the store begins no upload");
    }
  }

  private Request inSession(String method) {
    return new Request(CREATE, object, method, session, Map.of(), new byte[0]);
  }

  @Override
  public void part(int number, byte[] content) throws IOException {
    int from = 0;
    while (from < content.length) {
      String range = "bytes " + (sent + from) + "-" + (sent + content.length - 1) + "/*";
      Answer answer =
          calls.call(
              inSession("PUT")
                  .with("Content-Range", range)
                  .with(Arrays.copyOfRange(content, from, content.length)));
      int kept = (int) (kept(answer) - sent);
      if (kept <= from) {
        throw new IOException(object + ": " + CREATE + ": the store keeps nothing of what is sent");
      }
      from = kept;
    }
    sent += content.length;
  }

  /** How many bytes of the object the store has. */
  private static long kept(Answer answer) {
    String range = answer.header("Range"); // bytes=0-262143
    return range.isEmpty() ? 0 : Long.parseLong(range.substring(range.indexOf('-') + 1)) + 1;
  }

  @Override
  public void complete() throws IOException {
    calls.json(inSession("PUT").with("Content-Range", "bytes */" + sent));
  }

  @Override
  public void abort() throws IOException {
    try {
      calls.call(inSession("DELETE"));
    } catch (NoSuchFileException e) {
      session = ""; // it is over already
    }
  }
}
