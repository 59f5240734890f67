package io.precis.azure;

import io.precis.beam.object.ObjectId;
import java.io.IOException;
import java.io.InputStream;

/** Tells by the blob's name what goes wrong while it is read. */
final class AzureInputStream extends InputStream {
  private final ObjectId object;
  private final InputStream stream;

  AzureInputStream(ObjectId object, InputStream stream) {
    this.object = object;
    this.stream = stream;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return stream.read(target, offset, length);
    } catch (IOException e) {
      throw AzureCalls.trouble("Get Blob", object, told(e));
    } catch (RuntimeException e) {
      throw AzureCalls.trouble("Get Blob", object, e);
    }
  }

  /** The client hides the store's answer in another. */
  private static Exception told(IOException failure) {
    return failure.getCause() instanceof RuntimeException answer ? answer : failure;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
