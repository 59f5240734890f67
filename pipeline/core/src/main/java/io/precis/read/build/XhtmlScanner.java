package io.precis.read.build;

import io.precis.limit.Deadline;

/**
 * Splits the XHTML that a fork sends into tags and text.
 *
 * <p>Not an XML parser on purpose: where a limit or an exception stopped the parse, the XHTML ends
 * in the middle, with elements open, and what is there is still wanted. One pass, no recursion, no
 * entities but the ones that Tika writes, so neither depth nor expansion costs anything.
 */
public final class XhtmlScanner {
  /** Receives tags and text in order. Ends need not match starts. */
  public interface Handler {
    /**
     * @param name lower-case as Tika writes it
     */
    void start(String name, XhtmlAttributes attributes);

    void end(String name);

    void text(String text);
  }

  private final String xhtml;
  private final Handler handler;
  private int position;

  private XhtmlScanner(String xhtml, Handler handler) {
    this.xhtml = xhtml;
    this.handler = handler;
  }

  public static void scan(String xhtml, Handler handler) {
    new XhtmlScanner(xhtml, handler).run();
  }

  private void run() {
    Deadline deadline = Deadline.current();
    while (position < xhtml.length()) {
      deadline.step();
      if (xhtml.charAt(position) == '<') {
        tag();
      } else {
        text();
      }
    }
  }

  private void text() {
    int end = xhtml.indexOf('<', position);
    int to = end < 0 ? xhtml.length() : end;
    handler.text(unescape(xhtml.substring(position, to)));
    position = to;
  }

  private void tag() {
    int close = xhtml.indexOf('>', position);
    if (close < 0) {
      position = xhtml.length();
      return;
    }
    String inner = xhtml.substring(position + 1, close);
    position = close + 1;
    if (inner.startsWith("/")) {
      handler.end(inner.substring(1).strip());
    } else if (!inner.isEmpty() && Character.isLetter(inner.charAt(0))) {
      element(inner);
    }
  }

  private void element(String inner) {
    boolean empty = inner.endsWith("/");
    String body = empty ? inner.substring(0, inner.length() - 1) : inner;
    int space = 0;
    while (space < body.length() && !Character.isWhitespace(body.charAt(space))) {
      space++;
    }
    String name = body.substring(0, space);
    handler.start(name, new XhtmlAttributes(body.substring(space)));
    if (empty) {
      handler.end(name);
    }
  }

  static String unescape(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
