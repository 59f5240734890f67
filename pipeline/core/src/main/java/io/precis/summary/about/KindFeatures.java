package io.precis.summary.about;

import io.precis.document.Block;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Sentence;
import io.precis.language.ChineseNumbers;
import io.precis.language.CueTokens;
import io.precis.language.PhraseSets;
import io.precis.limit.TextPattern;
import io.precis.rank.feature.SectionFunction;
import io.precis.rank.feature.SentenceCue;
import io.precis.read.markup.MediaTypes;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is measured of a document to tell its kind: words of its title; phrases of each kind in its
 * title, headings, first lines and sentences; its format; what its blocks, sections and sentences
 * are.
 */
public final class KindFeatures {
  private static final String TITLE = "title";
  private static final String TITLE_END = "title end";
  private static final String TITLE_WORD = "title word ";
  private static final int HEAD_BLOCKS = 25;
  private static final int LONGEST_LINE = 120;
  private static final int EARLY = 12;
  private static final int SENTENCES = 400;
  private static final int HEADINGS = 200;
  private static final double MOST_LINES = 3;
  private static final double MOST_HEADINGS = 4;
  private static final int WORDS_OF_A_SLIDE = 90;
  private static final int FEWEST_SLIDES = 8;

  private static final TextPattern NUMBERED_ARTICLE =
      TextPattern.compile(
          "^(第" + ChineseNumbers.OF_ARTICLE + "[条條]|§\\s?\\d|Art(icle|ikel|ículo|\\.)\\s?\\d)");
  private static final TextPattern SPEECH = TextPattern.compile("[“„«「][^”“»」]{3,}|^\"[^\"]{3,}");
  private static final TextPattern BLANK =
      TextPattern.compile("_{4,}|\\[[A-Z][A-Z _]{2,}\\]|…{3,}|\\.{6,}|□|☐|：\\s*$");
  private static final TextPattern CITATION =
      TextPattern.compile(
          "\\[\\d{1,3}(?:[,–-]\\s?\\d{1,3})*\\]|\\(\\p{Lu}[^()]{2,40},? (?:19|20)\\d\\d[a-z]?\\)|et"
              + " al\\.");
  private static final TextPattern COMMAND =
      TextPattern.compile("`[^`]+`|\\b\\w+\\(\\)|\\$ \\w+|--\\w{2,}");
  private static final TextPattern DATE_HEADING =
      TextPattern.compile(
          "(?:19|20)\\d\\d[-/.年]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d");

  private final ChunkedDocument chunked;
  private final Document document;
  private final List<Sentence> sentences;

  /** Of each of the sentences. */
  private final List<List<String>> tokens;

  private final Map<String, Double> features = new LinkedHashMap<>();

  private KindFeatures(ChunkedDocument chunked) {
    this.chunked = chunked;
    this.document = chunked.document();
    this.sentences =
        chunked.sentences().stream()
            .filter(each -> each.role().competes())
            .limit(SENTENCES)
            .toList();
    this.tokens = sentences.stream().map(each -> CueTokens.of(each.text())).toList();
  }

  /**
   * Measures it.
   *
   * @param title what it calls itself; empty string where unknown
   * @return in a fixed order; a feature that is not there is 0
   */
  public static Map<String, Double> of(ChunkedDocument document, String title) {
    KindFeatures measured = new KindFeatures(document);
    measured.features.put("bias", 1.0);
    measured.format();
    measured.shape();
    measured.title(title);
    measured.headings();
    measured.head();
    measured.sentences();
    measured.cues();
    return measured.features;
  }

  private void put(String name, double value) {
    if (value != 0) {
      features.put(name, value);
    }
  }

  /** Whether a document's title has a phrase of a kind. */
  static boolean isInTitle(Map<String, Double> features, DocumentKind kind) {
    return features.containsKey(TITLE + ":" + kind.label());
  }

  /** Whether a document's title ends in a phrase of a kind. */
  static boolean isAtTitlesEnd(Map<String, Double> features, DocumentKind kind) {
    return features.containsKey(TITLE_END + ":" + kind.label());
  }

  /** The kind that a format alone says; empty where it holds documents of many kinds. */
  static Optional<DocumentKind> byFormat(String type) {
    if (MediaTypes.isMail(type) || type.contains("mbox") || type.contains("outlook")) {
      return Optional.of(DocumentKind.MAIL);
    }
    if (type.contains("htmlhelp")) {
      return Optional.of(DocumentKind.HELP);
    }
    if (type.contains("presentation") || type.contains("powerpoint")) {
      return Optional.of(DocumentKind.SLIDES);
    }
    boolean sheet = type.contains("spreadsheet") || type.contains("excel") || type.contains("csv");
    return sheet ? Optional.of(DocumentKind.TABLE) : Optional.empty();
  }

