package io.precis.read.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.tika.metadata.Metadata;
import org.junit.jupiter.api.Test;

/** What a fork sends that a document has taken over. */
class ForkMessageTest {
  private static final long MOST = 1 << 16;
  private static final int ROUNDS = 2_000;

  private static List<Metadata> read(byte[] answer) throws IOException {
    return new ForkMessage.Reader(new DataInputStream(new ByteArrayInputStream(answer)), MOST)
        .parts();
  }

  private static byte[] answer() throws IOException {
    Metadata part = new Metadata();
    part.add("name", "value");
    part.add("name", "na\u00EFve \uD83D\uDC69");
    part.add("other", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ForkMessage.write(new DataOutputStream(bytes), List.of(part, new Metadata()));
    return bytes.toByteArray();
  }

  @Test
  void anAnswerIsReadAsItWasSent() throws IOException {
    List<Metadata> parts = read(answer());
    assertEquals(2, parts.size());
    assertEquals(
        List.of("value", "na\u00EFve \uD83D\uDC69"), Arrays.asList(parts.get(0).getValues("name")));
    assertEquals("", parts.get(0).get("other"));
  }

  /** It is an answer or an {@link IOException}, and takes no more memory than it has bytes. */
  @Test
  void whateverIsSentIsAnAnswerOrNone() throws IOException {
    Random random = Seeds.randomFor(ForkMessageTest.class);
    byte[] genuine = answer();
    for (int round = 0; round < ROUNDS; round++) {
      byte[] forged = Arrays.copyOf(genuine, 1 + random.nextInt(genuine.length));
      forged[random.nextInt(forged.length)] = (byte) random.nextInt();
      try {
        assertTrue(read(forged).size() <= MOST);
      } catch (IOException e) {
        assertTrue(e.getMessage() == null || !e.getMessage().isEmpty());
      }
    }
  }

  @Test
  void lengthsThatPromiseMoreThanMayBeSentAreNone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(ForkMessage.PARTS);
    out.writeInt(Integer.MAX_VALUE);
    assertThrows(IOException.class, () -> read(bytes.toByteArray()));
    for (int part = 0; part < MOST; part++) {
      out.writeInt(0);
    }
    assertThrows(IOException.class, () -> read(bytes.toByteArray()), "parts of nothing count too");
    assertThrows(IOException.class, () -> read(new byte[] {ForkMessage.READY}));
  }
}
