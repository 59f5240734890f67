package io.precis.segment;

/** Texts on which careless rules go quadratic or worse. */
public enum AwkwardTexts {
  SPACES(" "),
  LINE_BREAKS("a\n"),
  EMPTY_LINES("\n\n"),
  OPEN_BRACKETS("( "),
  CLOSE_BRACKETS("a) "),
  QUOTES("\" "),
  STOPS("a. "),
  INITIALS("A.B. "),
  DIGITS("1"),
  NUMBERS("12. "),
  DASHES("- "),
  RULES("----\n"),
  LETTERS("a"),
  CAPITALS("A"),
  WORDS("word "),
  CITATIONS("[1, 2; 3]"),
  OPEN_CITATION("[1, "),
  ELLIPSES("字……"),
  CLAUSES("水库蓄水情况良好并且稳定；"),
  HAN("水"),
  TABS("a\tb\n"),
  BULLETS("* a\n"),
  HEADINGS("1.1.1 Heading\n\n"),
  ADORNED("Heading\n=======\n"),
  FENCES("```\n"),
  TURNS("Q: What?\nA: This.\n"),
  PIPES("| a | b |\n"),
  HYPHENS("hy-\nphen "),
  STARS("word ⭐ "),
  PROSE("The water in the lake rose by nine metres. ");

  private final String piece;

  AwkwardTexts(String piece) {
    this.piece = piece;
  }

  /** A sentence, so that no text is blank, and the piece again and again. */
  public String text(int characters) {
    return "A text.\n\n" + piece.repeat(characters / piece.length() + 1).substring(0, characters);
  }
}
