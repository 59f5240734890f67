package io.precis.read.pdf;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import io.precis.read.pdf.page.PdfPage;
import io.precis.text.line.CreditLines;
import io.precis.text.line.SectionNames;
import io.precis.text.line.StandaloneHeading;
import io.precis.text.line.TitleRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the look of a PDF's lines means: the size of its body text, and which looks are headings.
 *
 * <p>A heading is larger than the body, or bold or underlined as a whole line, or set in a typeface
 * of its own that only short lines have, and does not end like a sentence. Larger sizes are higher
 * levels.
 */
final class PdfStyles {
  private static final double LARGER = 1.12;
  private static final double LARGEST_CODE = 1.3;
  private static final double SMALL = 0.92;
  private static final double SMALL_CAPITALS = 0.72;
  private static final int LONGEST = 140;
  private static final int LEAD_IN_WORDS = 7;
  private static final int LETTERS_OF_A_WORD = 2;

  /** The day of a letter. */
  private static final TextPattern DAY =
      TextPattern.compile("\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+\\p{Lu}\\p{Ll}{2,9}\\.?,?\\s+\\d{4}");

  private static final TextPattern NUMBER = TextPattern.compile("^[\\d.]+\\s*");

  /** What stands below a heading that nothing belongs to. */
  private static final TextPattern NONE = Phrases.pattern("answers-none");

  /** What a body's name ends in: {@code e. V.}, {@code Inc.} */
  private static final TextPattern LEGAL_FORM =
      TextPattern.compile("[\\s,](?:\\p{L}\\. ?\\p{Lu}|Inc|Ltd|Corp|Co)\\.$");

  /** The end of a number that a line's end has parted. */
  private static final TextPattern QUANTITY =
      TextPattern.compile("\\d[\\d.,]* ?(?:亿|万[元人吨亩千平多余台套户])");

  private static final TextPattern SENTENCE_INSIDE = TextPattern.compile("。[^”’」』）)]");

  /** A sentence of some words, and another begins. */
  private static final TextPattern SENTENCES =
      TextPattern.compile("(?:\\S+\\s+){6,}\\p{Ll}{3,}\\.\\s+\\p{Lu}\\p{Ll}*\\s+\\p{Ll}.*");

  private static final int MOST_LEVELS = 5;
  private static final double MOST_BOLD = 0.3;
  private static final double MOST_MONO = 0.5;
  private static final double MOST_OF_A_TYPEFACE = 0.12;
  private static final int SHORT_LINE = 90;

  /** Of the length of lines that most Chinese letters stand in: a heading is shorter. */
  private static final double FULL_LINE = 0.85;

  private final double body;
  private final String family;
  private final boolean boldTells;

  /** Underlined lines like titles, by identity. */
  private final Set<PdfLine> underlined;

  private final boolean monoTells;
  private final double leading;
  private final List<Double> headingSizes;
  private final Set<String> headingFaces;

  /** Characters from which a Chinese line is full. */
  private final double full;

  private PdfStyles(
      Counts counts, boolean monoTells, Set<PdfLine> underlined, double leading, double full) {
    this.full = full;
    body = counts.sizes.isEmpty() ? 0 : mode(counts.sizes);
    family = counts.families.isEmpty() ? "" : mode(counts.families);
    boldTells = counts.bold < counts.all * MOST_BOLD;
    this.underlined = underlined;
    this.monoTells = monoTells;
    this.leading = leading;
    headingSizes =
        new TreeSet<>(counts.sizes.keySet())
            .descendingSet().stream()
                .filter(size -> size >= body * LARGER)
                .limit(MOST_LEVELS)
                .toList();
    headingFaces = headingFaces(counts);
  }

  /** Letters by look. */
  private static final class Counts {
    private final Map<Double, Integer> sizes = new HashMap<>();
    private final Map<String, Integer> families = new HashMap<>();
    private final Map<String, Face> faces = new HashMap<>();
    private int all;
    private int bold;
  }

  /** A typeface in one size: how many letters and lines it has, and how many lines look a title. */
  private static final class Face {
    private int letters;
    private int lines;
    private int titles;
    private double size;
    private String family = "";
    private boolean italic;
  }

  static PdfStyles of(List<PdfPage> pages) {
    boolean monoTells = monoTells(pages);
    Counts counts = new Counts();
    for (PdfPage page : pages) {
      for (PdfLine line : page.lines()) {
        if (!monoTells || !line.mono()) {
          count(line, counts);
        }
      }
    }
    return new PdfStyles(
        counts, monoTells, PdfUnderlined.of(pages), leading(pages), FULL_LINE * usualLength(pages));
  }

