package io.precis.read.fork.decrypt;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** Tells which parts of a file could not be read for want of a password. */
public final class EncryptedParts {
  private EncryptedParts() {}

  /** Whether this one could not. */
  public static boolean has(Metadata part) {
    String container = part.get(TikaCoreProperties.CONTAINER_EXCEPTION);
    String embedded = part.get(TikaCoreProperties.EMBEDDED_EXCEPTION);
    String failure = container != null ? container : embedded != null ? embedded : "";
    return failure.contains("EncryptedDocumentException")
        || failure.contains("PasswordRequiredException")
        || failure.contains("UnsupportedZipFeatureException") && failure.contains("encryption");
  }

  /**
   * An archive with entries that could not be read: it is encrypted where nothing else is in it,
   * and else something embedded is.
   *
   * @param parts the archive and what was read of it
   */
  public static List<Metadata> marked(List<Metadata> parts) {
    List<Metadata> marked = new ArrayList<>(parts);
    String why = EncryptedDocumentException.class.getName();
    if (parts.size() == 1) {
      parts.get(0).set(TikaCoreProperties.CONTAINER_EXCEPTION, why);
      parts.get(0).set(TikaCoreProperties.TIKA_CONTENT, ""); // names of entries are no text
    } else {
      Metadata entry = new Metadata();
      entry.set(TikaCoreProperties.EMBEDDED_EXCEPTION, why);
      marked.add(entry);
    }
    return marked;
  }

  public static int count(List<Metadata> parts) {
    return (int) parts.stream().filter(EncryptedParts::has).count();
  }
}
