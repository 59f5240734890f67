package io.precis.limit;

/** A text each of whose characters costs a step to look at. */
final class DeadlineText implements CharSequence {
  private final String text;
  private final Deadline deadline;

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
