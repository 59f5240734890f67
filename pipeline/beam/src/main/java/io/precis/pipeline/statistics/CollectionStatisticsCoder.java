package io.precis.pipeline.statistics;

import io.precis.terms.CollectionStatistics;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.CustomCoder;

/** Writes a snapshot as its file. Deterministic. */
public final class CollectionStatisticsCoder extends CustomCoder<CollectionStatistics> {
  private static final long serialVersionUID = 1L;

  private CollectionStatisticsCoder() {}

  public static CollectionStatisticsCoder of() {
    return new CollectionStatisticsCoder();
  }

  @Override
  public void encode(CollectionStatistics value, OutputStream out) throws IOException {
    value.write(out);
  }

  @Override
  public CollectionStatistics decode(InputStream in) throws IOException {
    return CollectionStatistics.read(in, "collection statistics");
  }

  @Override
  public void verifyDeterministic() {}

  @Override
  public boolean consistentWithEquals() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CollectionStatisticsCoder;
  }

  @Override
  public int hashCode() {
    return CollectionStatisticsCoder.class.hashCode();
  }
}
