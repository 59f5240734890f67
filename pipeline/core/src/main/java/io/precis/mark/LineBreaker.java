package io.precis.mark;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.precis.mark.MarkedSummary.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines, by Unicode's rules of where a line may be broken (UAX 14). */
final class LineBreaker {
  private final Fonts fonts;
  private final float size;
  private final float width;
  private final List<List<Piece>> lines = new ArrayList<>();
  private List<Piece> line = new ArrayList<>();
  private float filled;

  private LineBreaker(Fonts fonts, float size, float width) {
    this.fonts = fonts;
    this.size = size;
    this.width = width;
  }

  /** The lines, each with what of the pieces stands on it. */
  static List<List<Piece>> lines(List<Piece> pieces, Fonts fonts, float size, float width)
      throws IOException {
    LineBreaker breaker = new LineBreaker(fonts, size, width);
    StringBuilder all = new StringBuilder();
    pieces.forEach(piece -> all.append(piece.text()));
    BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);
    breaks.setText(all.toString());
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      breaker.add(stretch(pieces, start, end));
      start = end;
    }
    breaker.endLine();
    return breaker.lines;
  }

  /** What of the pieces lies between two places of their whole text. */
  private static List<Piece> stretch(List<Piece> pieces, int start, int end) {
    List<Piece> stretch = new ArrayList<>();
    int at = 0;
    for (Piece piece : pieces) {
      int from = Math.max(start, at) - at;
      int to = Math.min(end, at + piece.text().length()) - at;
      if (from < to) {
        stretch.add(piece.with(piece.text().substring(from, to)));
      }
      at += piece.text().length();
    }
    return stretch;
  }

  private void add(List<Piece> stretch) throws IOException {
    float wide = 0;
    for (Piece piece : stretch) {
      wide += fonts.width(piece.text().stripTrailing(), size);
    }
    if (filled + wide > width && !line.isEmpty()) {
      endLine();
    }
    for (Piece piece : stretch) {
      if (wide > width) {
        addByCharacter(piece);
      } else {
        append(piece);
      }
    }
  }

  /** A word that is longer than a line. */
  private void addByCharacter(Piece piece) throws IOException {
    String text = piece.text();
    for (int i = 0; i < text.length(); ) {
      int end = i + Character.charCount(text.codePointAt(i));
      Piece letter = piece.with(text.substring(i, end));
      if (filled + fonts.width(letter.text(), size) > width) {
        endLine();
      }
      append(letter);
      i = end;
    }
  }

  private void append(Piece piece) throws IOException {
    Piece last = line.isEmpty() ? null : line.get(line.size() - 1);
    if (last != null && last.looksLike(piece)) {
      line.set(line.size() - 1, piece.with(last.text() + piece.text()));
    } else {
      line.add(piece);
    }
    filled += fonts.width(piece.text(), size);
  }

  private void endLine() {
    if (!line.isEmpty()) {
      lines.add(line);
      line = new ArrayList<>();
    }
    filled = 0;
  }
}
