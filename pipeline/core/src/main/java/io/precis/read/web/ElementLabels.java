package io.precis.read.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the elements around a block of a page are and are called. Remembers those of one page. */
final class ElementLabels {
  private static final int NEAR = 3;
  private static final int LONGEST_LABEL = 120;
  private static final List<String> LANDMARKS =
      List.of(
          "article",
          "main",
          "nav",
          "header",
          "footer",
          "aside",
          "form",
          "section",
          "table",
          "ul",
          "ol",
          "figure",
          "blockquote",
          "button",
          "dialog",
          "iframe",
          "dl",
          "td",
          "li");

  /** Together with the landmarks no more than a long has bits. */
  private static final List<String> KINDS = WordKinds.LABELS.kinds();

  private static final List<String> NEAR_NAMES = names("near:");
  private static final List<String> FAR_NAMES = names("far:");

  private final Map<String, Long> labels = new HashMap<>();
  private final Map<PageElement, Long> farBits = new HashMap<>();

  /** Tells what a block is, and what the elements around it are and are called. */
  void put(PageElement block, BlockFeatures.Sink values) {
    BlockFeatures.flag(values, "is:" + (block.name().indexOf('-') > 0 ? "custom" : block.name()));
    long near = labelBits(block);
    PageElement up = block.parent();
    for (int level = 1; level < NEAR && up != null; level++) {
      near |= labelBits(up) | landmarkBit(up);
      up = up.parent();
    }
    flags(NEAR_NAMES, near, values);
    flags(FAR_NAMES, up == null ? 0 : bitsFrom(up), values);
  }

  private static void flags(List<String> names, long bits, BlockFeatures.Sink values) {
    for (long left = bits; left != 0; left &= left - 1) {
      BlockFeatures.flag(values, names.get(Long.numberOfTrailingZeros(left)));
    }
  }

  /** What an element and those around it are called, and which landmarks they are. */
  private long bitsFrom(PageElement element) {
    long bits = 0;
    for (PageElement up = element; up != null; up = up.parent()) {
      Long known = farBits.get(up);
      if (known != null) {
        bits |= known;
        break;
      }
      bits |= labelBits(up) | landmarkBit(up);
    }
    farBits.put(element, bits);
    return bits;
  }

  /** The body's own classes tell of the whole page. */
  private long labelBits(PageElement element) {
    String label = element.label();
    if (label.isBlank() || element.name().equals("body")) {
      return 0;
    }
    String looked = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    return labels.computeIfAbsent(looked, ElementLabels::bitsOf);
  }

  private static long bitsOf(String label) {
    long bits = 0;
    for (String kind : WordKinds.LABELS.ofLabel(label)) {
      bits |= 1L << LANDMARKS.size() + KINDS.indexOf(kind);
    }
    return bits;
  }

  private static long landmarkBit(PageElement element) {
    int at = LANDMARKS.indexOf(element.name());
    return at < 0 ? 0 : 1L << at;
  }

  private static List<String> names(String where) {
    List<String> names = new ArrayList<>();
    LANDMARKS.forEach(landmark -> names.add(where + landmark));
    KINDS.forEach(kind -> names.add(where + "=" + kind));
    return List.copyOf(names);
  }
}
