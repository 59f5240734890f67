package io.precis.rank;

import io.precis.document.DocumentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.BigEndianLongCoder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;

/** Writes the document's id, the number of scores and the bits of each. Deterministic. */
public final class SentenceScoresCoder extends CustomCoder<SentenceScores> {
  private static final long serialVersionUID = 1L;
  private static final StringUtf8Coder TEXT = StringUtf8Coder.of();
  private static final VarIntCoder INT = VarIntCoder.of();
  private static final BigEndianLongCoder BITS = BigEndianLongCoder.of();

  private SentenceScoresCoder() {}

  public static SentenceScoresCoder of() {
    return new SentenceScoresCoder();
  }

  @Override
  public void encode(SentenceScores value, OutputStream out) throws IOException {
    TEXT.encode(value.document().sha256(), out);
    INT.encode(value.scores().size(), out);
    for (double score : value.scores()) {
      BITS.encode(Double.doubleToLongBits(score), out);
    }
  }

  @Override
  public SentenceScores decode(InputStream in) throws IOException {
    DocumentId document = new DocumentId(TEXT.decode(in));
    int size = INT.decode(in);
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      scores.add(Double.longBitsToDouble(BITS.decode(in)));
    }
    return new SentenceScores(document, scores);
  }

  @Override
  public void verifyDeterministic() {}

  @Override
  public boolean consistentWithEquals() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SentenceScoresCoder;
  }

  @Override
  public int hashCode() {
    return SentenceScoresCoder.class.hashCode();
  }
}
