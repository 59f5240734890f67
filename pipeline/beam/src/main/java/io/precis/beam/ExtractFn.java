package io.precis.beam;

import io.precis.document.Extraction;
import io.precis.document.Extraction.Degraded;
import io.precis.document.Extraction.Rejected;
import io.precis.document.SourceFile;
import io.precis.read.Extractor;
import io.precis.read.SharedExtractor;
import io.precis.read.fork.ExtractSpec;
import java.io.IOException;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;

/** Plugs the process's extractor into a pipeline. */
final class ExtractFn extends DoFn<SourceFile, Extraction> {
  private static final long serialVersionUID = 1;

  private final ExtractSpec spec;
  private transient Extractor extractor;

  ExtractFn(ExtractSpec spec) {
    this.spec = spec;
  }

  @Setup
  public void open() throws IOException {
    extractor = SharedExtractor.get(spec);
  }

  @ProcessElement
  public void process(@Element SourceFile file, OutputReceiver<Extraction> out)
      throws IOException, InterruptedException {
    Extraction extraction = extractor.extract(file);
    counter(extraction).inc();
    out.output(extraction);
  }

  private static Counter counter(Extraction extraction) {
    if (extraction instanceof Rejected rejected) {
      return Metrics.counter(ExtractText.class, "rejected-" + rejected.cause());
    }
    return Metrics.counter(
        ExtractText.class, extraction instanceof Degraded ? "degraded" : "extracted");
  }
}
