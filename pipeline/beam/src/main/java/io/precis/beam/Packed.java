package io.precis.beam;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CustomCoder;

/**
 * A record as deflated bytes, for what waits between the steps of a runner that keeps it in memory
 * as it is: a document's sentences take a tenth of the room.
 *
 * <p>Equal records packed by the same program are equal.
 *
 * @param <T> a record that {@link RecordCoder} encodes
 */
public final class Packed<T extends Record> {
  private static final int DEFLATE_LEVEL = Deflater.BEST_SPEED;
  private static final int BUFFER_BYTES = 8 * 1024;

  private final byte[] bytes;

  private Packed(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Packs a record. */
  public static <T extends Record> Packed<T> of(T record, RecordCoder<T> coder) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(DEFLATE_LEVEL);
    try (OutputStream out = new DeflaterOutputStream(packed, deflater, BUFFER_BYTES)) {
      coder.encode(record, out);
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory failed", e);
    } finally {
      deflater.end();
    }
    return new Packed<>(packed.toByteArray());
  }

  /**
   * The record.
   *
   * @throws UncheckedIOException where it was packed as something else
   */
  public T open(RecordCoder<T> coder) {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return coder.decode(in);
    } catch (IOException e) {
      throw new UncheckedIOException("packed bytes are not " + coder, e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Packed<?> packed && Arrays.equals(bytes, packed.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " packed bytes";
  }

  /** The coder of packed records of one class. */
  public static <T extends Record> Coder<Packed<T>> coder() {
    return new PackedCoder<>();
  }

  private static final class PackedCoder<T extends Record> extends CustomCoder<Packed<T>> {
    private static final long serialVersionUID = 1L;
    private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

    @Override
    public void encode(Packed<T> value, OutputStream out) throws IOException {
      BYTES.encode(value.bytes, out);
    }

    @Override
    public Packed<T> decode(InputStream in) throws IOException {
      return new Packed<>(BYTES.decode(in));
    }

    @Override
    public void verifyDeterministic() {
      // The bytes are what is packed.
    }

    @Override
    public boolean consistentWithEquals() {
      return true;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof PackedCoder<?>;
    }

    @Override
    public int hashCode() {
      return PackedCoder.class.hashCode();
    }
  }
}
