package io.precis.student.template;

/**
 * A piece of a template.
 *
 * @param text of data and of literals what it stands for
 * @param line from 1
 */
record TemplateToken(Kind kind, String text, int line) {
  /** What a piece is. */
  enum Kind {
    /** Literal text. */
    DATA,
    /** {@code {{} and its end. */
    PRINT,
    PRINT_END,
    /** {@code {%} and its end. */
    BLOCK,
    BLOCK_END,
    NAME,
    STRING,
    INTEGER,
    FLOAT,
    OPERATOR,
    END
  }

  boolean is(Kind wanted, String wantedText) {
    return kind == wanted && text.equals(wantedText);
  }
}
