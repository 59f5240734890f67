package io.precis.read.plain;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads programs and settings: comments that stand on lines of their own are text, everything else
 * is code, unchanged.
 */
public final class SourceCodeReader {
  private static final TextPattern LINE =
      TextPattern.compile("\\s*+(?://++!?|#++|--++|;++)(?:\\s++(.*)|$)", Pattern.DOTALL);
  private static final TextPattern OPENS =
      TextPattern.compile(
          "\\s*+(?:/\\*++|\\w{0,2}(?:\"{3}|'{3})|\\{-\\|?|=begin)(.*)", Pattern.DOTALL);
  private static final TextPattern CLOSES =
      TextPattern.compile("(?:(?<!\\*)\\*++/|\"{3}|'{3}|-\\}|=end)\\s*+$");
  private static final TextPattern STAR = TextPattern.compile("^\\s*\\*+(?!/)\\s?");
  private static final TextPattern TAG = TextPattern.compile("[@\\\\:]\\w");
  private static final TextPattern INLINE =
      TextPattern.compile("\\{@\\w++\\s++([^{}]{1,200})\\}|</?\\w{1,10}>");

  private final DocumentBuilder out;
  private final List<String> code = new ArrayList<>();
  private final List<String> comment = new ArrayList<>();
  private boolean inComment;

  private SourceCodeReader(DocumentBuilder out) {
    this.out = out;
  }

  /** Adds what {@code text}, a whole file, holds to {@code out}. */
  public static void read(String text, DocumentBuilder out) {
    SourceCodeReader reader = new SourceCodeReader(out);
    text.lines().forEach(reader::line);
    reader.endComment();
    reader.endCode();
  }

  private void line(String line) {
    Matcher opens = OPENS.matcher(line);
    Matcher alone = LINE.matcher(line);
    if (inComment) {
      inside(STAR.matcher(line).replaceFirst(""));
    } else if (opens.matches()) {
      endComment();
      inComment = true;
      inside(opens.group(1));
    } else if (alone.matches() && !line.startsWith("#!")) {
      endCode();
      say(alone.group(1) == null ? "" : alone.group(1));
    } else {
      endComment();
      code.add(line);
    }
  }

  private void inside(String line) {
    endCode();
    Matcher closes = CLOSES.matcher(line);
    if (closes.find()) {
      say(line.substring(0, closes.start()));
      endComment();
      inComment = false;
    } else {
      say(line);
    }
  }

  /** An empty line ends a paragraph, and so does one that says what a parameter is. */
  private void say(String line) {
    String words = INLINE.matcher(line.strip()).replaceAll(found -> shown(found.group(1)));
    boolean tag = TAG.matcher(words).lookingAt();
    if (words.isEmpty() || tag) {
      endComment();
    }
    if (tag) {
      out.verbatim(Role.CODE, words);
    } else if (!words.isEmpty()) {
      comment.add(words);
    }
  }

  private static String shown(String group) {
    return group == null ? "" : Matcher.quoteReplacement(group);
  }

  private void endComment() {
    out.block(Role.BODY, String.join("\n", comment));
    comment.clear();
  }

  private void endCode() {
    out.verbatim(Role.CODE, String.join("\n", code));
    code.clear();
  }
}
