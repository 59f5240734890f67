package io.precis.bench;

import io.precis.chunk.SentenceSplitter;
import io.precis.rank.RankInput;
import io.precis.rank.RankInput.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Plain texts of evaluation sets as sentences and headings: paragraphs between empty lines,
 * underlined or short unpunctuated lines as headings, a speaker's name before a turn left out. A
 * text most of whose lines end like sentences has one sentence a line.
 */
final class OutlinedText {
  private static final Pattern ENDED = Pattern.compile(".*[.?!。？！][\"')\\]”’]*");
  private static final Pattern SPEAKER = Pattern.compile("^\\p{L}[\\p{L}0-9 .']{0,40}?[:：]\\s*");
  private static final Pattern UNDERLINE = Pattern.compile("([=\\-~^\"'*#+`])\\1{2,}");
  private static final Pattern ITEM = Pattern.compile("([*\\-•]|\\d+[.)]) .*");
  private static final Pattern PUNCTUATED = Pattern.compile(".*[.?!:;,。？！：，…—\"'”’)\\]]");
  private static final int LONGEST_HEADING_WORDS = 10;

  private final String language;
  private final boolean linesApart;
  private final boolean turns;
  private final List<RankInput> inputs = new ArrayList<>();
  private final List<String> paragraph = new ArrayList<>();
  private int section;

  private OutlinedText(List<String> lines, String language) {
    this.language = language;
    long filled = lines.stream().filter(line -> !line.isEmpty()).count();
    long speakers = lines.stream().filter(line -> SPEAKER.matcher(line).find()).count();
    this.turns = speakers > 0.6 * filled;
    this.linesApart =
        turns || lines.stream().filter(line -> ENDED.matcher(line).matches()).count() > filled / 2;
  }

  static List<RankInput> of(String source, String language) {
    List<String> lines = source.replace("&quot;", "\"").lines().map(String::strip).toList();
    OutlinedText text = new OutlinedText(lines, language);
    lines.forEach(text::add);
    text.flush();
    return text.inputs;
  }

  private void add(String line) {
    if (UNDERLINE.matcher(line).matches()) {
      if (!paragraph.isEmpty()) {
        String heading = paragraph.remove(paragraph.size() - 1);
        flush();
        addHeading(heading);
      }
      return;
    }
    if (line.isEmpty() || linesApart || ITEM.matcher(line).matches()) {
      flush();
    }
    if (!line.isEmpty()) {
      paragraph.add(line);
    }
  }

  private void flush() {
    String text = String.join(" ", paragraph);
    paragraph.clear();
    if (isHeading(text)) {
      addHeading(text);
      return;
    }
    String said = turns ? SPEAKER.matcher(text).replaceFirst("") : text;
    for (String sentence : SentenceSplitter.split(said, language)) {
      if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)) {
        inputs.add(new RankInput(sentence, Role.CANDIDATE, 1, section));
      }
    }
  }

  private void addHeading(String text) {
    section++;
    inputs.add(new RankInput(text, Role.HEADING, 1, section));
  }

  private boolean isHeading(String text) {
    return !text.isEmpty()
        && !turns
        && Character.isLetterOrDigit(text.charAt(0))
        && text.length() < 80
        && text.split("\\s+").length <= LONGEST_HEADING_WORDS
        && !ITEM.matcher(text).matches()
        && !PUNCTUATED.matcher(text).matches();
  }
}
