package io.precis.document;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The outcome of reading one file: read whole, read in part, or not read. */
public sealed interface Extraction extends Serializable {
  /** The file as it was asked for. */
  SourceFile source();

  /** What was read; empty for {@link Rejected}. */
  Optional<Document> document();

  /** Why less than the whole was read; empty for {@link Extracted} and {@link Rejected}. */
  Set<Flaw> flaws();

  /** The whole document was read. */
  record Extracted(SourceFile source, Document read) implements Extraction {
    public Extracted {
      requireNonNull(source, "source is null");
      requireNonNull(read, "read is null");
    }

    @Override
    public Optional<Document> document() {
      return Optional.of(read);
    }

    @Override
    public Set<Flaw> flaws() {
      return Set.of();
    }
  }

  /**
   * Part of the document was read.
   *
   * @param flaws why not the rest; at least one, in the order of the enum
   */
  record Degraded(SourceFile source, Document read, Set<Flaw> flaws) implements Extraction {
    public Degraded {
      requireNonNull(source, "source is null");
      requireNonNull(read, "read is null");
      if (flaws.isEmpty()) {
        throw new IllegalArgumentException("a degraded document has at least one flaw");
      }
      flaws = java.util.Collections.unmodifiableSet(EnumSet.copyOf(flaws));
    }

    @Override
    public Optional<Document> document() {
      return Optional.of(read);
    }
  }

  /**
   * Nothing was read.
   *
   * @param sha256 the content's hash where the bytes could be read, else empty string
   * @param cause why
   * @param detail in words, with limits and sizes; never text of the document
   */
  record Rejected(SourceFile source, String sha256, RejectCause cause, String detail)
      implements Extraction {
    public Rejected {
      requireNonNull(source, "source is null");
      requireNonNull(sha256, "sha256 is null");
      requireNonNull(cause, "cause is null");
      requireNonNull(detail, "detail is null");
    }

    @Override
    public Optional<Document> document() {
      return Optional.empty();
    }

    @Override
    public Set<Flaw> flaws() {
      return Set.of();
    }
  }
}
