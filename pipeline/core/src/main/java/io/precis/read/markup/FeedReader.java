package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.build.XhtmlAttributes;
import io.precis.read.build.XhtmlScanner;
import org.jsoup.parser.Parser;

/** Reads a feed as Tika lists it: each entry's title, a link, heads what the feed tells of it. */
public final class FeedReader implements XhtmlScanner.Handler {
  /** Where one paragraph's end was taken out with its mark. */
  private static final TextPattern GLUED = TextPattern.compile("(?<=\\p{Ll}[.!?])(?=\\p{Lu})");

  private final DocumentBuilder out;
  private final StringBuilder text = new StringBuilder();
  private boolean head;

  private FeedReader(DocumentBuilder out) {
    this.out = out;
  }

  /** Adds what {@code xhtml}, as a fork sends it, holds to {@code out}. */
  public static void read(String xhtml, DocumentBuilder out) {
    FeedReader reader = new FeedReader(out);
    XhtmlScanner.scan(xhtml, reader);
    reader.flush(Role.BODY);
  }

  @Override
  public void start(String name, XhtmlAttributes attributes) {
    head |= name.equals("head");
    switch (name) {
      case "h1", "p", "li", "br", "a" -> flush(Role.BODY);
      default -> {}
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "head" -> head = false;
      case "h1" -> flush(Role.TITLE);
      case "a" -> flush(Role.HEADING);
      case "p", "li" -> flush(Role.BODY);
      default -> {}
    }
  }

  @Override
  public void text(String piece) {
    if (!head) {
      text.append(piece);
    }
  }

  private void flush(Role role) {
    String said = Parser.unescapeEntities(text.toString(), false).strip();
    text.setLength(0);
    if (said.isEmpty()) {
      return;
    }
    switch (role) {
      case TITLE -> {
        out.title(said);
        out.heading(1, said);
      }
      case HEADING -> out.heading(2, said);
      default -> {
        for (String part : GLUED.split(said)) {
          out.block(Role.BODY, part);
        }
      }
    }
  }
}
