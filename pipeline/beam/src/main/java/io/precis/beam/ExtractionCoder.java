package io.precis.beam;

import io.precis.document.Extraction;
import io.precis.document.Extraction.Degraded;
import io.precis.document.Extraction.Extracted;
import io.precis.document.Extraction.Rejected;
import io.precis.document.Flaw;
import io.precis.document.RejectCause;
import io.precis.document.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.CoderException;

/** {@link Extraction}s on the wire: deterministic. */
public final class ExtractionCoder extends AtomicCoder<Extraction> {
  private static final long serialVersionUID = 1;
  private static final ExtractionCoder INSTANCE = new ExtractionCoder();
  private static final int EXTRACTED = 0;
  private static final int DEGRADED = 1;
  private static final int REJECTED = 2;

  private ExtractionCoder() {}

  public static ExtractionCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(Extraction value, OutputStream stream) throws IOException {
    Wire.Writer out = new Wire.Writer(stream);
    SourceFileCoder.of().encode(value.source(), stream);
    if (value instanceof Extracted extracted) {
      out.number(EXTRACTED);
      DocumentCoder.of().encode(extracted.read(), stream);
    } else if (value instanceof Degraded degraded) {
      out.number(DEGRADED);
      out.number(bits(degraded.flaws()));
      DocumentCoder.of().encode(degraded.read(), stream);
    } else if (value instanceof Rejected rejected) {
      out.number(REJECTED);
      out.string(rejected.sha256());
      out.number(rejected.cause().ordinal());
      out.string(rejected.detail());
    }
  }

  @Override
  public Extraction decode(InputStream stream) throws IOException {
    Wire.Reader in = new Wire.Reader(stream);
    SourceFile source = SourceFileCoder.of().decode(stream);
    int kind = in.integer();
    switch (kind) {
      case EXTRACTED:
        return new Extracted(source, DocumentCoder.of().decode(stream));
      case DEGRADED:
        Set<Flaw> flaws = flaws(in.number());
        return new Degraded(source, DocumentCoder.of().decode(stream), flaws);
      case REJECTED:
        String sha256 = in.string();
        RejectCause cause = RejectCause.values()[in.integer()];
        return new Rejected(source, sha256, cause, in.string());
      default:
        throw new CoderException("want a kind of extraction from 0 to 2, got " + kind);
    }
  }

  private static long bits(Set<Flaw> flaws) {
    long bits = 0;
    for (Flaw flaw : flaws) {
      bits |= 1L << flaw.ordinal();
    }
    return bits;
  }

  private static Set<Flaw> flaws(long bits) {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    for (Flaw flaw : Flaw.values()) {
      if ((bits >> flaw.ordinal() & 1) == 1) {
        flaws.add(flaw);
      }
    }
    return flaws;
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
