package io.precis.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Reads from an expression which characters every match of it holds. */
final class ExpressionReader {
  /** Letters that Java takes for letters beyond ASCII where case does not count. */
  private static final String SHARED = "kKsSiI";

  private static final String POSITIONS = "bBAGzZ";
  private static final String ASCII_CLASSES = "dsw";
  private static final String OTHER_CLASSES = "DSWhHvVRX";
  private static final String CONTROLS = "tnrfae";
  private static final int HEX = 16;
  private static final int UNKNOWN = -1;

  /** So many codes are hardly told from all by their masks. */
  private static final int LONGEST_RANGE = 96;

  /** Which ASCII characters a class has, by its flags and how it is written. */
  private static final Map<String, CharacterMask> ASCII = new ConcurrentHashMap<>();

  /** Something that is not read. */
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unread() {
      super(null, null, false, false);
    }
  }

  private final String expression;
  private int flags;
  private int at;

  private ExpressionReader(String expression, int flags) {
    this.expression = expression;
    this.flags = flags;
  }

  /**
   * The branches of an expression, of each the sets of which a text that matches holds one each;
   * one branch without any where the expression is not read.
   */
  static List<List<CharacterMask>> read(String expression, int flags) {
    int unread =
        Pattern.LITERAL | Pattern.COMMENTS | Pattern.CANON_EQ | Pattern.UNICODE_CHARACTER_CLASS;
    if ((flags & unread) != 0) {
      return List.of(List.of());
    }
    try {
      ExpressionReader reader = new ExpressionReader(expression, flags);
      List<List<CharacterMask>> branches = reader.branches();
      return reader.at == expression.length() ? branches : List.of(List.of());
    } catch (Unread | StringIndexOutOfBoundsException | IllegalArgumentException e) {
      return List.of(List.of());
    }
  }

  /** A set of which a text holds one that matches any of some branches. */
  static CharacterMask either(List<List<CharacterMask>> branches) {
    return branches.stream()
        .map(
            masks ->
                masks.stream()
                    .min(Comparator.comparingDouble(CharacterMask::frequency))
                    .orElse(CharacterMask.ALL))
        .reduce(CharacterMask.NONE, CharacterMask::or);
  }

  /** What stands between bars, up to the end of the group. */
  private List<List<CharacterMask>> branches() {
    List<List<CharacterMask>> branches = new ArrayList<>();
    int before = flags;
    do {
      branches.add(branch());
    } while (skip('|'));
    flags = before;
    return branches;
  }

  private List<CharacterMask> branch() {
    List<CharacterMask> masks = new ArrayList<>();
    while (at < expression.length()
        && expression.charAt(at) != '|'
        && expression.charAt(at) != ')') {
      List<CharacterMask> own = atom();
      if (leastTimes() > 0) {
        masks.addAll(own);
      }
    }
    return masks;
  }

  private List<CharacterMask> atom() {
    char c = expression.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> List.of(characters());
      case '\\' -> escape();
      case '.', '^', '$' -> List.of();
      case '{', '*', '+', '?' -> throw new Unread(); // a second one behind what it repeats
      default -> Character.isSurrogate(c) ? halves(c) : List.of(literal(c));
    };
  }

  /** A character of two halves, which is repeated as one. */
  private List<CharacterMask> halves(char high) {
    char low = expression.charAt(at++);
    if (!Character.isSurrogatePair(high, low)) {
      throw new Unread();
    }
    return List.of(literal(high), literal(low));
  }

  private List<CharacterMask> group() {
    boolean denied = false;
    int before = flags;
    if (skip('?')) {
      boolean behind = skip('<');
      denied = skip('!');
      boolean looks = denied || skip('='); // what it looks for stands in the text too
      if (behind && !looks) {
        at = expression.indexOf('>', at) + 1; // its name
      } else if (!looks && !skip('>') && !skip(':') && setFlags()) {
        return List.of(); // for what follows in the group around
      }
    }
    List<List<CharacterMask>> branches = branches();
    if (!skip(')')) {
      throw new Unread();
    }
    flags = before;
    return denied ? List.of() : branches.size() == 1 ? branches.get(0) : List.of(either(branches));
  }

  /** Whether they stand alone; else they are those of the group that they open. */
  private boolean setFlags() {
    boolean on = true;
    while (true) {
      char c = expression.charAt(at++);
      if (c == ')' || c == ':') {
        return c == ')';
      }
      int flag =
          switch (c) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'u' -> Pattern.UNICODE_CASE;
            case 's', 'm', 'd', '-' -> 0;
            default -> throw new Unread();
          };
      on &= c != '-';
      flags = on ? flags | flag : flags & ~flag;
    }
  }

  private CharacterMask literal(char c) {
    if ((flags & Pattern.CASE_INSENSITIVE) == 0) {
      return CharacterMask.of(c);
    }
    boolean unicode = (flags & Pattern.UNICODE_CASE) != 0;
    if (c >= '\u0080') {
      boolean known = Character.isIdeographic(c) || Character.getType(c) == Character.OTHER_LETTER;
      boolean folds = unicode && !known && (hasCase(c) || Character.isSurrogate(c));
      return folds ? CharacterMask.ALL : CharacterMask.of(c);
    }
    CharacterMask both =
        Character.isLetter(c)
            ? CharacterMask.of(Character.toLowerCase(c))
                .or(CharacterMask.of(Character.toUpperCase(c)))
            : CharacterMask.of(c);
    return unicode && SHARED.indexOf(c) >= 0 ? both.or(CharacterMask.BEYOND) : both;
  }

  /** Roman numerals and letters in circles have cases too and are no letters. */
  private static boolean hasCase(char c) {
    return Character.isLetter(c) || Character.toLowerCase(c) != c || Character.toUpperCase(c) != c;
  }

  private List<CharacterMask> escape() {
    int from = at - 1;
    char c = expression.charAt(at++);
    if (!Character.isLetterOrDigit(c)) {
      return List.of(literal(c));
    }
    if (POSITIONS.indexOf(c) >= 0) {
      if (c == 'b' && skip('{')) {
        at = expression.indexOf('}', at) + 1;
      }
      return List.of();
    }
    if (c >= '1' && c <= '9') {
      while (at < expression.length() && Character.isDigit(expression.charAt(at))) {
        at++; // of the group's number, or a digit that may as well stand there
      }
      return List.of(); // a group once more, which may be empty
    }
    at = from;
    return List.of(escaped());
  }

  /** Of a class or a character that is escaped by a letter. */
  private CharacterMask escaped() {
    int from = at;
    char c = expression.charAt(at + 1);
    at += 2;
    if (c == 'u') {
      return character(number(4));
    }
    if (c == 'x') {
      if (!skip('{')) {
        return character(number(2));
      }
      int end = expression.indexOf('}', at);
      int code = number(end - at);
      at = end + 1;
      return character(code);
    }
    if (CONTROLS.indexOf(c) >= 0 || ASCII_CLASSES.indexOf(c) >= 0) {
      return ascii(expression.substring(from, at));
    }
    if (c == 'p' || c == 'P') {
      at = expression.charAt(at) == '{' ? expression.indexOf('}', at) + 1 : at + 1;
      String written = expression.substring(from, at);
      return ascii(written)
          .or(written.equals("\\p{IsHan}") ? CharacterMask.EAST : CharacterMask.BEYOND);
    }
    if (OTHER_CLASSES.indexOf(c) < 0) {
      throw new Unread();
    }
    return ascii(expression.substring(from, at)).or(CharacterMask.BEYOND);
  }

  private int number(int digits) {
    int code = Integer.parseInt(expression.substring(at, at + digits), HEX);
    at += digits;
    return code;
  }

  private CharacterMask character(int code) {
    if (Character.MIN_SURROGATE <= code && code <= Character.MAX_SURROGATE) {
      throw new Unread();
    }
    return code > Character.MAX_VALUE ? CharacterMask.EAST : literal((char) code);
  }

  /** A class; beyond ASCII only one that is written out is known. */
  private CharacterMask characters() {
    int from = at - 1;
    int depth = 1;
    boolean plain = expression.charAt(at) != '^';
    while (depth > 0) {
      char c = expression.charAt(at++);
      if (c == '\\') {
        char escaped = expression.charAt(at++);
        if (escaped == 'Q') {
          throw new Unread();
        }
      } else if (c == '[') {
        depth++;
        plain = false;
      } else if (c == ']') {
        depth--;
      } else if (c == '&') {
        plain = false;
      }
    }
    int end = at;
    CharacterMask ascii = ascii(expression.substring(from, end));
    boolean folds = (flags & Pattern.UNICODE_CASE) != 0 && (flags & Pattern.CASE_INSENSITIVE) != 0;
    CharacterMask beyond = plain && !folds ? writtenOut(from + 1, end - 1) : CharacterMask.BEYOND;
    at = end;
    return ascii.or(beyond.withoutAscii());
  }

  /** What stands between two places of the expression, one after the other, and in between. */
  private CharacterMask writtenOut(int from, int end) {
    CharacterMask all = CharacterMask.NONE;
    at = from;
    while (at < end) {
      int first = at;
      all = all.or(member());
      if (at + 1 < end && expression.charAt(at) == '-') {
        int last = ++at;
        all = all.or(member()).or(range(code(first, last - 1), code(last, at)));
      }
    }
    return all;
  }

  private CharacterMask member() {
    char c = expression.charAt(at);
    if (c == '\\' && Character.isLetterOrDigit(expression.charAt(at + 1))) {
      return escaped();
    }
    at += c == '\\' ? 2 : 1;
    char written = expression.charAt(at - 1);
    // A half of a character says nothing of a range that it begins.
    return Character.isSurrogate(written) ? CharacterMask.EAST : CharacterMask.of(written);
  }

  /** Those from one code to another, {@link #UNKNOWN} for one that is not plainly written. */
  private static CharacterMask range(int first, int last) {
    if (first < 0 || last < 0 || last - first >= LONGEST_RANGE) {
      return CharacterMask.BEYOND;
    }
    CharacterMask all = CharacterMask.NONE;
    for (int c = first; c <= last; c++) {
      all = all.or(CharacterMask.of((char) c));
    }
    return all;
  }

  /** The code of a member of a class that is written between two places. */
  private int code(int from, int end) {
    if (end - from == 1) {
      return expression.charAt(from);
    }
    boolean numbered = end - from == 6 && expression.startsWith("\\u", from);
    return numbered ? Integer.parseInt(expression.substring(from + 2, end), HEX) : UNKNOWN;
  }

  /** The ASCII characters of a class. */
  private CharacterMask ascii(String written) {
    int cases = flags & (Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return ASCII.computeIfAbsent(cases + written, key -> matching(Pattern.compile(written, cases)));
  }

  private static CharacterMask matching(Pattern pattern) {
    CharacterMask all = CharacterMask.NONE;
    for (char c = 0; c < '\u0080'; c++) {
      if (pattern.matcher(String.valueOf(c)).matches()) {
        all = all.or(CharacterMask.of(c));
      }
    }
    return all;
  }

  /** How often what stood before stands there at least; goes on behind the sign that says it. */
  private int leastTimes() {
    if (at == expression.length() || "?*+{".indexOf(expression.charAt(at)) < 0) {
      return 1;
    }
    char c = expression.charAt(at++);
    int least = c == '+' ? 1 : 0;
    if (c == '{') {
      int end = at;
      while (Character.isDigit(expression.charAt(end))) {
        end++;
      }
      least = Integer.parseInt(expression.substring(at, end));
      at = expression.indexOf('}', end) + 1;
    }
    if (!skip('?')) {
      skip('+');
    }
    return least;
  }

  private boolean skip(char c) {
    boolean is = at < expression.length() && expression.charAt(at) == c;
    at += is ? 1 : 0;
    return is;
  }
}
