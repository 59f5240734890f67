package io.precis.student.template;

import io.precis.student.template.TemplateToken.Kind;
import java.util.List;

/** Tokens, taken one by one. */
final class Tokens {
  private final List<TemplateToken> all;
  private int at;

  Tokens(List<TemplateToken> all) {
    this.all = all;
  }

  TemplateToken peek() {
    return peek(0);
  }

  /** The token {@code ahead} of the next one; the last for all that would stand behind it. */
  TemplateToken peek(int ahead) {
    return all.get(Math.min(at + ahead, all.size() - 1));
  }

  TemplateToken next() {
    TemplateToken token = peek();
    at = Math.min(at + 1, all.size() - 1);
    return token;
  }

  TemplateToken take(Kind kind) {
    if (peek().kind() != kind) {
      throw wrong("\"" + peek().text() + "\" is not expected");
    }
    return next();
  }

  void take(Kind kind, String text) {
    if (!taken(kind, text)) {
      throw wrong("\"" + text + "\" is missing before \"" + peek().text() + "\"");
    }
  }

  /** Takes the next token where it is this one; returns whether it did. */
  boolean taken(Kind kind, String text) {
    boolean is = peek().is(kind, text);
    if (is) {
      next();
    }
    return is;
  }

  TemplateException wrong(String what) {
    return new TemplateException("line " + peek().line() + ": " + what);
  }
}