  /** Whether equally wide letters are code: in most lines they are those of the text. */
  private static boolean monoTells(List<PdfPage> pages) {
    int all = 0;
    int mono = 0;
    for (PdfPage page : pages) {
      for (PdfLine line : page.lines()) {
        all += line.text().length();
        mono += line.mono() ? line.text().length() : 0;
      }
    }
    return mono == 0 || mono < all * MOST_MONO;
  }

  /** Characters of the line that the middle one of all Chinese letters stands in; 0 for none. */
  private static int usualLength(List<PdfPage> pages) {
    TreeMap<Integer, Integer> letters = new TreeMap<>();
    for (PdfPage page : pages) {
      for (PdfLine line : page.lines()) {
        int ideographs = ideographs(line.text());
        if (ideographs > 0) {
          letters.merge(line.text().length(), ideographs, Integer::sum);
        }
      }
    }
    int left = letters.values().stream().mapToInt(Integer::intValue).sum() / 2;
    for (Map.Entry<Integer, Integer> entry : letters.entrySet()) {
      left -= entry.getValue();
      if (left < 0) {
        return entry.getKey();
      }
    }
    return 0;
  }

  private static void count(PdfLine line, Counts counts) {
    int length = line.text().length();
    counts.sizes.merge(rounded(line.size()), length, Integer::sum);
    counts.families.merge(line.look().family(), length, Integer::sum);
    counts.all += length;
    counts.bold += line.bold() ? length : 0;
    Face face = counts.faces.computeIfAbsent(face(line), key -> new Face());
    face.letters += length;
    face.lines++;
    face.titles +=
        length + ideographs(line.text()) <= SHORT_LINE
                && beginsTitle(line.text())
                && !line.endsSentence()
            ? 1
            : 0;
    face.size = line.size();
    face.family = line.look().family();
    face.italic = line.look().italic();
  }

  private static String face(PdfLine line) {
    return rounded(line.size()) + "/" + line.look().family() + "/" + line.look().italic();
  }

  /** Typefaces other than the body's that only short lines have which begin like a title. */
  private Set<String> headingFaces(Counts counts) {
    Set<String> faces = new HashSet<>();
    counts.faces.forEach(
        (key, face) -> {
          boolean other = !face.family.equals(family) || face.italic;
          boolean rare = face.letters < counts.all * MOST_OF_A_TYPEFACE && face.lines > 1;
          if (other && rare && face.size >= body * 0.97 && face.titles * 10 >= face.lines * 8) {
            faces.add(key);
          }
        });
    return faces;
  }

