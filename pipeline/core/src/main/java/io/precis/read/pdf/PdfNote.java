package io.precis.read.pdf;

/**
 * What is laid over a page: the value of a form's field, a comment.
 *
 * @param text its lines
 * @param label what the form calls the field; empty where it does not
 * @param left in points from the page's top left corner, as are the others
 * @param right where it ends
 * @param top upper edge
 * @param bottom lower edge
 * @param comment whether it is a reader's remark
 */
record PdfNote(
    String text,
    String label,
    double left,
    double right,
    double top,
    double bottom,
    boolean comment) {
  static PdfNote of(String text, String label, String measures, boolean comment) {
    String[] numbers = measures.split(" ");
    double[] place = new double[4];
    for (int i = 0; i < place.length && numbers.length == place.length; i++) {
      place[i] = Double.parseDouble(numbers[i]);
    }
    return new PdfNote(
        text.strip(), label.strip(), place[0], place[1], place[2], place[3], comment);
  }
}
