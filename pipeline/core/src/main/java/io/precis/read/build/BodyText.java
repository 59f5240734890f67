package io.precis.read.build;

/** The text between {@code <body>} and its end, unchanged: what Tika makes of plain text. */
public final class BodyText implements XhtmlScanner.Handler {
  private final StringBuilder text = new StringBuilder();
  private boolean inBody;

  private BodyText() {}

  public static String of(String xhtml) {
    BodyText body = new BodyText();
    XhtmlScanner.scan(xhtml, body);
    return body.text.toString();
  }

  @Override
  public void start(String name, XhtmlAttributes attributes) {
    inBody |= name.equals("body");
    if (name.equals("hr") && attributes.get("class").equals("page")) {
      text.append('\f');
    }
  }

  @Override
  public void end(String name) {
    if (name.equals("p") || name.equals("div")) {
      text.append('\n');
    }
  }

  @Override
  public void text(String piece) {
    if (inBody) {
      text.append(piece);
    }
  }
}
