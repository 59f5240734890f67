package io.precis.read.markup;

import io.precis.document.Span;
import io.precis.limit.TextPattern;
import io.precis.text.RaisedText;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of the block that is open, with how much of it is a link and how much is bold. Not
 * thread-safe.
 */
final class FlowText {
  /**
   * @param text unchanged, white space included
   * @param linkCharacters characters inside links, white space left out
   * @param bold whether every character is in bold letters
   * @param struck characters that were struck out, which are not in the text
   */
  record Taken(String text, int linkCharacters, boolean bold, int struck) {}

  private static final int BRACKET_REACHES = 80;

  /** Arrows as generators of pages write them behind a note, and signs of links to a heading. */
  private static final TextPattern BACK =
      TextPattern.compile("\\s*(?:[↩⤴⏎↵↑][\\uFE0E\\uFE0F]?|[#¶§🔗])\\s*");

  private static final TextPattern NUMBER = TextPattern.compile("\\[?\\d{1,3}\\]?");
  private static final TextPattern WORD =
      TextPattern.compile("(?:\\p{Ll}{4}|\\p{IsHan})[.,;:!?。，；：！？]?[”’\"')）]?$");

  /** What a number without brackets stands behind: behind a Chinese word it may count. */
  private static final TextPattern BEFORE_BARE =
      TextPattern.compile("\\p{Ll}{4}[.,;:!?]?[”’\"')]?$|\\p{IsHan}[。，；：！？”’」』）]{1,2}$");

  private static final int BEFORE_NUMBER = 8;

  private final StringBuilder text = new StringBuilder();
  private int characters;
  private int linkCharacters;
  private int boldCharacters;
  private int links;
  private int linkFrom = -1;
  private boolean permalink;
  private boolean noted;

  /** Whether a link back that was taken away stood in brackets, of which one is to come. */
  private boolean bracketed;

  private int bolds;
  private int raisedFrom = -1;
  private boolean raisedLink;
  private int struckFrom = -1;
  private final List<Span> struck = new ArrayList<>();

  void append(String appended) {
    String piece = bracketed && appended.startsWith("]") ? appended.substring(1) : appended;
    bracketed = bracketed && appended.isEmpty();
    text.append(piece);
    int added = 0;
    for (int i = 0; i < piece.length(); i++) {
      added += Character.isWhitespace(piece.charAt(i)) ? 0 : 1;
    }
    characters += added;
    linkCharacters += links > 0 && !permalink ? added : 0;
    boldCharacters += bolds > 0 ? added : 0;
    raisedLink |= raisedFrom >= 0 && links > 0 && added > 0;
  }

  /**
   * @param own whether it leads to the block that it stands in, which makes no menu of it
   * @param toNote whether it may lead to a note of the page
   */
  void startLink(boolean own, boolean toNote) {
    permalink = own;
    noted = toNote;
    linkFrom = links == 0 ? text.length() : linkFrom;
    links++;
  }

  /** A link that is nothing but a sign leads back from a note or to a heading, and is no word. */
  void endLink() {
    links = Math.max(0, links - 1);
    if (links == 0 && linkFrom >= 0 && linkFrom < text.length()) {
      String link = text.substring(linkFrom);
      if (BACK.matches(link) || noted && isGluedNumber(link)) {
        int removed = cut(linkFrom);
        linkCharacters -= permalink ? 0 : removed;
        bracketed = text.length() > 0 && text.charAt(text.length() - 1) == '[';
        if (bracketed) {
          cut(text.length() - 1);
        }
      }
    }
    linkFrom = -1;
    permalink = false;
  }

  /** A number right behind a word, or the mark that ends it, is that of a note. */
  private boolean isGluedNumber(String link) {
    String before = text.substring(Math.max(0, linkFrom - BEFORE_NUMBER), linkFrom);
    TextPattern word = link.startsWith("[") ? WORD : BEFORE_BARE;
    return NUMBER.matches(link) && word.isIn(before);
  }

  /** Takes the text from {@code start} on away; how many characters of it were no white space. */
  private int cut(int start) {
    int removed = 0;
    for (int i = start; i < text.length(); i++) {
      removed += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
    }
    characters -= removed;
    boldCharacters -= bolds > 0 ? removed : 0;
    text.setLength(start);
    return removed;
  }

  void startBold() {
    bolds++;
  }

  void endBold() {
    bolds--;
  }

  void startRaised() {
    if (raisedFrom < 0) {
      raisedFrom = text.length();
      raisedLink = links > 0;
    }
  }

  /** What was raised stays apart from the word before; a link to a note is no text. */
  void endRaised() {
    if (raisedFrom < 0 || raisedFrom > text.length()) {
      raisedFrom = -1;
      return;
    }
    RaisedText.end(text, raisedFrom, raisedLink);
    raisedFrom = -1;
  }

  /** What stands below a slash after raised digits is a fraction with them. */
  void startLowered() {
    RaisedText.startLowered(text);
  }

  void startStruck() {
    struckFrom = struckFrom < 0 ? text.length() : struckFrom;
  }

  void endStruck() {
    if (struckFrom >= 0 && struckFrom < text.length()) {
      struck.add(new Span(struckFrom, text.length()));
    }
    struckFrom = -1;
  }

  /**
   * What is struck out beside other words holds no longer; a block that is struck out from end to
   * end stays, since an element that is never closed strikes all that follows.
   */
  private String withoutStruck() {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (Span span : struck) {
      kept.append(text, from, Math.max(from, span.start()));
      from = Math.min(text.length(), span.end());
    }
    kept.append(text, from, text.length());
    return kept.toString().isBlank() ? text.toString() : kept.toString();
  }

  /** A line ends; two in a row end a paragraph. */
  boolean endsParagraph() {
    int last = text.length();
    while (last > 0 && text.charAt(last - 1) == ' ') {
      last--;
    }
    return last > 0 && text.charAt(last - 1) == '\n';
  }

  /** Whether a bracket is open at the end, not far before it. */
  boolean isInBracket() {
    for (int i = text.length() - 1; i >= Math.max(0, text.length() - BRACKET_REACHES); i--) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == ')' || c == ']') {
        return c == '(' || c == '[';
      }
    }
    return false;
  }

  boolean isBlank() {
    return characters == 0;
  }

  boolean isBold() {
    return characters > 0 && boldCharacters == characters;
  }

  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  /** The last character that is no white space; 0 where there is none. */
  char lastSign() {
    int last = text.length() - 1;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last < 0 ? 0 : text.charAt(last);
  }

  /** Whether the text ends in a word in small letters of {@code least} letters or more. */
  boolean endsWithWord(int least) {
    int first = text.length();
    while (first > 0 && Character.isLetter(text.charAt(first - 1))) {
      first--;
    }
    return text.length() - first >= least && Character.isLowerCase(text.charAt(text.length() - 1));
  }

  /** The text so far; the next begins empty, inside the same links and bold letters. */
  Taken take() {
    boolean goesOn = struckFrom >= 0;
    endStruck();
    String kept = withoutStruck();
    Taken taken = new Taken(kept, linkCharacters, isBold(), text.length() - kept.length());
    struck.clear();
    struckFrom = goesOn ? 0 : -1;
    text.setLength(0);
    linkFrom = linkFrom < 0 ? -1 : 0;
    characters = 0;
    linkCharacters = 0;
    boldCharacters = 0;
    raisedFrom = raisedFrom < 0 ? -1 : 0;
    return taken;
  }
}
