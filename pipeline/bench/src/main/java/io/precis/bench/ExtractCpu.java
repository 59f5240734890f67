package io.precis.bench;

import io.precis.document.SourceFile;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.InputFiles;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Processor time of a whole process that extracts the given paths: {@code tika PATH...} with Tika
 * alone in one process, 20 s a file, {@code precis PATH...} with forks. Each is to be run in a
 * fresh JVM, under {@code time}, which counts the forks too.
 */
public final class ExtractCpu {
  private static final int SECONDS_A_FILE = 20;

  private ExtractCpu() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> paths = List.of(args).subList(1, args.length);
    List<SourceFile> files = InputFiles.find(paths).files();
    long characters = args[0].equals("tika") ? tika(files) : precis(files);
    System.out.printf(
        "%s: %d files, %d characters, %d ms of this process%n",
        args[0],
        files.size(),
        characters,
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime()
            / 1_000_000);
  }

  private static long tika(List<SourceFile> files) throws InterruptedException {
    AutoDetectParser parser = new AutoDetectParser();
    long characters = 0;
    int failures = 0;
    for (SourceFile file : files) {
      FutureTask<Integer> parse = new FutureTask<>(() -> parse(parser, file));
      Thread thread = new Thread(parse, file.uri().toString());
      thread.setDaemon(true); // one that goes on after its time does not hold the program
      thread.start();
      try {
        characters += parse.get(SECONDS_A_FILE, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        // some fuzzed files take any JVM out of memory: the others are still to be timed
        parse.cancel(true);
        failures++;
        System.out.println(file.uri() + ": " + e);
      }
    }
    System.out.printf("%d files failed%n", failures);
    return characters;
  }

  private static int parse(AutoDetectParser parser, SourceFile file)
      throws IOException, SAXException, TikaException {
    BodyContentHandler handler = new BodyContentHandler(-1);
    try (InputStream in = TikaInputStream.get(Path.of(file.uri()))) {
      parser.parse(in, handler, new Metadata(), withoutOcr());
    }
    return handler.toString().length();
  }

  /** Tika alone would read every picture where Tesseract is installed; we do when asked to. */
  private static ParseContext withoutOcr() {
    TesseractOCRConfig config = new TesseractOCRConfig();
    config.setSkipOcr(true);
    ParseContext context = new ParseContext();
    context.set(TesseractOCRConfig.class, config);
    return context;
  }

  private static long precis(List<SourceFile> files) throws IOException, InterruptedException {
    long characters = 0;
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      for (SourceFile file : files) {
        characters += extractor.extract(file).document().map(d -> d.text().length()).orElse(0);
      }
    }
    return characters;
  }
}
