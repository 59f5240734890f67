package io.precis.read.pdf.margin;

import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import io.precis.read.pdf.page.PdfPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Numbers stamped in the margin of every page of a file, each one more than that before it. */
final class PdfStamps {
  private static final double NEAR = 4;
  private static final int FEWEST_PAGES = 2;
  private static final TextPattern STAMP =
      TextPattern.compile("([\\p{L}\\d_. -]{0,40}?)(\\d{4,12})");

  private PdfStamps() {}

  /** The lines that are such stamps, by identity. */
  static Set<PdfLine> of(List<PdfPage> pages) {
    Set<PdfLine> stamps = Collections.newSetFromMap(new IdentityHashMap<>());
    if (pages.size() < FEWEST_PAGES) {
      return stamps;
    }
    for (PdfLine first : pages.get(0).lines()) {
      List<PdfLine> run = new ArrayList<>();
      Optional<PdfLine> next = isStamp(first, pages.get(0)) ? Optional.of(first) : Optional.empty();
      while (next.isPresent()) {
        run.add(next.get());
        next =
            run.size() < pages.size() ? after(next.get(), pages.get(run.size())) : Optional.empty();
      }
      if (run.size() == pages.size()) {
        stamps.addAll(run);
      }
    }
    return stamps;
  }

  private static boolean isStamp(PdfLine line, PdfPage page) {
    return RunningHeads.isInMargin(line, page) && STAMP.matcher(line.text()).matches();
  }

  private static Optional<PdfLine> after(PdfLine stamp, PdfPage page) {
    return page.lines().stream()
        .filter(line -> isStamp(line, page))
        .filter(line -> Math.abs(line.left() - stamp.left()) <= NEAR)
        .filter(line -> Math.abs(line.baseline() - stamp.baseline()) <= NEAR)
        .filter(line -> isOneMore(stamp.text(), line.text()))
        .findFirst();
  }

  private static boolean isOneMore(String before, String after) {
    Matcher first = STAMP.matcher(before);
    Matcher next = STAMP.matcher(after);
    return first.matches()
        && next.matches()
        && first.group(1).equals(next.group(1))
        && Long.parseLong(next.group(2)) == Long.parseLong(first.group(2)) + 1;
  }
}
