package io.precis.rewrite;

import io.precis.limit.TextPattern;
import io.precis.segment.SentenceSplitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * A sentence of an answer and the numbers that it cites, read leniently: {@code [1]}, {@code [1,
 * 3]}, {@code [2-4]}, {@code 【1】}, before the full stop, after it, or at the head of the line.
 *
 * @param text without them, and without the marks of lists and of emphasis
 * @param numbers cited, from 1, in rising order; empty where none is
 */
record CitedSentence(String text, List<Integer> numbers) {
  /** The largest number that is read: no prompt holds as many sentences. */
  private static final int LARGEST = 9999;

  /** A range names no more sentences than a passage has. */
  private static final int LONGEST_RANGE = 200;

  private static final TextPattern CITATION =
      TextPattern.compile(
          "(?<!\\s)\\s*+[\\[【]\\s*+"
              + "(\\d{1,4}(?:(?:\\s*+[-–,，、;；]\\s*+|\\s++)\\d{1,4})*+)\\s*+[\\]】]");

  private static final TextPattern PART =
      TextPattern.compile("(\\d{1,4})(?:\\s*[-–]\\s*(\\d{1,4}))?");

  private static final TextPattern MARKS =
      TextPattern.compile("^\\s*(?:[-*•·]\\s+|\\d{1,2}[.)、]\\s+|#{1,6}\\s+)|\\*\\*|__");

  CitedSentence {
    numbers = List.copyOf(numbers);
  }

  /** The sentences of an answer, in order; none runs over a line's end. */
  static List<CitedSentence> of(String answer, String language) {
    List<CitedSentence> sentences = new ArrayList<>();
    answer.lines().forEach(line -> addLine(line, language, sentences));
    return sentences;
  }

  private static void addLine(String line, String language, List<CitedSentence> to) {
    String marked = MARKS.matcher(line).replaceAll("");
    TreeMap<Integer, List<Integer>> places = new TreeMap<>();
    StringBuilder plain = new StringBuilder();
    Matcher citation = CITATION.matcher(marked);
    int at = 0;
    boolean leads = true;
    while (citation.find()) {
      String before = marked.substring(at, citation.start());
      plain.append(before);
      at = citation.end();
      leads &= before.isBlank();
      places
          .computeIfAbsent(leads ? -1 : plain.length(), p -> new ArrayList<>())
          .addAll(numbers(citation.group(1)));
    }
    plain.append(marked.substring(at));
    List<Integer> leading = places.getOrDefault(-1, List.of());
    int end = 0;
    for (String text : SentenceSplitter.split(plain.toString(), language)) {
      int start = Math.max(end, plain.indexOf(text, end));
      end = start + text.length();
      List<Integer> cited = new ArrayList<>(leading);
      leading = List.of();
      places.subMap(start, false, end, true).values().forEach(cited::addAll);
      to.add(new CitedSentence(text, cited.stream().distinct().sorted().toList()));
    }
  }

  private static List<Integer> numbers(String cited) {
    List<Integer> numbers = new ArrayList<>();
    Matcher part = PART.matcher(cited);
    while (part.find()) {
      int first = Integer.parseInt(part.group(1));
      int last = part.group(2) == null ? first : Integer.parseInt(part.group(2));
      if (last < first || last - first > LONGEST_RANGE || last > LARGEST) {
        return Collections.emptyList();
      }
      for (int number = first; number <= last; number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}
