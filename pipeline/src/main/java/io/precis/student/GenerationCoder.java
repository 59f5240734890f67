package io.precis.student;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.BooleanCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.DoubleCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;

/** Encodes a {@link Generation}; equal generations have equal bytes. */
public final class GenerationCoder extends AtomicCoder<Generation> {
  private static final long serialVersionUID = 1L;
  private static final GenerationCoder INSTANCE = new GenerationCoder();
  private static final Coder<List<Candidate>> CANDIDATES = ListCoder.of(new CandidateCoder());

  private GenerationCoder() {}

  public static GenerationCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(Generation value, OutputStream out) throws IOException {
    CANDIDATES.encode(value.candidates(), out);
    VarIntCoder.of().encode(value.inputTokens(), out);
    VarIntCoder.of().encode(value.outputTokens(), out);
  }

  @Override
  public Generation decode(InputStream in) throws IOException {
    return new Generation(
        CANDIDATES.decode(in), VarIntCoder.of().decode(in), VarIntCoder.of().decode(in));
  }

  @Override
  public void verifyDeterministic() {
    // Every part is.
  }

  private static final class CandidateCoder extends AtomicCoder<Candidate> {
    private static final long serialVersionUID = 1L;
    private static final Coder<List<Integer>> IDS = ListCoder.of(VarIntCoder.of());

    @Override
    public void encode(Candidate value, OutputStream out) throws IOException {
      StringUtf8Coder.of().encode(value.text(), out);
      IDS.encode(value.tokenIds(), out);
      DoubleCoder.of().encode(value.sumLogProb(), out);
      DoubleCoder.of().encode(value.leastLogProb(), out);
      DoubleCoder.of().encode(value.score(), out);
      BooleanCoder.of().encode(value.finished(), out);
    }

    @Override
    public Candidate decode(InputStream in) throws IOException {
      return new Candidate(
          StringUtf8Coder.of().decode(in),
          IDS.decode(in),
          DoubleCoder.of().decode(in),
          DoubleCoder.of().decode(in),
          DoubleCoder.of().decode(in),
          BooleanCoder.of().decode(in));
    }
  }
}
