package io.precis.azure;

import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.options.BlockBlobCommitBlockListOptions;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import com.azure.storage.blob.specialized.BlockBlobClient;
import io.precis.beam.WriteCondition;
import io.precis.beam.object.ObjectId;
import io.precis.beam.object.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes a blob: by one call, or by blocks and their list. */
final class AzureUpload implements Upload {
  private static final String PUT = "Put Blob";

  private final AzureCalls calls;
  private final ObjectId object;
  private final BlobHttpHeaders headers;
  private final BlobRequestConditions conditions = new BlobRequestConditions();

  /** In the names of the blocks, so that two writers do not mix theirs. */
  private final String own = UUID.randomUUID().toString();

  private final List<String> blocks = new ArrayList<>();

  AzureUpload(AzureCalls calls, ObjectId object, String type, Optional<WriteCondition> condition) {
    this.calls = calls;
    this.object = object;
    this.headers = new BlobHttpHeaders().setContentType(type);
    if (Upload.wantsAbsent(condition)) {
      conditions.setIfNoneMatch("*");
    }
    Upload.version(condition).ifPresent(conditions::setIfMatch);
  }

  private BlockBlobClient blob() {
    return calls.blob(object).getBlockBlobClient();
  }

  @Override
  public void put(byte[] content) throws IOException {
    calls.call(
        PUT,
        object,
        () ->
            blob()
                .uploadWithResponse(
                    new BlockBlobSimpleUploadOptions(BinaryData.fromBytes(content))
                        .setHeaders(headers)
                        .setRequestConditions(conditions),
                    null,
                    Context.NONE));
  }

  @Override
  public void begin() {
    blocks.clear();
  }

  @Override
  public void part(int number, byte[] content) throws IOException {
    String name =
        Base64.getEncoder()
            .encodeToString(
                String.format(Locale.ROOT, "%s-%06d", own, number)
                    .getBytes(StandardCharsets.UTF_8));
    calls.call(
        PUT,
        object,
        () -> {
          blob().stageBlock(name, BinaryData.fromBytes(content));
          return name;
        });
    blocks.add(name);
  }

  @Override
  public void complete() throws IOException {
    calls.call(
        PUT,
        object,
        () ->
            blob()
                .commitBlockListWithResponse(
                    new BlockBlobCommitBlockListOptions(blocks)
                        .setHeaders(headers)
                        .setRequestConditions(conditions),
                    null,
                    Context.NONE));
  }

  /** Blocks that are in no list the store forgets after a week. */
  @Override
  public void abort() {
    blocks.clear();
  }
}
