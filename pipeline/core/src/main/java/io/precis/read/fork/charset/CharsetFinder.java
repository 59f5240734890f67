package io.precis.read.fork.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the charset of a text from its bytes, and from what is claimed of them as far as they
 * agree.
 *
 * <p>In this order: a byte order mark; UTF-16 by where its zero bytes lie, or by its Chinese; UTF-8
 * where the bytes are; the claim; an East Asian charset in which all bytes are characters and
 * nearly all of these common; what ICU finds in the lines that are not ASCII. Lines in ASCII have
 * no say, so that one word of Chinese in a page of English counts in full. ISO-8859-1 is read as
 * windows-1252, which has characters where the other has controls that no text holds.
 */
public final class CharsetFinder {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
  private static final Pattern LATIN_9_SIGNS = Pattern.compile("[½¼]u|\\d ?¤|¤ ?\\d");

  /** EUC-KR with the syllables that it lacks. */
  private static final Charset KOREAN = Charset.forName("x-windows-949");

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  private static final int FEWEST_CHINESE = 20;

  private static final List<Charset> EAST_ASIAN =
      List.of(
          GB18030,
          BIG5,
          Charset.forName("Shift_JIS"),
          Charset.forName("EUC-JP"),
          Charset.forName("EUC-KR"),
          KOREAN,
          Charset.forName("windows-31j"));

  /** Charsets of one byte a character that ICU may name. */
  private static final String SINGLE_BYTE = "(?:windows-|ISO-8859-|KOI8-).*";

  private static final double LEAST_COMMON = 0.8;
  private static final int FEWEST_SYLLABLES = 12;
  private static final double NEARLY_ALL = 0.9;
  private static final double NEARLY_EQUAL = 0.03;

  /** A text with fewer letters beyond ASCII than one in so many is in a western language. */
  private static final int WESTERN = 50;

  private static final int LEAST_CONFIDENCE = 15;

  private CharsetFinder() {}

  /**
   * The charset of a text.
   *
   * @param sample the text or its beginning; a character cut at the end does not count
   * @param claim what the text or who sent it says
   */
  static Charset of(byte[] sample, Optional<Charset> claim) {
    Optional<Charset> unicode =
        marked(sample).or(() -> utf16(sample)).or(() -> chineseUtf16(sample));
    if (unicode.isPresent()) {
      return unicode.get();
    }
    if (isUtf8(sample)) {
      return isEscaped(sample)
          ? byIcu(sample, ".*").orElse(StandardCharsets.UTF_8)
          : StandardCharsets.UTF_8;
    }
    return claim
        .filter(charset -> !isUnspecific(charset) && agrees(sample, charset))
        .orElseGet(() -> byBytes(linesBeyondAscii(sample)));
  }

