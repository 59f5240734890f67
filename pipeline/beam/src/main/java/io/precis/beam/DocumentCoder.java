package io.precis.beam;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.LeftOut;
import io.precis.document.Metadata;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;

/** {@link Document}s on the wire: deterministic, about as long as their text. */
public final class DocumentCoder extends AtomicCoder<Document> {
  private static final long serialVersionUID = 1;
  private static final DocumentCoder INSTANCE = new DocumentCoder();
  private static final Role[] KINDS = Role.values();
  private static final LeftOut.Reason[] REASONS = LeftOut.Reason.values();

  private DocumentCoder() {}

  public static DocumentCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(Document value, OutputStream stream) throws IOException {
    Wire.Writer out = new Wire.Writer(stream);
    out.string(value.id().sha256());
    out.string(value.name());
    out.number(value.bytes());
    metadata(value.metadata(), out);
    out.string(value.title());
    out.string(value.encoding());
    out.string(value.language());
    out.string(value.text());
    out.list(value.sections(), section -> section(section, out));
    out.list(value.blocks(), block -> block(block, out));
    out.list(value.pages(), page -> span(page, out));
    out.list(value.leftOut(), left -> leftOut(left, out));
  }

  private static void metadata(Metadata value, Wire.Writer out) throws IOException {
    out.string(value.mediaType());
    out.string(value.title());
    out.list(value.authors(), out::string);
    out.string(value.created());
    out.string(value.modified());
    out.number(value.pages());
  }

  private static void section(Section value, Wire.Writer out) throws IOException {
    out.number(value.parent() + 1L);
    out.list(value.path(), out::string);
    span(value.span(), out);
    out.number(value.embedded() ? 1 : 0);
  }

  private static void block(Block value, Wire.Writer out) throws IOException {
    out.number(value.role().ordinal());
    out.number(value.section());
    span(value.span(), out);
  }

  private static void leftOut(LeftOut value, Wire.Writer out) throws IOException {
    out.number(value.reason().ordinal());
    out.number(value.characters());
  }

  private static void span(Span value, Wire.Writer out) throws IOException {
    out.number(value.start());
    out.number(value.length());
  }

  @Override
  public Document decode(InputStream stream) throws IOException {
    Wire.Reader in = new Wire.Reader(stream);
    return new Document(
        new DocumentId(in.string()),
        in.string(),
        in.number(),
        metadata(in),
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.list(ordinal -> section(ordinal, in)),
        in.list(ordinal -> block(in)),
        in.list(ordinal -> span(in)),
        in.list(ordinal -> new LeftOut(REASONS[in.integer()], in.integer())));
  }

  private static Metadata metadata(Wire.Reader in) throws IOException {
    String mediaType = in.string();
    String title = in.string();
    List<String> authors = in.list(ordinal -> in.string());
    return new Metadata(mediaType, title, authors, in.string(), in.string(), in.integer());
  }

  private static Section section(int ordinal, Wire.Reader in) throws IOException {
    int parent = in.integer() - 1;
    List<String> path = in.list(i -> in.string());
    return new Section(ordinal, parent, path, span(in), in.integer() == 1);
  }

  private static Block block(Wire.Reader in) throws IOException {
    return new Block(KINDS[in.integer()], in.integer(), span(in));
  }

  private static Span span(Wire.Reader in) throws IOException {
    int start = in.integer();
    return new Span(start, start + in.integer());
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
