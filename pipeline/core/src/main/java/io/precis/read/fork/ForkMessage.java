package io.precis.read.fork;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.Metadata;

/**
 * What passes between a fork and us, as lengths and bytes: nothing that a fork sends is an object
 * of ours, since a document may have taken the fork over.
 *
 * <p>We ask with a {@link ForkRequest}: its names, the number of passwords and each of them. The
 * answer is {@link #PARTS}, the number of parts and for each one its metadata: number of names,
 * then for each the name, the number of its values and the values. At its start a fork says {@link
 * #READY}.
 */
public final class ForkMessage {
  static final int READY = 1;
  static final int PARTS = 2;

  private ForkMessage() {}

  /** The longest answer that is read, in bytes: markup may be many times the text it is about. */
  static long mostBytes(ExtractSpec spec) {
    return (64L << 20) + 16L * spec.maxCharacters();
  }

  static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static void write(DataOutputStream out, ForkRequest request) throws IOException {
    write(out, request.file());
    write(out, request.summary());
    out.writeInt(request.passwords().size());
    for (String password : request.passwords()) {
      write(out, password);
    }
    out.flush();
  }

  /** Reads a request; what comes from us is trusted. */
  static ForkRequest readRequest(DataInputStream in) throws IOException {
    String file = read(in);
    String summary = read(in);
    int count = in.readInt();
    List<String> passwords = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      passwords.add(read(in));
    }
    return new ForkRequest(file, summary, passwords);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  static void write(DataOutputStream out, List<Metadata> parts) throws IOException {
    out.writeByte(PARTS);
    out.writeInt(parts.size());
    for (Metadata part : parts) {
      String[] names = part.names();
      out.writeInt(names.length);
      for (String name : names) {
        write(out, name);
        String[] values = part.getValues(name);
        out.writeInt(values.length);
        for (String value : values) {
          write(out, value);
        }
      }
    }
    out.flush();
  }

  /** Reads one answer, and no more bytes than it may have. */
  static final class Reader {
    private final DataInputStream in;
    private long left;

    Reader(DataInputStream in, long mostBytes) {
      this.in = in;
      this.left = mostBytes;
    }

    /**
     * The parts of an answer.
     *
     * @throws IOException where it breaks off, is longer than it may be, or is no answer
     */
    List<Metadata> parts() throws IOException {
      int kind = in.readUnsignedByte();
      if (kind != PARTS) {
        throw new IOException("want an answer (" + PARTS + "), got " + kind);
      }
      int count = number();
      List<Metadata> parts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        parts.add(metadata());
      }
      return parts;
    }

    private Metadata metadata() throws IOException {
      Metadata metadata = new Metadata();
      int names = number();
      for (int i = 0; i < names; i++) {
        String name = string();
        int values = number();
        for (int j = 0; j < values; j++) {
          metadata.add(name, string());
        }
      }
      return metadata;
    }

    private String string() throws IOException {
      int length = number();
      spend(length);
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new IOException("the answer breaks off");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }

    private int number() throws IOException {
      spend(Integer.BYTES);
      int number = in.readInt();
      if (number < 0) {
        throw new IOException("want a length, got " + number);
      }
      return number;
    }

    private void spend(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("the answer is longer than it may be");
      }
    }
  }
}
