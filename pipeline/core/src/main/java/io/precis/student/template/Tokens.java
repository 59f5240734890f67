package io.precis.student.template;

import io.precis.student.template.Token.Kind;
import java.util.List;

/** Tokens, taken one by one. */
final class Tokens {
  private final List<Token> all;
  private int at;

  Tokens(List<Token> all) {
    this.all = all;
  }

  Token peek() {
    return peek(0);
  }

  /** The token {@code ahead} of the next one; the last for all that would stand behind it. */
  Token peek(int ahead) {
    return all.get(Math.min(at + ahead, all.size() - 1));
  }

  Token next() {
    Token token = peek();
    at = Math.min(at + 1, all.size() - 1);
    return token;
  }

  Token take(Kind kind) {
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
