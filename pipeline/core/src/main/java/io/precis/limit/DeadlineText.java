package io.precis.limit;

/** A text each of whose characters costs a step to look at. */
final class DeadlineText implements CharSequence {
  /** Looks after which a copy pays, whose characters cost less to look at than a string's. */
  private static final int FEW = 64;

  private final String text;
  private final Deadline deadline;
  private char[] copy;
  private int looks;

  DeadlineText(String text, Deadline deadline) {
    this.text = text;
    this.deadline = deadline;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    deadline.step();
    char[] characters = copy;
    return characters == null ? first(index) : characters[index];
  }

  private char first(int index) {
    if (++looks > FEW) {
      copy = text.toCharArray();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new DeadlineText(text.substring(start, end), deadline);
  }

  @Override
  public String toString() {
    return text;
  }
}
