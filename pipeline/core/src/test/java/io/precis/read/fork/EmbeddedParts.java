package io.precis.read.fork;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;

/** Takes what a parser finds embedded in a file, in place of parsing it. */
public interface EmbeddedParts {
  /** Takes a part. */
  void take(Metadata part, byte[] bytes);

  /** A context in which {@code parts} takes each. */
  static ParseContext context(EmbeddedParts parts) {
    ParseContext context = new ParseContext();
    context.set(
        EmbeddedDocumentExtractor.class,
        new EmbeddedDocumentExtractor() {
          @Override
          public boolean shouldParseEmbedded(Metadata part) {
            return true;
          }

          @Override
          public void parseEmbedded(
              InputStream in, ContentHandler handler, Metadata part, boolean html)
              throws IOException {
            parts.take(part, in.readAllBytes());
          }
        });
    return context;
  }
}
