package io.precis.read.fork;

import io.precis.document.RejectCause;
import io.precis.read.input.FileTrees;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;

/**
 * One process that parses, started at its first document and again after every crash. Not
 * thread-safe.
 */
public final class Fork implements Closeable {
  private final ExtractSpec spec;
  private final Path home;
  private final PipesParser parser;

  private Fork(ExtractSpec spec, Path home, PipesParser parser) {
    this.spec = spec;
    this.home = home;
    this.parser = parser;
  }

  /**
   * A fork that is not started yet.
   *
   * @param home an existing, empty directory of its own
   * @param spool the only directory that it may read documents from
   * @param classPath Tika, its parsers and this package
   */
  public static Fork create(ExtractSpec spec, Path home, Path spool, String classPath)
      throws IOException {
    ForkConfig config = ForkConfig.write(home, spool, spec);
    Files.createDirectory(home.resolve("tmp"));
    try {
      PipesConfig pipes = PipesConfig.load(config.tika());
      pipes.setMaxWaitForClientMillis(Long.MAX_VALUE);
      pipes.setJavaPath(ForkCommand.java());
      pipes.setForkedJvmArgs(ForkCommand.arguments(spec, home, config, classPath));
      return new Fork(spec, home, new PipesParser(pipes));
    } catch (TikaException e) {
      throw new IllegalStateException("the generated configuration of the fork is not valid", e);
    }
  }

  /**
   * Parses one file of the spool.
   *
   * @param file its name inside the spool
   * @throws IOException where the fork could not read its own spool
   * @throws IllegalStateException where the fork does not start
   */
  public ForkResult parse(String file) throws IOException, InterruptedException {
    FetchEmitTuple task =
        new FetchEmitTuple(
            file,
            new FetchKey(ForkConfig.FETCHER, file),
            EmitKey.NO_EMIT,
            new Metadata(),
            limits());
    try {
      return interpret(parser.parse(task));
    } catch (PipesException e) {
      throw new IllegalStateException("the extraction process failed", e);
    }
  }

  private ParseContext limits() {
    ParseContext context = new ParseContext();
    context.set(
        HandlerConfig.class,
        new HandlerConfig(
            HANDLER_TYPE.XML,
            HandlerConfig.PARSE_MODE.RMETA,
            spec.maxCharacters(),
            spec.maxEmbedded(),
            false));
    return context;
  }

  private ForkResult interpret(PipesResult result) throws IOException {
    switch (result.getStatus()) {
      case PARSE_SUCCESS:
      case PARSE_SUCCESS_WITH_EXCEPTION:
        List<Metadata> parts = result.getEmitData().getMetadataList();
        return ForkResult.of(parts);
      case EMPTY_OUTPUT:
        return ForkResult.failed(RejectCause.EMPTY, "no output");
      case TIMEOUT:
        clearTemporaryFiles();
        return ForkResult.failed(RejectCause.TIMEOUT, "after " + spec.perDocumentTimeout());
      case OOM:
        clearTemporaryFiles();
        return ForkResult.failed(RejectCause.OUT_OF_MEMORY, heapDetail());
      case UNSPECIFIED_CRASH:
        clearTemporaryFiles();
        return died();
      case FETCH_EXCEPTION:
      case FETCHER_INITIALIZATION_EXCEPTION:
      case NO_FETCHER_FOUND:
        throw new IOException("the extraction process cannot read its spool");
      default:
        throw new IllegalStateException("unexpected answer of a fork: " + result.getStatus());
    }
  }

  private ForkResult died() throws IOException {
    return Files.deleteIfExists(ForkCommand.memoryMarker(home))
        ? ForkResult.failed(RejectCause.OUT_OF_MEMORY, heapDetail())
        : ForkResult.failed(RejectCause.CRASH, "the extraction process died");
  }

  private String heapDetail() {
    return "heap of " + spec.heapMegabytes() + " MiB";
  }

  /** A parser that was killed leaves its temporary files behind. */
  private void clearTemporaryFiles() throws IOException {
    FileTrees.clear(home.resolve("tmp"));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
