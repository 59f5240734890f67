package io.precis.read.pdf;

import io.precis.document.Role;
import io.precis.read.pdf.page.PdfLine;
import io.precis.read.pdf.page.PdfPage;
import java.util.ArrayList;
import java.util.List;

/** Puts the values of form fields and the comments of a page among its blocks. */
final class PdfForms {
  private PdfForms() {}

  /** Blocks with the notes laid over them: a value goes to the printed label beside or above it. */
  static List<PdfBlock> insert(List<PdfPage.Note> notes, int page, List<PdfBlock> blocks) {
    if (notes.isEmpty()) {
      return blocks;
    }
    List<PdfBlock> out = new ArrayList<>(blocks);
    for (PdfPage.Note note : notes) {
      if (note.comment()) {
        out.add(PdfBlock.of(Role.COMMENT, page, lines(note, "")));
      } else {
        insert(note, page, out);
      }
    }
    return out;
  }

  private static void insert(PdfPage.Note note, int page, List<PdfBlock> blocks) {
    int label = label(note, blocks);
    if (label < 0) {
      String name = note.label().isEmpty() ? "" : note.label() + ": ";
      blocks.add(PdfBlock.of(Role.FORM_FIELD, page, lines(note, name)));
      return;
    }
    PdfBlock block = blocks.get(label);
    List<PdfLine> lines = new ArrayList<>(block.parts().get(0));
    PdfLine last = lines.remove(lines.size() - 1);
    List<PdfLine> value = lines(note, last.text() + " ");
    lines.addAll(value);
    blocks.set(label, PdfBlock.of(Role.FORM_FIELD, page, lines));
  }

  private static List<PdfLine> lines(PdfPage.Note note, String before) {
    List<PdfLine> lines = new ArrayList<>();
    for (String line : note.text().lines().toList()) {
      String text = lines.isEmpty() ? before + line : line;
      lines.add(
          new PdfLine(
              text.strip(), 0, note.left(), note.right(), note.bottom(), PdfLine.Look.PLAIN, 0));
    }
    return lines;
  }

  /** The short block on the field's level to its left, or right above it; -1 for none. */
  private static int label(PdfPage.Note note, List<PdfBlock> blocks) {
    int best = -1;
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < blocks.size(); i++) {
      PdfBlock block = blocks.get(i);
      if (!block.hasLines() || block.role() == Role.COMMENT) {
        continue;
      }
      PdfLine line = block.last();
      boolean beside =
          line.baseline() > note.top()
              && line.baseline() - line.size() < note.bottom()
              && line.right() <= note.left() + line.size();
      double above = note.top() - line.baseline();
      boolean over =
          above >= -line.size()
              && above < 1.5 * line.size()
              && line.left() < note.right()
              && line.right() > note.left();
      double distance = beside ? note.left() - line.right() : over ? 100 + above : Double.MAX_VALUE;
      if (distance < nearest) {
        nearest = distance;
        best = i;
      }
    }
    return best;
  }
}
