package io.precis.read.fork;

import io.precis.mark.MarkedPdf;
import io.precis.mark.MarkedSummary;
import io.precis.read.fork.decrypt.DecryptedFile;
import io.precis.read.fork.decrypt.EncryptedParts;
import io.precis.read.fork.decrypt.EncryptedZip;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.apache.tika.sax.RecursiveParserWrapperHandler;
import org.xml.sax.SAXException;

/**
 * The program that a fork runs: parses one file of the spool after another and sends what it finds,
 * as {@link ForkMessage} says. Its own output goes nowhere; it ends when its parent does, whatever
 * it is doing.
 */
public final class ForkServer {
  /** As {@code ExitOnOutOfMemoryError} has it. */
  static final int OUT_OF_MEMORY = 3;

  /** A fork that is idle for so long ends, and gives its memory back. */
  private static final int IDLE_MINUTES = 10;

  private static final int TRIES_ON_EMBEDDED = 8;

  private final RecursiveParserWrapper parser;
  private final AutoDetectParser detector;
  private final TikaConfig tika;
  private final Path spool;
  private final int maxCharacters;
  private final int maxEmbedded;

  private ForkServer(TikaConfig tika, Path spool, int maxCharacters, int maxEmbedded) {
    this.tika = tika;
    this.detector = new AutoDetectParser(tika);
    this.parser = new RecursiveParserWrapper(detector);
    this.spool = spool;
    this.maxCharacters = maxCharacters;
    this.maxEmbedded = maxEmbedded;
  }

  /** One that parses files of {@code spool} by Tika's configuration. */
  static ForkServer of(Path tika, Path spool, ExtractSpec spec)
      throws IOException, TikaException, SAXException {
    return new ForkServer(new TikaConfig(tika), spool, spec.maxCharacters(), spec.maxEmbedded());
  }

  /**
   * Serves until the parent closes our input.
   *
   * @param args Tika's configuration, the spool, characters of text and embedded documents at most
   */
  public static void main(String[] args) throws Exception {
    InputStream requests = System.in;
    // What a parser prints goes where it harms no answer.
    DataOutputStream answers =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setIn(InputStream.nullInputStream());
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    ForkServer server =
        new ForkServer(
            new TikaConfig(Path.of(args[0])),
            Path.of(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]));
    SynchronousQueue<ForkRequest> requested = new SynchronousQueue<>();
    Thread listener =
        new Thread(() -> listen(new DataInputStream(requests), requested), "requests");
    listener.setDaemon(true);
    listener.start();
    answers.writeByte(ForkMessage.READY);
    answers.flush();
    ForkRequest request = requested.poll(IDLE_MINUTES, TimeUnit.MINUTES);
    while (request != null) {
      ForkMessage.write(answers, server.answer(request));
      request = requested.poll(IDLE_MINUTES, TimeUnit.MINUTES);
    }
  }

  private static void listen(DataInputStream requests, SynchronousQueue<ForkRequest> requested) {
    try {
      while (true) {
        requested.put(ForkMessage.readRequest(requests));
      }
    } catch (IOException | InterruptedException e) {
      Runtime.getRuntime().halt(0); // the parent is gone
    }
  }

  /** The parts of a file; a single empty one where a copy was marked. */
  List<Metadata> answer(ForkRequest request) throws IOException {
    if (request.summary().isEmpty()) {
      return parse(inSpool(request.file()), request.passwords());
    }
    Optional<Path> source =
        request.file().isEmpty() ? Optional.empty() : Optional.of(inSpool(request.file()));
    Path summary = inSpool(request.summary());
    Path copy = summary.resolveSibling(summary.getFileName() + ForkRequest.COPY);
    MarkedPdf.write(source, MarkedSummary.read(summary), copy);
    return List.of(new Metadata());
  }

  private Path inSpool(String name) throws IOException {
    Path file = spool.resolve(name).toRealPath();
    if (!file.startsWith(spool.toRealPath()) || !Files.isRegularFile(file)) {
      throw new IOException("not a file of the spool");
    }
    return file;
  }

  /**
   * The file and its embedded documents. Passwords are tried where something is encrypted: all on
   * the file itself, a few on what is embedded in it, since each takes another parse of all.
   */
  private List<Metadata> parse(Path file, List<String> passwords) throws IOException {
    List<Metadata> parts = parseMarked(file, "");
    int encrypted = EncryptedParts.count(parts);
    for (int i = 0; i < passwords.size() && encrypted > 0; i++) {
      boolean whole = EncryptedParts.has(parts.get(0));
      if (whole || i < TRIES_ON_EMBEDDED) {
        List<Metadata> opened = parseDecrypted(file, passwords.get(i));
        int left = EncryptedParts.count(opened);
        if (left < encrypted || whole && !EncryptedParts.has(opened.get(0))) {
          parts = opened;
          encrypted = left;
        }
      }
    }
    return parts;
  }

  private List<Metadata> parseMarked(Path file, String password) throws IOException {
    List<Metadata> parts = parse(file, password);
    return EncryptedZip.is(file) && !parts.isEmpty() ? EncryptedParts.marked(parts) : parts;
  }

  private List<Metadata> parseDecrypted(Path file, String password) throws IOException {
    Optional<Path> decrypted = DecryptedFile.of(file, password);
    if (decrypted.isEmpty()) {
      return parseMarked(file, password);
    }
    try {
      return parse(decrypted.get(), password);
    } finally {
      Files.deleteIfExists(decrypted.get());
    }
  }

  /** The file and its embedded documents; what stopped the parse is in their metadata. */
  private List<Metadata> parse(Path file, String password) throws IOException {
    ParseContext context = new ParseContext();
    context.set(TikaConfig.class, tika);
    if (!password.isEmpty()) {
      context.set(PasswordProvider.class, part -> password);
    }
    RecursiveParserWrapperHandler handler =
        new RecursiveParserWrapperHandler(
            new BasicContentHandlerFactory(HANDLER_TYPE.XML, maxCharacters, false, context),
            maxEmbedded);
    Metadata metadata = new Metadata();
    try (TikaInputStream stream = TikaInputStream.get(file, metadata)) {
      String detected = detector.getDetector().detect(stream, metadata).toString();
      String type = MarkdownFile.type(file, NamedFile.type(file, detected));
      metadata.set(Metadata.CONTENT_TYPE, type);
      metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, type);
      parser.parse(stream, handler, metadata, context);
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    } catch (IOException
        | SAXException
        | TikaException
        | RuntimeException
        | StackOverflowError
        | LinkageError e) {
      // the wrapper has put it into the metadata
      return handler.getMetadataList();
    }
    return handler.getMetadataList();
  }
}
