package io.precis.write.report;

import io.precis.summary.DocumentRecord;
import java.net.URI;
import java.util.Locale;

/** Names of documents' files in their parts. */
public final class SourceName {
  private SourceName() {}

  /** A name's last part. */
  public static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** A name's folders; empty string where it has none. */
  public static String folderOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /** The folder of a document's file: its path where that is told, else below what was named. */
  static String folder(DocumentRecord record) {
    String source = record.sources().isEmpty() ? "" : record.sources().get(0);
    boolean local = source.toLowerCase(Locale.ROOT).startsWith("file:///");
    return folderOf(local ? URI.create(source).getPath() : record.names().get(0));
  }
}
