package io.precis.segment;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.Metadata;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents with sections, pages, furniture and every kind of block, some of them odd. */
public final class RandomDocuments {
  private static final String[] WORDS = {
    "river",
    "Dr.",
    "U.S.",
    "e.g.",
    "3.5",
    "No.",
    "gauge",
    "exam-\nple",
    "said",
    "the",
    "Who?",
    "(see",
    "it)",
    "“Go!”",
    "城市",
    "交通。",
    "发展；",
    "……",
    "a",
    "x\u0301",
    "𝒳",
    "-",
    "—",
    "\u00A0",
    "...",
    "!",
    "[12]",
    "http://a.b/c.d?e=f",
    "\"Yes.\"",
    "naïve",
    "\u00ADsoft",
    "well-\nKnown",
    "word.",
    "Word.",
    "end.\n",
    "I.",
    "J.",
    "，",
    "“",
    "。",
    "\t",
    "\u200B"
  };

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<Section> sections = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Span> pages = new ArrayList<>();

  private RandomDocuments(Random random) {
    this.random = random;
  }

  public static Document next(Random random) {
    return new RandomDocuments(random).build();
  }

  private Document build() {
    boolean paged = random.nextBoolean();
    int page = 0;
    int count = 1 + random.nextInt(8);
    for (int s = 0; s < count; s++) {
      int start = text.length();
      int blockCount = random.nextInt(8);
      for (int b = 0; b < blockCount; b++) {
        addBlock(s, b);
        if (paged && random.nextInt(3) == 0) {
          pages.add(new Span(page, text.length()));
          page = text.length();
        }
      }
      int parent = s == 0 || random.nextBoolean() ? -1 : random.nextInt(s);
      List<String> path = parent < 0 ? List.of("h" + s) : List.of("h" + parent, "h" + s);
      sections.add(
          new Section(s, parent, path, new Span(start, text.length()), random.nextInt(9) == 0));
    }
    if (paged) {
      pages.add(new Span(page, text.length()));
    }
    String[] languages = {"en", "zh", "und", "de", "th"};
    return new Document(
        new DocumentId("0".repeat(64)),
        "random",
        text.length(),
        new Metadata("text/plain", "", List.of(), List.of(), "", "", 0),
        languages[random.nextInt(languages.length)],
        text.toString(),
        sections,
        blocks,
        pages);
  }

  private void addBlock(int section, int ordinal) {
    Role[] kinds = Role.values();
    Role kind = ordinal == 0 ? Role.HEADING : kinds[random.nextInt(kinds.length)];
    int start = text.length();
    int words = 1 + random.nextInt(random.nextInt(10) == 0 ? 300 : 25);
    for (int w = 0; w < words; w++) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
      text.append(random.nextInt(12) == 0 ? "\n" : random.nextInt(15) == 0 ? "" : " ");
    }
    // A block in twenty is not told to anybody: its text must not be lost.
    if (random.nextInt(20) > 0) {
      blocks.add(new Block(kind, section, new Span(start, text.length())));
    }
    text.append("\n\n");
  }
}