  private void format() {
    String type = document.metadata().mediaType();
    if (type.contains("pdf")) {
      put("format pdf", 1);
    } else if (type.contains("html")) {
      put("format html", 1);
    } else if (type.contains("word") || type.contains("officedocument")) {
      put("format word", 1);
    } else {
      put("format text", 1);
    }
    int pages = document.pages().size();
    if (type.contains("pdf") && pages >= FEWEST_SLIDES) {
      put("few words on a page", document.text().length() < 6L * WORDS_OF_A_SLIDE * pages ? 1 : 0);
    }
  }

  private void shape() {
    long all = Math.max(1, chunked.sentences().size());
    for (Role role :
        List.of(
            Role.TURN,
            Role.FORM_FIELD,
            Role.TABLE,
            Role.LIST_ITEM,
            Role.CODE,
            Role.QUOTATION,
            Role.BODY,
            Role.BACK_MATTER)) {
      long of = chunked.sentences().stream().filter(each -> each.role() == role).count();
      put("share of " + role.label(), (double) of / all);
    }
    long articles =
        chunked.sentences().stream()
                .limit(SENTENCES)
                .filter(each -> NUMBERED_ARTICLE.isIn(each.text()))
                .count()
            + document.sections().stream()
                .filter(each -> NUMBERED_ARTICLE.isIn(each.heading()))
                .count();
    put("articles", Math.min(1, articles / 10.0));
    put("length", Math.log1p(all) / 5);
    put("short", all <= 15 ? 1 : 0);
  }

  private void title(String title) {
    List<String> words = CueTokens.of(title);
    boolean asks = asks(title);
    put("no title", title.isEmpty() ? 1 : 0);
    put("title asks", asks ? 1 : 0);
    put("title is dated", DATE_HEADING.isIn(title) ? 1 : 0);
    if (asks) {
      return; // a question names a kind that it asks for
    }
    titleWords(words);
    for (PhraseSets<DocumentKind> kinds : lists("document-kinds.txt")) {
      kinds.longest(words).forEach((kind, n) -> most(TITLE, kind, 1 + 0.25 * (n - 1)));
      for (int from = Math.max(0, words.size() - 4); from < words.size(); from++) {
        int left = words.size() - from;
        kinds
            .longest(words.subList(from, words.size()))
            .forEach((kind, n) -> most(TITLE_END, kind, n == left ? 1 : 0));
      }
    }
  }

  /** Each word of a title, and each two ideographs that stand together. */
  private void titleWords(List<String> tokens) {
    String before = "";
    for (String token : tokens) {
      boolean ideograph = Character.isIdeographic(token.codePointAt(0));
      if (!ideograph) {
        put(TITLE_WORD + token, 1);
      } else if (!before.isEmpty()) {
        put(TITLE_WORD + before + token, 1);
      }
      before = ideograph ? token : "";
    }
  }

  private void most(String sort, DocumentKind kind, double value) {
    if (value != 0) {
      features.merge(sort + ":" + kind.label(), value, Math::max);
    }
  }

  private void headings() {
    Map<DocumentKind, Integer> kindsOf = new EnumMap<>(DocumentKind.class);
    Map<SectionFunction, Integer> functions = new EnumMap<>(SectionFunction.class);
    List<PhraseSets<DocumentKind>> kinds = lists("document-kinds.txt");
    List<PhraseSets<SectionFunction>> names =
        languages()
            .map(tag -> PhraseSets.of(SectionFunction.class, tag, "section-functions.txt"))
            .toList();
    Set<String> seen = new HashSet<>();
    int dated = 0;
    for (Section section : document.sections()) {
      String heading = section.heading();
      if (heading.isEmpty() || seen.size() >= HEADINGS || !seen.add(heading)) {
        continue;
      }
      List<String> words = CueTokens.of(heading);
      dated += DATE_HEADING.isIn(heading) ? 1 : 0;
      in(words, kinds).forEach(kind -> kindsOf.merge(kind, 1, Integer::sum));
      in(words, names).forEach(function -> functions.merge(function, 1, Integer::sum));
    }
    kindsOf.forEach((kind, n) -> most("heading", kind, Math.min(MOST_HEADINGS, n) / MOST_HEADINGS));
    for (SectionFunction function : SectionFunction.values()) {
      int n = functions.getOrDefault(function, 0);
      put("sections of " + function.name().toLowerCase(Locale.ROOT), Math.min(3, n) / 3.0);
    }
    put("dated headings", Math.min(3, dated) / 3.0);
    put("headings", Math.log1p(seen.size()) / 4);
  }

