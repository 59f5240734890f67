package io.precis.read.pdf;

import io.precis.read.build.DocumentBuilder;
import java.util.function.Consumer;

/** All work of ours on what the fork tells of a PDF's pages. */
public final class ReadPages implements Consumer<String> {
  @Override
  public void accept(String xhtml) {
    DocumentBuilder out = new DocumentBuilder();
    out.startPart("", 0);
    PdfReader.read(xhtml, out);
  }
}
