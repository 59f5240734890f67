package io.precis.summary;

import io.precis.language.LanguageRules;
import io.precis.limit.TextPattern;
import io.precis.request.Style;
import io.precis.request.TextUnits;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.text.SentenceEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * Neighbouring sentences of a summary that stand under one heading, as people read them: the
 * heading once, in front. What no mark ends does not run into what follows: it is an item among
 * items, or ends its paragraph.
 *
 * @param heading empty string where none is shown
 * @param sentences one or more
 */
public record HeadedSentences(String heading, List<SummarySentence> sentences) {
  /** Of how many sentences one that no mark ends makes items of all: points of slides, minutes. */
  private static final int ITEMS = 4;

  /** Characters of a heading that are worth a line saved. */
  private static final int LEAST_REPEATED = 12;

  private static final TextPattern NUMBERED = TextPattern.compile("(?:\\d{1,3}[.)])+\\s+");

  /** A stop behind less is one of a number or a letter. */
  private static final int SHORTEST_WORD = 3;

  public HeadedSentences {
    sentences = List.copyOf(sentences);
  }

  /** The heading as it is put in front of the sentences, with its mark; empty string for none. */
  public String runIn(String language) {
    if (heading.isEmpty()) {
      return "";
    }
    if ("?!？！:：".indexOf(heading.charAt(heading.length() - 1)) >= 0) {
      return heading;
    }
    int end = heading.length() - (endsWithStop(language) ? 1 : 0);
    return heading.substring(0, end) + (TextUnits.countsCharacters(language) ? "：" : ":");
  }

  /** Whether a stop ends it that gives way to a colon: that of an abbreviation stays. */
  private boolean endsWithStop(String language) {
    int end = heading.length() - 1;
    if (heading.charAt(end) != '.') {
      return heading.charAt(end) == '。';
    }
    String word = heading.substring(heading.lastIndexOf(' ') + 1, end);
    return word.length() >= SHORTEST_WORD
        && word.indexOf('.') < 0
        && !LanguageRules.of(language).abbreviations().isListed(word.toLowerCase(Locale.ROOT));
  }

  /** Whether each is read on a line of its own: where that is asked for, or it is a point. */
  public boolean areItems(Style layout) {
    return layout == Style.BULLETS || arePoints();
  }

  /** As those of slides and minutes are. */
  private boolean arePoints() {
    long open =
        sentences.stream().limit(sentences.size() - 1).filter(HeadedSentences::open).count();
    return open * ITEMS >= sentences.size();
  }

  /**
   * The sentences of a node, in order. A heading that the node itself bears is not repeated, nor
   * one of several words that the first sentence below it says whole.
   */
  public static List<HeadedSentences> of(NodeRecord node) {
    String own = node.path().isEmpty() ? "" : node.path().get(node.path().size() - 1);
    List<HeadedSentences> groups = new ArrayList<>();
    List<SummarySentence> sentences = node.sentences();
    for (int from = 0; from < sentences.size(); ) {
      String heading = sentences.get(from).heading();
      int to = from + 1;
      while (to < sentences.size() && sentences.get(to).heading().equals(heading)) {
        to++;
      }
      boolean said = heading.equals(own) || repeats(sentences.get(from).text(), heading);
      String shown = said ? "" : heading;
      groups.addAll(new HeadedSentences(shown, sentences.subList(from, to)).paragraphs());
      from = to;
    }
    return List.copyOf(groups);
  }

  private static boolean repeats(String sentence, String heading) {
    Matcher number = NUMBERED.matcher(heading);
    String name = heading.substring(number.lookingAt() ? number.end() : 0);
    return name.length() >= LEAST_REPEATED
        && name.indexOf(' ') > 0
        && sentence.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
  }

  private List<HeadedSentences> paragraphs() {
    if (arePoints()) {
      return List.of(this);
    }
    List<HeadedSentences> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < sentences.size(); i++) {
      if (i + 1 == sentences.size() || open(sentences.get(i))) {
        String shown = from == 0 ? heading : "";
        paragraphs.add(new HeadedSentences(shown, sentences.subList(from, i + 1)));
        from = i + 1;
      }
    }
    return paragraphs;
  }

  private static boolean open(SummarySentence sentence) {
    return !SentenceEnd.endsIn(sentence.text());
  }
}
