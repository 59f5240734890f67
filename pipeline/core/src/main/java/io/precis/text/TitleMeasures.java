package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.language.PatternList;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.HeadingRules;
import io.precis.text.line.LineRules;
import io.precis.text.line.TitleRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** What is measured of a line that may be a title: its words, and what stands around it. */
final class TitleMeasures {
  private static final int PROSE = 100;
  private static final int FEW_WORDS = 12;
  private static final int MANY_WORDS = 20;
  private static final int MOST_FURNITURE = 400;
  private static final int OPENING = 600;
  private static final int HEAD = 1_000;
  private static final int MOST_SECTIONS = 500;

  /** Characters in which words are counted. */
  private static final int COUNTED = 60_000;

  private static final TextPattern WORD =
      TextPattern.compile("\\p{IsHan}{2}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]{2,}");
  private static final TextPattern ANY_WORD =
      TextPattern.compile("\\p{IsHan}{2}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
  private static final TextPattern DATE =
      TextPattern.compile(
          "(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)?\\d\\d|\\p{L}{3,9}\\.?"
              + " \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d|\\d{1,2}\\.?(?: de)? \\p{L}{3,9}(?:"
              + " de)? (?:19|20)\\d\\d");
  private static final TextPattern VERSION =
      TextPattern.compile("(?i)^(?:version|v|rev\\.?|revision|draft|版本)\\s?[\\d:：].{0,20}$");
  private static final TextPattern CONTACT =
      TextPattern.compile("https?://|www\\.|\\S@\\S|\\+?\\d[\\d ()-]{8,}\\d|\\b\\d{5}\\b");
  private static final TextPattern ENDS = TextPattern.compile("[.。!！;；,，、]$");
  private static final TextPattern OPEN = TextPattern.compile("(?:\\.\\s?\\.\\s?\\.|…)$");
  private static final TextPattern COURT = Phrases.pattern("case-papers");
  private static final TextPattern BODY = Phrases.pattern("institution-words");
  private static final TextPattern PARTY = Phrases.pattern("case-parties");
  private static final TextPattern BRACKETS = TextPattern.compile("[(（]\\d{1,2}[)）]$");
  private static final TextPattern ASKS = TextPattern.compile("[?？]$");
  private static final TextPattern NAME =
      TextPattern.compile(
          "(?:\\p{Lu}[\\p{Ll}'’-]+|\\p{Lu}\\.)(?:"
              + " (?:\\p{Lu}[\\p{Ll}'’-]+|\\p{Lu}\\.|van|von|de)){1,3}");
  private static final TextPattern LIST_OF_NAMES = TextPattern.compile(".*[,，、;].*[,，、;].*");
  private static final TextPattern SPEAKS =
      TextPattern.compile(
          "(?i)\\b(?:is|are|was|were|has|have|will|shall|we|you|i|our|your|it)\\b|[是的了将我们]{2}");
  private static final TextPattern SIGNS = TextPattern.compile("[^\\p{L}\\p{N}\\s]");
  private static final TextPattern NAMING = Phrases.pattern("titles-naming");
  private static final PatternList NAMINGS = Phrases.entries("titles-naming");
  private static final TextPattern SUFFIX = TextPattern.compile("\\.\\w{1,5}$");

  private final TitleSource source;
  private final TitleLines lines;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> furniture = new HashMap<>();
  private final Set<String> given;
  private final Set<String> opening;
  private final String outermost;
  private final boolean court;
  private final Set<String> name;

  TitleMeasures(TitleSource source) {
    this.source = source;
    this.lines = new TitleLines(source.text(), source.blocks(), TitleSource.BEGINNING);
    this.given = words(source.given());
    String file = source.name().substring(source.name().lastIndexOf('/') + 1);
    this.name = words(SUFFIX.matcher(file).replaceFirst("").replace('_', ' ').replace('-', ' '));
    this.opening =
        words(
            source.blocks().stream()
                .filter(block -> block.role() == Role.BODY && block.span().length() >= PROSE)
                .findFirst()
                .map(block -> block.span().of(source.text()))
                .map(text -> text.substring(0, Math.min(text.length(), OPENING)))
                .orElse(""));
    List<String> outer =
        source.sections().stream()
            .filter(section -> section.depth() == 1)
            .map(Section::heading)
            .limit(2)
            .toList();
    this.outermost = outer.size() == 1 ? TitleText.letters(outer.get(0)) : "";
    String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
    this.court = COURT.isIn(head);
    String counted = source.text().substring(0, Math.min(COUNTED, source.text().length()));
    Matcher word = WORD.matcher(counted.toLowerCase(Locale.ROOT));
    while (word.find()) {
      counts.merge(word.group(), 1, Integer::sum);
    }
    source.blocks().stream()
        .filter(block -> block.role() == Role.PAGE_FURNITURE)
        .limit(MOST_FURNITURE)
        .forEach(
            block ->
                furniture.merge(
                    TitleText.letters(block.span().of(source.text())), 1, Integer::sum));
  }

  /** Whether a line is a day's date and no more, with or without its weekday. */
  static boolean isDay(String line) {
    Matcher date = DATE.matcher(line);
    return date.find()
        && !WORD.isIn(line.substring(date.end()))
        && WORD.matcher(line.substring(0, date.start())).results().limit(2).count() <= 1;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher word = ANY_WORD.matcher(lower);
    for (int at = 0; word.find(at); ) {
      words.add(word.group());
      at = Character.isIdeographic(word.group().codePointAt(0)) ? word.start() + 1 : word.end();
    }
    return words;
  }

  String lastLine(Block block) {
    String text = TitleText.oneLine(block.span().of(source.text()));
    return text.substring(Math.max(0, text.length() - 20));
  }

  /** What the words say. */
  void words(String text, Map<String, Double> features) {
    Set<String> words = words(text);
    int size = (int) ANY_WORD.matcher(text).results().count();
    features.put("has words " + bucket(size), 1.0);
    kind(text, size, features);
    features.put("said in the first paragraph", share(words, opening));
    letters(text, size, features);
    features.put("used in the text", used(words));
    features.put("as the file calls itself", likeness(words, given));
    is("the file calls itself nothing", given.isEmpty(), features);
    is("holds what the file calls itself", !given.isEmpty() && words.containsAll(given), features);
    features.put("as the file is named", likeness(words, name));
    is("holds the file's name", !name.isEmpty() && words.containsAll(name), features);
    is("stands on pages", furniture.getOrDefault(TitleText.letters(text), 0) > 1, features);
    is("web", source.web(), features);
  }

  /** What kind of line it is. */
  private void kind(String text, int size, Map<String, Double> features) {
    boolean naming = NAMINGS.isIn(text);
    is("may be no title", !TitleRules.mayBeTitle(text), features);
    is("ends as a sentence", ENDS.isIn(text), features);
    is("ends open", OPEN.isIn(text), features);
    is("asks", ASKS.isIn(text), features);
    is("speaks", SPEAKS.isIn(text), features);
    is("is numbered", TitleRules.isNumbered(text), features);
    is("is a Chinese section", TitleRules.isChineseSection(text), features);
    is("is an institution", TitleRules.isInstitution(text), features);
    is("ends as a body's name", BODY.isIn(text) && !naming, features);
    is("ends in brackets", BRACKETS.isIn(text), features);
    is("is a party", PARTY.matcher(lastPart(text)).matches(), features);
    is("is a field", TitleLines.isField(text), features);
    is("is an item", LineRules.isItem(text), features);
    is("has signs of no title", TitleLines.hasSignsOfNone(text), features);
    is("has a date", DATE.isIn(text), features);
    is("is little but a date", DATE.isIn(text) && size <= 6, features);
    is("is a version", VERSION.isIn(text), features);
    is("has an address", CONTACT.isIn(text), features);
    is("may be a person", NAME.matcher(text).matches() && !naming, features);
    is("lists", LIST_OF_NAMES.matcher(text).matches(), features);
    is("names a kind", naming, features);
    is("ends in a kind", naming && endsInKind(text), features);
    is("of a court's paper", court, features);
    is("holds all others", TitleText.letters(text).equals(outermost), features);
  }

  private static void letters(String text, int size, Map<String, Double> features) {
    is("begins small", Character.isLowerCase(text.codePointAt(0)), features);
    is("begins with a number", Character.isDigit(text.codePointAt(0)), features);
    is("in capitals", HeadingRules.isCapitals(text) && size > 1, features);
    features.put("capitals", capitals(text));
    features.put("signs", Math.min(1, SIGNS.matcher(text).results().count() / 8.0));
  }

  private static void is(String name, boolean is, Map<String, Double> features) {
    if (is) {
      features.put(name, 1.0);
    }
  }

  private static String bucket(int words) {
    if (words <= 2) {
      return String.valueOf(words);
    }
    return words <= FEW_WORDS ? "some" : words <= MANY_WORDS ? "many" : "too many";
  }

  private static double capitals(String text) {
    String[] words = text.split("\\s+");
    int capitals = 0;
    int all = 0;
    for (String word : words) {
      if (!word.isEmpty() && Character.isLetter(word.codePointAt(0)) && word.length() > 3) {
        all++;
        capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
      }
    }
    return all == 0 ? 0.5 : (double) capitals / all;
  }

  /** Share of the words that the text uses again. */
  private double used(Set<String> words) {
    int all = 0;
    int again = 0;
    for (String word : words) {
      if (word.length() > 1 && WORD.matcher(word).matches()) {
        all++;
        again += counts.getOrDefault(word, 0) > 2 ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) again / all;
  }

  private static String lastPart(String text) {
    return text.substring(text.lastIndexOf(',') + 1).strip();
  }

  private static boolean endsInKind(String text) {
    Matcher kind = NAMING.matcher(text);
    int end = -1;
    while (kind.find()) {
      end = kind.end();
    }
    return end >= 0 && text.length() - end <= 1;
  }

  private static double share(Set<String> words, Set<String> of) {
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(of::contains).count() / words.size();
  }

  /** F1 of two sets of words; 0 where one is empty. */
  private static double likeness(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long both = one.stream().filter(other::contains).count();
    return 2.0 * both / (one.size() + other.size());
  }

  /** What stands before and behind. */
  void around(Block first, Block last, Map<String, Double> features) {
    List<Block> blocks = source.blocks();
    Block above = null;
    boolean prose = false;
    for (Block block : blocks) {
      if (block == first) {
        break;
      }
      above = block.role() == Role.PAGE_FURNITURE ? above : block;
      prose |= block.role() == Role.BODY && block.span().length() >= PROSE;
    }
    Block below = null;
    for (int i = blocks.indexOf(last) + 1; i < blocks.size() && below == null; i++) {
      below = blocks.get(i).role() == Role.PAGE_FURNITURE ? null : blocks.get(i);
    }
    is("prose above", prose, features);
    features.put("above " + (above == null ? "nothing" : above.role().label()), 1.0);
    features.put("below " + (below == null ? "nothing" : below.role().label()), 1.0);
    is("prose below", below != null && below.span().length() >= PROSE, features);
    Span span = new Span(first.span().start(), last.span().end());
    is("runs on", lines.runsOn(span), features);
    is("leads in", lines.leadsIn(span), features);
    is("long block", last.span().length() > TitleRules.LONGEST, features);
    if (first.role().isHeading()) {
      amongHeadings(first, features);
    }
  }

  /** Where a heading stands among the others. */
  private void amongHeadings(Block heading, Map<String, Double> features) {
    List<Section> sections = source.sections();
    if (heading.section() >= sections.size() || sections.get(heading.section()).depth() == 0) {
      return;
    }
    Section own = sections.get(heading.section());
    boolean first = true;
    boolean holds = false;
    int beside = 0;
    for (Section other : sections.subList(0, Math.min(sections.size(), MOST_SECTIONS))) {
      boolean before = other.ordinal() < own.ordinal() && other.depth() > 0;
      first &= !before;
      holds |= other.parent() == own.ordinal() && other.depth() > own.depth();
      beside += other.parent() == own.parent() && other.depth() == own.depth() ? 1 : 0;
    }
    is("is the first heading", first, features);
    is("holds other headings", holds, features);
    is("first of headings alike", first && !holds && beside > 1, features);
    features.put("headings beside", Math.log1p(Math.max(0, beside - 1)));
  }
}
