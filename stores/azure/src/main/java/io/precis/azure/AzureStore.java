package io.precis.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobListDetails;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.ConsistentReadControl;
import com.azure.storage.blob.models.ListBlobsOptions;
import com.azure.storage.blob.options.BlobInputStreamOptions;
import com.azure.storage.blob.specialized.BlobInputStream;
import io.precis.beam.WriteCondition;
import io.precis.beam.object.ManyCalls;
import io.precis.beam.object.ObjectId;
import io.precis.beam.object.ObjectStore;
import io.precis.beam.object.PartWriteChannel;
import io.precis.beam.object.UriForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Blobs by {@code azfs://account/container/name}; a version is the ETag, with quotes. */
final class AzureStore implements ObjectStore {
  private static final UriForm FORM =
      UriForm.of("azfs", "[^/]+/[^/]+", "azfs://account/container/name");

  /** How much is read by a call. */
  private static final int BLOCK_BYTES = 4 << 20;

  private final AzureCalls calls;

  AzureStore(AzureCalls calls) {
    this.calls = calls;
  }

  @Override
  public UriForm form() {
    return FORM;
  }

  /** One call for each five thousand. */
  @Override
  public void list(ObjectId prefix, Consumer<Listed> found) throws IOException {
    ListBlobsOptions options =
        new ListBlobsOptions()
            .setPrefix(prefix.key())
            .setDetails(new BlobListDetails().setRetrieveMetadata(true));
    List<BlobItem> items = new ArrayList<>();
    calls.call(
        "List Blobs",
        prefix,
        () -> {
          calls.container(prefix).listBlobs(options, null).forEach(items::add);
          return items;
        });
    items.stream()
        .filter(item -> !isFolder(item))
        .map(
            item ->
                listed(
                    prefix.sibling(item.getName()),
                    item.getProperties().getContentLength(),
                    item.getProperties().getETag(),
                    item.getProperties().getLastModified()))
        .forEach(found);
  }

  /** Accounts with folders list them among the blobs. */
  private static boolean isFolder(BlobItem item) {
    return item.getMetadata() != null && "true".equals(item.getMetadata().get("hdi_isfolder"));
  }

  private static Listed listed(
      ObjectId object, long bytes, String version, OffsetDateTime modified) {
    return new Listed(object.listed(bytes, quoted(version)), modified.toInstant());
  }

  /** Listings have it without. */
  private static String quoted(String tag) {
    return tag.startsWith("\"") ? tag : "\"" + tag + "\"";
  }

  @Override
  public Optional<Listed> head(ObjectId object) throws IOException {
    try {
      BlobProperties found =
          calls.call("Get Blob", object, () -> calls.blob(object).getProperties());
      return Optional.of(
          listed(object, found.getBlobSize(), found.getETag(), found.getLastModified()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Reads one version whatever comes, as the client asks for a block at a time. */
  @Override
  public Content open(ObjectId object, long from) throws IOException {
    BlobInputStreamOptions options =
        new BlobInputStreamOptions()
            .setBlockSize(BLOCK_BYTES)
            .setRange(new BlobRange(from))
            .setConsistentReadControl(ConsistentReadControl.ETAG);
    if (!object.version().isEmpty()) {
      options.setRequestConditions(new BlobRequestConditions().setIfMatch(object.version()));
    }
    BlobInputStream stream =
        calls.call(
            "Get Blob", object, () -> calls.blob(object).openInputStream(options, Context.NONE));
    BlobProperties found = stream.getProperties();
    return new Content(
        object.listed(found.getBlobSize(), quoted(found.getETag())),
        new AzureInputStream(object, stream),
        stream);
  }

  @Override
  public WritableByteChannel create(
      ObjectId object, String type, Optional<WriteCondition> condition) {
    return new PartWriteChannel(new AzureUpload(calls, object, type, condition));
  }

  /** Through this machine: the store copies from where it may read without a key alone. */
  @Override
  public void copy(ObjectId from, ObjectId to) throws IOException {
    try (InputStream in = open(from, 0).stream();
        OutputStream out =
            Channels.newOutputStream(create(to, "application/octet-stream", Optional.empty()))) {
      in.transferTo(out);
    }
  }

  @Override
  public void delete(List<ObjectId> objects) throws IOException {
    ManyCalls.each(
        objects,
        object -> calls.call("Delete Blob", object, () -> calls.blob(object).deleteIfExists()));
  }
}
