package io.precis.read.fork;

import io.precis.read.fork.charset.ByteEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes what a fork reads at its start: Tika's configuration, and settings that keep it from
 * logging, since parsers log pieces of documents.
 *
 * @param tika Tika's own configuration: parsers, limits
 * @param log4j settings of Log4j 2: nothing is logged
 * @param javaLogging settings of {@code java.util.logging}: nothing is logged
 */
record ForkConfig(Path tika, Path log4j, Path javaLogging) {
  private static final String LOG4J =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Configuration status="OFF"><Loggers><Root level="off"/></Loggers></Configuration>
      """;

  /**
   * Writes the three files.
   *
   * @param directory where they go; an existing directory
   */
  static ForkConfig write(Path directory, ExtractSpec spec) throws IOException {
    Path tika = directory.resolve("tika-config.xml");
    Path log4j = directory.resolve("log4j2.xml");
    Path javaLogging = directory.resolve("logging.properties");
    Files.writeString(tika, xml(spec));
    Files.writeString(log4j, LOG4J);
    Files.writeString(javaLogging, "handlers=\n.level=OFF\n");
    return new ForkConfig(tika, log4j, javaLogging);
  }

  private static String xml(ExtractSpec spec) throws IOException {
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <properties>
          <parsers>
        %s    <parser class="%s">
              <params>
                <param name="ocrStrategy" type="string">%s</param>
                <param name="ocrStrategyAuto" type="string">30%%,10</param>
                <param name="extractBookmarksText" type="bool">true</param>
                <param name="extractAnnotationText" type="bool">false</param>
                <param name="sortByPosition" type="bool">false</param>
              </params>
            </parser>
          </parsers>
          <encodingDetectors>
            <encodingDetector class="%s"/>
          </encodingDetectors>
          <autoDetectParserConfig>
            <params>
              <maximumDepth>1000</maximumDepth>
            </params>
          </autoDetectParserConfig>
        </properties>
        """,
        parsers(spec.ocr()),
        ForkParsers.PDF,
        spec.ocr() ? "auto" : "no_ocr",
        ByteEncoding.class.getName());
  }

  /**
   * Word files are read as a stream, which alone leaves out what was deleted and puts notes where
   * they belong; what masters of slides hold stands on every slide; how a word is read is no text.
   */
  private static final String OFFICE =
      "<params><param name=\"useSAXDocxExtractor\" type=\"bool\">true</param>"
          + "<param name=\"includeSlideMasterContent\" type=\"bool\">false</param>"
          + "<param name=\"concatenatePhoneticRuns\" type=\"bool\">false</param></params>";

  private static String parsers(boolean ocr) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String parser : ForkParsers.names(ocr)) {
      lines.append("    <parser class=\"").append(escape(parser)).append("\">");
      lines.append(ForkParsers.OFFICE.contains(parser) ? OFFICE : "");
      lines.append(parser.equals(ForkParsers.OCR) ? recognition() : "").append("</parser>\n");
    }
    return lines.toString();
  }

  private static String recognition() throws IOException {
    return "<params><param name=\"language\" type=\"string\">"
        + Tesseract.languages()
        + "</param></params>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
