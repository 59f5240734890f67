package io.precis.beam;

import io.precis.document.Chunk;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.StructuredCoder;
import org.apache.beam.sdk.coders.VarIntCoder;

/**
 * Writes the document with its own coder, then the sentences, then the chunks, each list with its
 * length in front. Ordinals are not written: they follow from the order. Deterministic where the
 * document's coder is.
 */
public final class ChunkedDocumentCoder extends StructuredCoder<ChunkedDocument> {
  private static final long serialVersionUID = 1L;
  private static final VarIntCoder INT = VarIntCoder.of();
  private static final StringUtf8Coder TEXT = StringUtf8Coder.of();

  private final Coder<Document> documents;

  private ChunkedDocumentCoder(Coder<Document> documents) {
    this.documents = documents;
  }

  public static ChunkedDocumentCoder of(Coder<Document> documents) {
    return new ChunkedDocumentCoder(documents);
  }

  @Override
  public void encode(ChunkedDocument value, OutputStream out) throws IOException {
    documents.encode(value.document(), out);
    INT.encode(value.sentences().size(), out);
    for (Sentence sentence : value.sentences()) {
      INT.encode(sentence.section(), out);
      INT.encode(sentence.page(), out);
      INT.encode(sentence.role().ordinal(), out);
      INT.encode(sentence.span().start(), out);
      INT.encode(sentence.span().length(), out);
      TEXT.encode(sentence.text(), out);
    }
    INT.encode(value.chunks().size(), out);
    for (Chunk chunk : value.chunks()) {
      INT.encode(chunk.section(), out);
      INT.encode(chunk.firstSentence(), out);
      INT.encode(chunk.sentences(), out);
      INT.encode(chunk.tokens(), out);
    }
  }

  @Override
  public ChunkedDocument decode(InputStream in) throws IOException {
    Document document = documents.decode(in);
    int sentenceCount = INT.decode(in);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < sentenceCount; i++) {
      sentences.add(sentence(i, in));
    }
    int chunkCount = INT.decode(in);
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < chunkCount; i++) {
      chunks.add(chunk(i, in));
    }
    return new ChunkedDocument(document, sentences, chunks);
  }

  private static Sentence sentence(int ordinal, InputStream in) throws IOException {
    int section = INT.decode(in);
    int page = INT.decode(in);
    Role kind = Role.values()[INT.decode(in)];
    int start = INT.decode(in);
    Span span = new Span(start, start + INT.decode(in));
    return new Sentence(ordinal, section, page, kind, span, TEXT.decode(in));
  }

  private static Chunk chunk(int ordinal, InputStream in) throws IOException {
    int section = INT.decode(in);
    int first = INT.decode(in);
    return new Chunk(ordinal, section, first, first + INT.decode(in), INT.decode(in));
  }

  @Override
  public List<? extends Coder<?>> getCoderArguments() {
    return List.of(documents);
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    documents.verifyDeterministic();
  }
}
