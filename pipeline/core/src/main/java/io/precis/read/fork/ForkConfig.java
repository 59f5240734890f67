package io.precis.read.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes what a fork reads at its start: Tika's configuration, and settings that keep it from
 * logging, since parsers log pieces of documents.
 *
 * @param tika Tika's own configuration: parsers, the spool as only source, limits
 * @param log4j settings of Log4j 2: nothing is logged
 * @param javaLogging settings of {@code java.util.logging}: nothing is logged
 */
record ForkConfig(Path tika, Path log4j, Path javaLogging) {
  static final String FETCHER = "spool";

  /** Types that hold no text that we read; their parsers are not even loaded. */
  private static final List<String> EXCLUDED_PARSERS =
      List.of(
          "org.apache.tika.parser.asm.ClassParser",
          "org.apache.tika.parser.audio.AudioParser",
          "org.apache.tika.parser.audio.MidiParser",
          "org.apache.tika.parser.dgn.DGN8Parser",
          "org.apache.tika.parser.dwg.DWGParser",
          "org.apache.tika.parser.executable.ExecutableParser",
          "org.apache.tika.parser.executable.UniversalExecutableParser",
          "org.apache.tika.parser.font.AdobeFontMetricParser",
          "org.apache.tika.parser.font.TrueTypeParser",
          "org.apache.tika.parser.mat.MatParser",
          "org.apache.tika.parser.microsoft.EMFParser",
          "org.apache.tika.parser.microsoft.JackcessParser",
          "org.apache.tika.parser.microsoft.WMFParser",
          "org.apache.tika.parser.mp3.Mp3Parser",
          "org.apache.tika.parser.mp4.MP4Parser",
          "org.apache.tika.parser.prt.PRTParser",
          "org.apache.tika.parser.sas.SAS7BDATParser",
          "org.apache.tika.parser.video.FLVParser");

  private static final List<String> IMAGE_PARSERS =
      List.of(
          "org.apache.tika.parser.image.BPGParser",
          "org.apache.tika.parser.image.HeifParser",
          "org.apache.tika.parser.image.ICNSParser",
          "org.apache.tika.parser.image.ImageParser",
          "org.apache.tika.parser.image.JXLParser",
          "org.apache.tika.parser.image.JpegParser",
          "org.apache.tika.parser.image.PSDParser",
          "org.apache.tika.parser.image.TiffParser",
          "org.apache.tika.parser.image.WebPParser",
          "org.apache.tika.parser.ocr.TesseractOCRParser");

  private static final String LOG4J =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Configuration status="OFF"><Loggers><Root level="off"/></Loggers></Configuration>
      """;

  /**
   * Writes the three files.
   *
   * @param directory where they go; an existing directory
   * @param spool the only directory that a fork may read documents from
   */
  static ForkConfig write(Path directory, Path spool, ExtractSpec spec) throws IOException {
    Path tika = directory.resolve("tika-config.xml");
    Path log4j = directory.resolve("log4j2.xml");
    Path javaLogging = directory.resolve("logging.properties");
    Files.writeString(tika, xml(spool, spec));
    Files.writeString(log4j, LOG4J);
    Files.writeString(javaLogging, "handlers=\n.level=OFF\n");
    return new ForkConfig(tika, log4j, javaLogging);
  }

  private static String xml(Path spool, ExtractSpec spec) {
    return String.format(
        Locale.ROOT,
        """
    <?xml version="1.0" encoding="UTF-8"?>
    <properties>
      <parsers>
        <parser class="org.apache.tika.parser.DefaultParser">
    %s    </parser>
        <parser class="io.precis.read.fork.VerbatimHtmlParser"/>
        <parser class="org.apache.tika.parser.pdf.LinePdfParser">
          <params>
            <param name="ocrStrategy" type="string">%s</param>
            <param name="extractBookmarksText" type="bool">true</param>
            <param name="sortByPosition" type="bool">false</param>
          </params>
        </parser>
      </parsers>
      <autoDetectParserConfig>
        <params>
          <maximumDepth>1000</maximumDepth>
        </params>
      </autoDetectParserConfig>
      <fetchers>
        <fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
          <name>%s</name>
          <basePath>%s</basePath>
        </fetcher>
      </fetchers>
      <pipes>
        <params>
          <numClients>1</numClients>
          <timeoutMillis>%d</timeoutMillis>
          <startupTimeoutMillis>120000</startupTimeoutMillis>
          <sleepOnStartupTimeoutMillis>1000</sleepOnStartupTimeoutMillis>
          <shutdownClientAfterMillis>600000</shutdownClientAfterMillis>
          <maxFilesProcessedPerProcess>%d</maxFilesProcessedPerProcess>
          <maxForEmitBatchBytes>-1</maxForEmitBatchBytes>
        </params>
      </pipes>
    </properties>
    """,
        excludes(spec.ocr()),
        spec.ocr() ? "auto" : "no_ocr",
        FETCHER,
        escape(spool.toString()),
        spec.perDocumentTimeout().toMillis(),
        spec.restartAfterFiles());
  }

  private static String excludes(boolean ocr) {
    StringBuilder lines = new StringBuilder();
    EXCLUDED_PARSERS.forEach(parser -> lines.append(exclude(parser)));
    if (!ocr) {
      IMAGE_PARSERS.forEach(parser -> lines.append(exclude(parser)));
    }
    lines.append(exclude("org.apache.tika.parser.html.JSoupParser"));
    return lines.append(exclude("org.apache.tika.parser.pdf.PDFParser")).toString();
  }

  private static String exclude(String parser) {
    return "      <parser-exclude class=\"" + parser + "\"/>\n";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
