package io.precis.testdata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Sets prose as messages: one with an attachment, one as Outlook stores it, one thread. */
final class Mail {
  private static final String ATTACHMENT =
      """
      Pump test, 12 November 2025
      Pump A held a pressure of twelve bar for sixty minutes without loss. The temperature of the
      bearing rose from 21 to 46 degrees and then stayed constant.
      Pump B lost pressure after seven minutes. The shaft seal leaked about forty millilitres a
      minute at nine bar. The surface of the seal shows a scratch of eleven millimetres.
      """;

  private Mail() {}

  static void writeEml(Prose prose, Path file) throws IOException {
    String message =
        """
        From: Sofia Lindgren <sofia@lindgren-pumps.example>
        To: Rui Ferreira <rui.ferreira@harrow-water.example>
        Date: Wed, 12 Nov 2025 16:20:00 +0000
        Subject: %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="part"

        --part
        Content-Type: text/plain; charset=utf-8

        %s
        --part
        Content-Type: text/plain; charset=utf-8; name="pump-test.txt"
        Content-Disposition: attachment; filename="pump-test.txt"

        %s
        --part--
        """;
    String text = message.formatted(prose.title(), String.join("\n\n", prose.lines()), ATTACHMENT);
    Files.writeString(file, text.replace("\n", "\r\n"));
  }

  /**
   * @param source one message a line: subject, sender and text, separated by bars
   */
  static void writeMbox(String source, Path file) throws IOException {
    StringBuilder box = new StringBuilder();
    int day = 3;
    for (String line : source.lines().filter(one -> !one.isBlank()).toList()) {
      String[] fields = line.split("\\|", 3);
      String address =
          fields[1].toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@allotments.example";
      box.append("From ")
          .append(address)
          .append(" Mon Nov 0")
          .append(day)
          .append(" 09:00:00 2025\n");
      box.append("From: ").append(fields[1]).append(" <").append(address).append(">\n");
      box.append("Date: 0").append(day++).append(" Nov 2025 09:00:00 +0000\n");
      box.append("Subject: ").append(fields[0]).append("\n\n").append(fields[2]).append("\n\n");
    }
    Files.writeString(file, box);
  }

  /** The least that makes a message: its class, subject, sender and text as Unicode properties. */
  static void writeMsg(Prose prose, Path file) throws IOException {
    Map<Integer, String> properties = new LinkedHashMap<>();
    properties.put(0x001A, "IPM.Note");
    properties.put(0x0037, prose.title());
    properties.put(0x0070, prose.title());
    properties.put(0x0C1A, "Joan Petrie");
    properties.put(0x0E04, "All staff");
    properties.put(0x1000, String.join("\r\n\r\n", prose.lines()));
    try (POIFSFileSystem system = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      DirectoryEntry names = system.getRoot().createDirectory("__nameid_version1.0");
      for (String stream : new String[] {"00020102", "00030102", "00040102"}) {
        names.createDocument("__substg1.0_" + stream, new ByteArrayInputStream(new byte[0]));
      }
      ByteBuffer table =
          ByteBuffer.allocate(32 + 16 * properties.size()).order(ByteOrder.LITTLE_ENDIAN);
      table.position(32);
      for (Map.Entry<Integer, String> property : properties.entrySet()) {
        byte[] value = property.getValue().getBytes(StandardCharsets.UTF_16LE);
        system.createDocument(
            new ByteArrayInputStream(value), "__substg1.0_%04X001F".formatted(property.getKey()));
        table.putInt(property.getKey() << 16 | 0x1F).putInt(6).putInt(value.length + 2).putInt(0);
      }
      system.createDocument(new ByteArrayInputStream(table.array()), "__properties_version1.0");
      system.writeFilesystem(out);
    }
  }
}