  /** Short lines at the beginning say who met, who is against whom, for whom it was written. */
  private void head() {
    Map<DocumentKind, Integer> lines = new EnumMap<>(DocumentKind.class);
    List<PhraseSets<DocumentKind>> kinds = lists("document-kinds-head.txt");
    int blanks = 0;
    int seen = 0;
    for (Block block :
        document.blocks().stream()
            .filter(block -> block.role() != Role.CONTENTS)
            .limit(HEAD_BLOCKS)
            .toList()) {
      for (String line : block.span().of(document.text()).lines().toList()) {
        seen++;
        blanks += BLANK.isIn(line) ? 1 : 0;
        if (line.length() <= LONGEST_LINE) {
          in(CueTokens.of(line), kinds).forEach(kind -> lines.merge(kind, 1, Integer::sum));
        }
      }
    }
    lines.forEach((kind, n) -> most("head", kind, Math.min(MOST_LINES, n) / MOST_LINES));
    put("blanks at the head", seen == 0 ? 0 : (double) blanks / seen);
  }

  /** What the text calls itself and those whom it speaks of or to, early on or again and again. */
  private void sentences() {
    List<PhraseSets<DocumentKind>> kinds = lists("document-kinds-self.txt");
    Map<DocumentKind, Integer> times = new EnumMap<>(DocumentKind.class);
    Map<DocumentKind, Integer> early = new EnumMap<>(DocumentKind.class);
    for (int i = 0; i < sentences.size(); i++) {
      for (DocumentKind kind : in(tokens.get(i), kinds)) {
        times.merge(kind, 1, Integer::sum);
        early.merge(kind, i < EARLY ? 1 : 0, Integer::sum);
      }
    }
    times.forEach((kind, n) -> most("self", kind, share(n, 20)));
    early.forEach((kind, n) -> most("early", kind, Math.min(2, n) / 2.0));
  }

  /** A share of the sentences, as a number from 0 to 1 that is 1/2 where one of {@code of} is. */
  private double share(long n, int of) {
    double share = (double) n / Math.max(8, sentences.size());
    return share * of / (1 + share * of);
  }

  private void cues() {
    PhraseSets<SentenceCue> cues =
        PhraseSets.of(SentenceCue.class, document.language(), "sentence-cues.txt");
    Map<SentenceCue, Integer> times = new EnumMap<>(SentenceCue.class);
    long speech = 0;
    long blanks = 0;
    long citations = 0;
    long commands = 0;
    long asked = 0;
    for (int i = 0; i < sentences.size(); i++) {
      String text = sentences.get(i).text();
      cues.longest(tokens.get(i)).keySet().forEach(cue -> times.merge(cue, 1, Integer::sum));
      speech += SPEECH.isIn(text) ? 1 : 0;
      blanks += BLANK.isIn(text) ? 1 : 0;
      citations += CITATION.isIn(text) ? 1 : 0;
      commands += COMMAND.isIn(text) ? 1 : 0;
      asked += asks(text) ? 1 : 0;
    }
    for (SentenceCue cue : SentenceCue.values()) {
      int n = times.getOrDefault(cue, 0);
      put("says " + cue.name().toLowerCase(Locale.ROOT), share(n, 10));
    }
    put("speaks", share(speech, 10));
    put("blanks", share(blanks, 10));
    put("cites", share(citations, 10));
    put("commands", share(commands, 10));
    put("asks", share(asked, 10));
  }

  private static boolean asks(String text) {
    return text.endsWith("?") || text.endsWith("？");
  }

  /** What some list has a phrase of in a text. */
  private static <E extends Enum<E>> Set<E> in(List<String> tokens, List<PhraseSets<E>> lists) {
    Set<E> found = new HashSet<>();
    lists.forEach(list -> found.addAll(list.longest(tokens).keySet()));
    return found;
  }

  /** In the document's language, and in English. */
  private List<PhraseSets<DocumentKind>> lists(String file) {
    return languages().map(tag -> PhraseSets.of(DocumentKind.class, tag, file)).toList();
  }

  private Stream<String> languages() {
    return Stream.of(document.language(), "en").distinct();
  }
}
