package io.precis.beam;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** Strings, numbers and lists as bytes, for the coders of this package. */
final class Wire {
  private Wire() {}

  /** Writes one item of a list. */
  interface Put<T> {
    void write(T item) throws IOException;
  }

  /** Reads the item at place {@code ordinal} of a list. */
  interface Get<T> {
    T read(int ordinal) throws IOException;
  }

  /** Writes in the order of its calls. */
  static final class Writer {
    private final OutputStream out;

    Writer(OutputStream out) {
      this.out = out;
    }

    void string(String value) throws IOException {
      StringUtf8Coder.of().encode(value, out);
    }

    void number(long value) throws IOException {
      VarLongCoder.of().encode(value, out);
    }

    <T> void list(List<T> items, Put<T> put) throws IOException {
      number(items.size());
      for (T item : items) {
        put.write(item);
      }
    }
  }

  /** Reads in the order of the writer's calls. */
  static final class Reader {
    private final InputStream in;

    Reader(InputStream in) {
      this.in = in;
    }

    String string() throws IOException {
      return StringUtf8Coder.of().decode(in);
    }

    long number() throws IOException {
      return VarLongCoder.of().decode(in);
    }

    int integer() throws IOException {
      long value = number();
      if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
        throw new CoderException("want a 32-bit number, got " + value);
      }
      return (int) value;
    }

    <T> List<T> list(Get<T> get) throws IOException {
      int size = integer();
      List<T> items = new ArrayList<>(Math.min(Math.max(0, size), 10_000));
      for (int i = 0; i < size; i++) {
        items.add(get.read(i));
      }
      return items;
    }
  }
}
