package io.precis.read;

import io.precis.document.Document;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.fork.ForkResult;
import io.precis.read.input.Spool;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** Reads what a fork would send for a text, without a fork. */
public final class ReadText {
  private ReadText() {}

  /** The document; empty where it is rejected. */
  public static Optional<Document> read(String mediaType, String text) {
    Metadata part = new Metadata();
    part.set(Metadata.CONTENT_TYPE, mediaType);
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String body = mediaType.equals("text/html") ? text : "<p>" + escaped + "</p>";
    part.set(TikaCoreProperties.TIKA_CONTENT, "<html><body>" + body + "</body></html>");
    SourceFile file = new SourceFile("/in/a", "a", text.length(), 0);
    Spool.Copy copy = new Spool.Copy(Path.of("a"), "ab".repeat(32), text.length());
    return new ExtractionClassifier(ExtractSpec.defaults())
        .of(file, copy, new ForkResult(List.of(part), Optional.empty(), "", false))
        .document();
  }
}