  private static <K extends Comparable<K>> K mode(Map<K, Integer> letters) {
    K best = null;
    int most = -1;
    for (Map.Entry<K, Integer> entry : letters.entrySet()) {
      boolean more = entry.getValue() > most;
      boolean tie = entry.getValue() == most && entry.getKey().compareTo(best) < 0;
      if (more || tie) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  private static double rounded(double size) {
    return Math.round(size * 2) / 2.0;
  }

  /** Usual distance of two baselines, in sizes of the letters. */
  private static double leading(List<PdfPage> pages) {
    Map<Double, Integer> gaps = new HashMap<>();
    for (PdfPage page : pages) {
      for (int i = 1; i < page.lines().size(); i++) {
        PdfLine line = page.lines().get(i);
        double gap = line.baseline() - page.lines().get(i - 1).baseline();
        if (line.size() > 0 && gap > 0.8 * line.size() && gap < 3 * line.size()) {
          gaps.merge(Math.round(gap / line.size() * 10) / 10.0, line.text().length(), Integer::sum);
        }
      }
    }
    return gaps.isEmpty() ? 1.2 : mode(gaps) + 0.05;
  }

  /** Distance of lines as found in the document, in sizes of their letters. */
  double leading() {
    return leading;
  }

  /** Size of the body's letters in points; 0 where nothing is known. */
  double body() {
    return body;
  }

  /** Whether a line is code by its letters; much larger ones are those of headings. */
  boolean isCode(PdfLine line) {
    return monoTells && line.mono() && (body == 0 || line.size() < body * LARGEST_CODE);
  }

  /** Whether two lines have the same size. */
  boolean isAlike(PdfLine first, PdfLine second) {
    return Math.abs(first.size() - second.size()) <= 0.08 * Math.max(first.size(), second.size());
  }

  /** Whether a line stands out as headings do; its text is not judged. */
  boolean standsOut(PdfLine line) {
    return body > 0
        && !isCode(line)
        && (line.size() >= body * LARGER
            || boldTells && line.bold() && line.boldPrefix() == 0 && line.size() >= body * 0.95
            || underlined.contains(line) && line.size() >= body * 0.95
            || headingFaces.contains(face(line)) && !isFull(line));
  }

  /** Whether a Chinese line without a number is as long as those of the text. */
  private boolean isFull(PdfLine line) {
    return ideographs(line.text()) > 0
        && line.text().length() >= full
        && !NUMBER.matcher(line.text()).lookingAt();
  }

  /** Whether a line is larger than the body's. */
  boolean isLarge(PdfLine line) {
    return body > 0 && line.size() >= body * LARGER;
  }

  /** Whether a line is set as footnotes are. */
  boolean isSmall(PdfLine line) {
    return body > 0 && line.size() > 0 && line.size() <= body * SMALL;
  }

  /**
   * Level of the heading that {@code text} is, set as {@code line}; empty where it is none.
   *
   * @param text one or more lines, joined
   */
  OptionalInt level(String text, PdfLine line) {
    if (!standsOut(line)) {
      // an abstract may be set in small letters
      return isNameOfOpening(text) ? OptionalInt.of(level(line)) : plainLevel(text, line);
    }
    boolean named =
        isTitle(text)
            || StandaloneHeading.clause(text).isPresent()
            || StandaloneHeading.isNumberedWithStop(text)
            || isLarge(line) && StandaloneHeading.isNameWithStop(text);
    return text.length() > LONGEST || !named ? OptionalInt.empty() : OptionalInt.of(level(line));
  }

  /** That of a line set as text is. */
  private OptionalInt plainLevel(String text, PdfLine line) {
    boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
    boolean small = body > 0 && line.size() < body * (capitals ? SMALL_CAPITALS : SMALL);
    if (small || isCode(line)) {
      return OptionalInt.empty();
    }
    if (isDay(text)) {
      return OptionalInt.empty();
    }
    // a clause stands below headings in letters of their own
    OptionalInt clause = StandaloneHeading.clause(text);
    return clause.isPresent()
        ? OptionalInt.of(level(line) + clause.getAsInt())
        : StandaloneHeading.level(text);
  }

  /** Whether one sentence ends within a text on one line, and another begins. */
  static boolean hasSentences(String text) {
    return SENTENCES.matcher(text).matches();
  }

  /** Whether a line is the day of a letter. */
  static boolean isDay(String text) {
    return DAY.matcher(text).matches();
  }

  /** Whether a line is but the name of an abstract or an introduction, whatever its letters. */
  static boolean isNameOfOpening(String text) {
    return !text.isEmpty()
        && !Character.isLowerCase(text.codePointAt(0))
        && SectionNames.opensText(text);
  }

  /** Level of a heading that is set as {@code line}: 1 for the largest letters. */
  int level(PdfLine line) {
    double size = rounded(line.size());
    int level = 1;
    for (double larger : headingSizes) {
      level += larger > size ? 1 : 0;
    }
    return level;
  }

  static boolean isTitle(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    boolean ideographs = text.chars().anyMatch(Character::isIdeographic);
    boolean sentence =
        StandaloneHeading.endsLikeSentence(text) && !text.endsWith("?") && !text.endsWith("？");
    int named = NUMBER.matcher(text).replaceFirst("").length();
    return letters >= (ideographs ? 2 : 3)
        && letters * 2 >= named
        && beginsTitle(text)
        && !sentence
        && !text.endsWith("、")
        && !hasSentences(text)
        && !TitleRules.isAddress(text)
        && !StandaloneHeading.isAside(text)
        && !NONE.matcher(text).matches()
        && !CreditLines.isCredit(text)
        && !CreditLines.isSigned(text)
        && !QUANTITY.matcher(text).lookingAt()
        && !(ideographs && SENTENCE_INSIDE.isIn(text))
        && !isLeadIn(text);
  }

  /** Likewise of a document's title, which may end in a body's name: {@code Rules of X e. V.} */
  static boolean isDocumentTitle(String text) {
    return isTitle(text) || isNamed(text);
  }

  /** Whether a title ends in a body's name and its legal form. */
  static boolean isNamed(String text) {
    return LEGAL_FORM.isIn(text) && isTitle(text.substring(0, text.length() - 1));
  }

  /** Whether it announces a list: many words and a colon. */
  private static boolean isLeadIn(String text) {
    int words = text.split("\\s+").length + ideographs(text) / LETTERS_OF_A_WORD;
    return (text.endsWith(":") || text.endsWith("：")) && words >= LEAD_IN_WORDS;
  }

  private static int ideographs(String text) {
    return (int) text.chars().filter(Character::isIdeographic).count();
  }

  /** Titles begin with a capital, a number, or a letter of a script without capitals. */
  static boolean beginsTitle(String text) {
    return !text.isEmpty()
        && !Character.isLowerCase(text.codePointAt(0))
        && !PdfMarks.startsBullet(text);
  }
}
