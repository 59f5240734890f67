package org.apache.tika.parser.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.renderer.pdf.pdfbox.PDFRenderingState;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's PDF parser, but every line of text is told with its size and place: see {@link
 * LinePdf2Xhtml}.
 *
 * <p>It lives in Tika's package because the class that it extends is not public, and only ever runs
 * in a fork, whose class path is flat. A first pass without a handler makes Tika open the file,
 * judge its encryption and read its metadata; the second reads the pages.
 */
public final class LinePdfParser extends PDFParser {
  private static final long serialVersionUID = 1;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream file = TikaInputStream.cast(stream);
    if (file == null
        || getPDFParserConfig().getOcrStrategy() == PDFParserConfig.OCR_STRATEGY.OCR_ONLY) {
      super.parse(stream, handler, metadata, context);
      return;
    }
    java.nio.file.Path path = file.getPath();
    super.parse(file, null, metadata, context);
    PDFRenderingState around = context.get(PDFRenderingState.class);
    context.set(PDFRenderingState.class, new PDFRenderingState(file)); // pages for OCR come from it
    try (PDDocument document =
        getPDDocument(path, password(metadata, context), null, metadata, context)) {
      LinePdf2Xhtml.run(document, handler, context, metadata, getPDFParserConfig());
    } finally {
      context.set(PDFRenderingState.class, around);
    }
  }

  private static String password(Metadata metadata, ParseContext context) {
    PasswordProvider provider = context.get(PasswordProvider.class);
    return provider == null ? "" : provider.getPassword(metadata);
  }
}