  private static Optional<Charset> marked(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (startsWith(b, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(b, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Text in UTF-16 has spaces and line ends at least, whose zero bytes lie all on one side. */
  private static Optional<Charset> utf16(byte[] sample) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < sample.length; i++) {
      boolean zero = sample[i] == 0;
      even += zero && i % 2 == 0 ? 1 : 0;
      odd += zero && i % 2 == 1 ? 1 : 0;
    }
    Charset charset = even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    boolean oneSided = Math.max(even, odd) > 0 && Math.min(even, odd) * 20 <= Math.max(even, odd);
    return oneSided && sample.length % 2 == 0 && agrees(sample, charset) && isText(sample, charset)
        ? Optional.of(charset)
        : Optional.empty();
  }

  /** In Chinese few bytes are zero or none, but nearly all signs are common ones. */
  private static Optional<Charset> chineseUtf16(byte[] sample) {
    return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .filter(charset -> hasStop(sample, charset.equals(StandardCharsets.UTF_16BE) ? 0 : 1))
        .filter(charset -> agrees(sample, charset) && isText(sample, charset))
        .filter(charset -> isChinese(new String(sample, charset)))
        .findFirst();
  }

  /** Whether a comma or a full stop of Chinese is in it, its high byte at even or odd places. */
  private static boolean hasStop(byte[] b, int high) {
    for (int i = 0; i + 1 < b.length; i += 2) {
      int sign = (b[i + high] & 0xFF) << 8 | b[i + 1 - high] & 0xFF;
      if (sign == '，' || sign == '。') {
        return true;
      }
    }
    return false;
  }

  private static boolean isChinese(String text) {
    long signs = text.chars().filter(c -> !Character.isWhitespace(c)).count();
    long common =
        text.codePoints()
            .filter(c -> c > ' ' && c < 0x7F || isCommon(c, GB18030) || isCommon(c, BIG5))
            .count();
    return signs >= FEWEST_CHINESE && common >= NEARLY_ALL * signs;
  }

  /** Whether nine in ten characters are letters, digits, marks of punctuation or white space. */
  private static boolean isText(byte[] sample, Charset charset) {
    String text = new String(sample, charset);
    long good =
        text.codePoints()
            .filter(
                c ->
                    Character.isLetterOrDigit(c)
                        || Character.isWhitespace(c)
                        || c > ' ' && c < 0x7F
                        || c >= 0x2000 && c < 0x2070
                        || c >= 0x3000 && c < 0x3040
                        || c >= 0xFF00 && c < 0xFFF0)
            .count();
    return good * 10 >= text.codePointCount(0, text.length()) * 9L;
  }

  /**
   * Whether the bytes are UTF-8, but for a few that are broken: by chance two bytes in a row are
   * hardly ever a character of UTF-8.
   */
  private static boolean isUtf8(byte[] b) {
    int characters = 0;
    int broken = 0;
    for (int i = 0; i < b.length; ) {
      int length = utf8Length(b, i);
      characters += length > 1 ? 1 : 0;
      broken += length == 0 ? 1 : 0;
      i += Math.max(1, length);
    }
    return broken * 2 <= characters;
  }

  /** Bytes of the character at {@code i}; 0 where there is none; cut at the end it counts. */
  private static int utf8Length(byte[] b, int i) {
    int lead = b[i] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length =
        lead >= 0xC2 && lead < 0xE0
            ? 2
            : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    for (int k = 1; k < length && i + k < b.length; k++) {
      if ((b[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return i + length > b.length && length > 0 ? b.length - i : length;
  }

  /** Whether seven-bit text switches charsets by escape sequences, as ISO-2022-JP does. */
  private static boolean isEscaped(byte[] b) {
    for (int i = 0; i + 1 < b.length; i++) {
      if (b[i] == 0x1B && (b[i + 1] == '$' || b[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  /** What is claimed by default, or of everything, says nothing. */
  private static boolean isUnspecific(Charset charset) {
    String name = charset.name().toLowerCase(Locale.ROOT);
    return name.startsWith("ibm")
        || name.startsWith("utf-")
        || name.equals("us-ascii")
        || name.equals("iso-8859-1");
  }

  /** Whether the bytes can be read so; a character cut at the end does not count. */
  static boolean agrees(byte[] sample, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(sample.length * 2 + 16);
    CoderResult result = decoder.decode(ByteBuffer.wrap(sample), out, false);
    return !result.isError();
  }

  private static byte[] linesBeyondAscii(byte[] sample) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int start = 0;
    boolean beyond = false;
    for (int i = 0; i < sample.length; i++) {
      beyond |= sample[i] < 0;
      if (sample[i] == '\n' || i + 1 == sample.length) {
        if (beyond) {
          lines.write(sample, start, i + 1 - start);
        }
        start = i + 1;
        beyond = false;
      }
    }
    return lines.toByteArray();
  }

  private static Charset byBytes(byte[] lines) {
    List<Charset> fitting = new ArrayList<>();
    for (Charset charset : EAST_ASIAN) {
      if (agrees(lines, charset) && commonShare(lines, charset) >= LEAST_COMMON) {
        fitting.add(charset);
      }
    }
    if (!fitting.isEmpty()) {
      return fitting.size() == 1 ? fitting.get(0) : best(lines, fitting);
    }
    Charset guess =
        isWestern(lines) ? WINDOWS_1252 : byIcu(lines, SINGLE_BYTE).orElse(WINDOWS_1252);
    Charset better = LetterShapes.better(lines, guess);
    return better.equals(WINDOWS_1252) && isLatin9(lines) ? LATIN_9 : better;
  }

  /** Halves and quarters before an u are ligatures, and no currency is written by its sign. */
  private static boolean isLatin9(byte[] lines) {
    return LATIN_9_SIGNS.matcher(new String(lines, WINDOWS_1252)).find();
  }

  private static boolean isWestern(byte[] lines) {
    int letters = 0;
    int high = 0;
    for (byte b : lines) {
      high += b < 0 ? 1 : 0;
      letters += b < 0 || Character.isLetter(b) ? 1 : 0;
    }
    return high * WESTERN < letters;
  }

  /**
   * Of charsets that all make sense Korean, whose syllables the bytes of Chinese are by chance for
   * a few words only; else the one with most common characters; among equals ICU's.
   */
  private static Charset best(byte[] lines, List<Charset> fitting) {
    double most = fitting.stream().mapToDouble(each -> commonShare(lines, each)).max().orElse(0);
    for (Charset charset : fitting) {
      if (isKorean(charset) && isKoreanText(lines, charset)) {
        return charset;
      }
    }
    List<Charset> best =
        fitting.stream().filter(each -> commonShare(lines, each) >= most - NEARLY_EQUAL).toList();
    for (CharsetMatch match : new CharsetDetector().setText(lines).detectAll()) {
      for (Charset charset : best) {
        if (match.getConfidence() >= LEAST_CONFIDENCE
            && match
                .getName()
                .equalsIgnoreCase(charset.equals(KOREAN) ? "EUC-KR" : charset.name())) {
          return charset;
        }
      }
    }
    return best.get(0);
  }

  /**
   * Share of the characters beyond ASCII that are common where this charset is used: kana, hangul,
   * punctuation of full width, and the Chinese characters that its standard lists as the first
   * level.
   */
  private static double commonShare(byte[] lines, Charset charset) {
    String text = new String(lines, charset);
    int all = 0;
    int common = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c > 0x7F && !(isJapanese(charset) && isHalfWidthKana(c))) {
        all++;
        common += isCommon(c, charset) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) common / all;
  }

  /** Accented letters of Europe look like the syllables that the standard lacks. */
  private static boolean isStandardSyllable(int c) {
    byte[] bytes = Character.toString(c).getBytes(KOREAN);
    return (bytes[0] & 0xFF) > 0xA0 && (bytes[1] & 0xFF) > 0xA0;
  }

  private static boolean isKoreanText(byte[] lines, Charset charset) {
    String text = new String(lines, charset);
    return text.chars().filter(c -> c >= 0xAC00 && c <= 0xD7A3).count() >= FEWEST_SYLLABLES
        && commonShare(lines, charset) >= NEARLY_ALL;
  }

  private static boolean isKorean(Charset charset) {
    return charset.equals(KOREAN) || charset.name().equals("EUC-KR");
  }

  private static boolean isJapanese(Charset charset) {
    return List.of("Shift_JIS", "EUC-JP", "windows-31j").contains(charset.name());
  }

  /** One byte each in Shift_JIS, so that accented letters look like them: they say nothing. */
  private static boolean isHalfWidthKana(int c) {
    return c >= 0xFF61 && c <= 0xFF9F;
  }

  private static boolean isCommon(int c, Charset charset) {
    if (c >= 0x2010 && c <= 0x203B || c >= 0x3000 && c <= 0x3017 || c >= 0xFF01 && c <= 0xFF5E) {
      return true;
    }
    if (c >= 0x3041 && c <= 0x30FE || c >= 0x2460 && c <= 0x2473) {
      return isJapanese(charset);
    }
    if (c >= 0xAC00 && c <= 0xD7A3) {
      return isKorean(charset) && isStandardSyllable(c);
    }
    if (!Character.isIdeographic(c) || isKorean(charset)) {
      return false;
    }
    int lead = new String(Character.toChars(c)).getBytes(charset)[0] & 0xFF;
    return switch (charset.name()) {
      case "GB18030" -> lead >= 0xB0 && lead <= 0xD7;
      case "Big5" -> lead >= 0xA4 && lead <= 0xC6;
      case "Shift_JIS", "windows-31j" -> lead >= 0x88 && lead <= 0x98;
      default -> lead >= 0xB0 && lead <= 0xCF;
    };
  }

  private static Optional<Charset> byIcu(byte[] text, String names) {
    for (CharsetMatch match : new CharsetDetector().setText(text).detectAll()) {
      boolean wanted = match.getName().matches(names) && Charset.isSupported(match.getName());
      if (wanted && match.getConfidence() >= LEAST_CONFIDENCE) {
        Charset found = Charset.forName(match.getName());
        return Optional.of(found.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : found);
      }
    }
    return Optional.empty();
  }
}
