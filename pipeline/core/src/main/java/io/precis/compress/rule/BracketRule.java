package io.precis.compress.rule;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Brackets by the way. What introduces a short form stays, and so does what limits the sentence,
 * belongs to a word ("score(x)"), or is the object of the word before it.
 */
public final class BracketRule {
  private static final TextPattern BRACKET =
      TextPattern.compile(
          "\\s\\(([^()\\[\\]]{3,400})\\)(?!\\p{IsLatin})|（([^（）]{2,400})）"
              + "|(?<=\\p{IsHan})\\s?\\(([^()]{2,400})\\)(?:\\s(?=\\p{IsHan}))?");
  private static final TextPattern SHORT_FORM =
      TextPattern.compile(
          "[\"“]?(?:the |an? )?[\"“]?\\p{Lu}[\\p{L}\\p{N}.&/-]*(?:"
              + " [\\p{L}\\p{N}.&/-]+){0,4}[\"”]?");

  /** "县（市、区）": other things of which the same is said. */
  private static final TextPattern ALTERNATIVES = TextPattern.compile(".{1,3}|.{0,3}、.{0,6}");

  /** "(v, n, n')", "(k_dem, nonce)": symbols, which are what the words around them speak of. */
  private static final TextPattern SYMBOLS =
      TextPattern.compile(
          "[ \\p{Ps}]*(?:\\p{L}\\p{N}?['’′]*|[\\p{L}\\p{N}]+_\\w+)(?:\\s?,\\s?[\\w'’′]+)*["
              + " \\p{Pe}]*");

  /** "adding (newInterest - feeAssets) to": a formula. */
  private static final TextPattern FORMULA =
      TextPattern.compile("\\w [-+*/] \\w|^\\.\\.\\.|=>|[{}=]");

  /** "(practical) systems": one word that tells which. */
  private static final TextPattern ATTRIBUTE = TextPattern.compile("\\s\\(\\p{Ll}+\\)\\s\\p{L}");

  /** "（2023）沪73民终287号", "飞致云（24）": a part of a number, a rank. */
  private static final TextPattern NUMBER = TextPattern.compile("[\\p{N}.,%\\s-]+");

  /** "power (in kW)": what it is counted in. */
  private static final TextPattern UNIT = TextPattern.compile("[ (]*in [^\\s)]{1,12}[ )]*");

  /** "MAX_HOURS (1400)": the value of a setting. */
  private static final TextPattern SETTING =
      TextPattern.compile("[\\p{Lu}\\p{N}]+(?:[_-][\\p{Lu}\\p{N}]+)+$");

  private static final TextPattern EXAMPLES =
      TextPattern.compile(
          "^(?:e\\.\\s?g\\.|for example|for instance|such as|like)\\b?", Pattern.CASE_INSENSITIVE);

  /** "define (and update) the layout": more of what is said. */
  private static final TextPattern JOINED =
      TextPattern.compile(
          "^(?:and|or|but|nor|along with|together with|as well as|plus|for the)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Another bracket that is joined to this one: both stand for what they name. */
  private static final TextPattern PAIR = TextPattern.compile("(?:,|,? and|,? or) \\(");

  private static final TextPattern HAN = TextPattern.compile("\\p{IsHan}\\s?$");
  private static final TextPattern DIGIT = TextPattern.compile("\\d");
  private static final TextPattern HAN_INSIDE = TextPattern.compile("\\p{IsHan}");

  /** "（相似度≥70%）", "（3年内免费）": an amount that the statement is bound to. */
  private static final TextPattern AMOUNT =
      TextPattern.compile(
          "[≥≤<>＜＞]|\\d\\s?(?:[%％年月天日倍万亿元]|小时|分钟|pt)|#\\p{XDigit}{6}"
              + "|[⁰¹²³⁴-⁹]|分别为|\\d\\s?(?:mg|kg|g|mL|ml|mm|cm|km|nm|μm|℃|°C)(?!\\p{L})");

  /** "3个因素（温度、水分、时间）": what is counted, each by its name. */
  private static final TextPattern COUNT_BEFORE =
      TextPattern.compile("(?:[二两三四五六七八九十几]|\\d)\\s?[个種种项類类大位名家]\\p{IsHan}{0,6}$");

  private static final TextPattern NAMES_EACH = TextPattern.compile("^(?!.*等$)[^、，,]+[、，,].+");

  /** "(0730)", "(1200)": a time or a value; a year is a citation's. */
  private static final TextPattern VALUE = TextPattern.compile("(?!(?:1[5-9]|20)\\d\\d$)\\d{3,}");

  /** "(5 mg)", "(~30m)", "(12 of 15)": a number, with what it counts. */
  private static final TextPattern QUANTITY =
      TextPattern.compile(
          "[~≈±<>≤≥+-]?\\s?[€$£¥]?\\s?\\d[\\d.,]*\\s?(?:[%‰°]|[\\p{L}µ°²³/-]{1,16}|of \\d+)?");

  private static final TextPattern SHARE_OR_PRICE =
      TextPattern.compile("\\d\\s?[%‰]|[€$£¥]\\s?\\d|\\d\\s?[€£¥]");

  private static final TextPattern COUNTED = TextPattern.compile("\\d\\s?(\\p{L}+)");

  /** "(1666)", "(1901–1975)": when it was, unless it tells which work an author wrote. */
  private static final TextPattern YEARS =
      TextPattern.compile(
          "(?:ca?\\. ?)?(?:1\\d|20)\\d\\d(?:\\s?[-–]\\s?(?:\\d{2,4}|present|today))?");

  /** "(495-406 B.C.)", "(born in 1450, died in 1521)". */
  private static final TextPattern DATED =
      TextPattern.compile(
          "\\b(?:B\\. ?C|A\\. ?D|BCE?|AD|CE)\\b|\\b(?:born|died|in|since|from|until|by|ca?\\.|b\\.|d\\.)[^,;]{0,40} (?:1\\d|20)\\d\\d\\b");

  /** Authors before the year of their work: "Mok et al.", "Barzilay and Lapata". */
  private static final TextPattern AUTHORS =
      TextPattern.compile(
          "(?:\\bal\\.|\\p{Lu}[\\p{L}'’-]+,? (?:and|&) \\p{Lu}[\\p{L}'’-]+)(?:['’]s)? ?$");

  /** Authors are cited since there are papers; what kings did is older. */
  private static final TextPattern YEAR_OF_PAPER = TextPattern.compile("(?:19[5-9]|20)\\d\\d");

  private static final TextPattern QUOTED = TextPattern.compile(".*[\"“”「『].*");
  private static final TextPattern WORD = TextPattern.compile("[\\p{L}'’]+");
  private static final TextPattern LAST_WORD = TextPattern.compile("([\\p{L}\\p{N}]+)$");

  /** "e.g. (…)": what is to come is in the bracket. */
  private static final TextPattern ABBREVIATED =
      TextPattern.compile("\\b\\p{Ll}\\.\\s?\\p{Ll}\\.$");

  /** "(757) 728-7069": the first part of a number. */
  private static final TextPattern NUMBER_BEGINS =
      TextPattern.compile("\\s?\\(\\+?\\d{1,5}\\) ?\\d");

  private final CompressionLists lists;
  private final Set<String> months;

  /** Also a pronoun. */
  public static final String ONE = "one";

  private final Set<String> measures;
  private final Set<String> numbers;

  public BracketRule(CompressionLists lists) {
    this.lists = lists;
    this.months = lists.months();
    this.measures = lists.measures();
    this.numbers = lists.numbers(Set.of(ONE));
  }

  public List<Operation> find(String sentence) {
    List<Operation> found = new ArrayList<>();
    if (lists.isEmpty("limits")) {
      return found;
    }
    Matcher matcher = BRACKET.matcher(sentence);
    while (matcher.find()) {
      String inside =
          IntStream.rangeClosed(1, 3)
              .mapToObj(matcher::group)
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow();
      boolean han = HAN.isIn(sentence.substring(0, matcher.start())) || HAN_INSIDE.isIn(inside);
      boolean pair = PAIR.matcher(sentence).region(matcher.end(), sentence.length()).lookingAt();
      boolean attribute =
          ATTRIBUTE.matcher(sentence).region(matcher.start(), sentence.length()).lookingAt();
      if (matcher.start() > 0
          && !pair
          && !attribute
          && !NUMBER_BEGINS.matcher(sentence).region(matcher.start(), sentence.length()).lookingAt()
          && !leans(sentence, matcher.start())
          && !(han && namesCounted(sentence.substring(0, matcher.start()), inside))
          && !SETTING.isIn(sentence.substring(0, matcher.start()))
          && (isCited(sentence, matcher.start(), inside) || mayGo(inside, han))) {
        found.add(Operation.cut(OperationKind.CUT_PARENTHESIS, matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  private static boolean namesCounted(String before, String inside) {
    return COUNT_BEFORE.isIn(before.strip()) && NAMES_EACH.isIn(inside);
  }

  /** Whether it gives a name or the short form of one. */
  public static boolean isName(String inside) {
    return SHORT_FORM.matcher(inside).matches();
  }

  /**
   * Whether a bracket holds the year of a work whose authors stand before it.
   *
   * @param bracket where it begins
   * @param inside without the brackets
   */
  public static boolean isCited(String sentence, int bracket, String inside) {
    return YEAR_OF_PAPER.matcher(inside).matches() && AUTHORS.isIn(sentence.substring(0, bracket));
  }

  /**
   * Whether what a bracket holds is an amount or an address, which is what a reader looks for.
   *
   * @param inside without the brackets
   */
  public boolean isValue(String inside) {
    return QUANTITY.matcher(inside).matches()
        || inside.indexOf('@') > 0
        || FORMULA.isIn(inside)
        || DATED.isIn(inside)
        || !EXAMPLES.isIn(inside)
            && (SHARE_OR_PRICE.isIn(inside)
                || countsInWords(inside)
                || COUNTED
                    .matcher(inside.toLowerCase(Locale.ROOT))
                    .results()
                    .anyMatch(each -> measures.contains(each.group(1))));
  }

  /** "(twenty-two quarter-tones)". */
  private boolean countsInWords(String inside) {
    return WORD.matcher(inside.toLowerCase(Locale.ROOT))
        .results()
        .anyMatch(word -> numbers.contains(word.group()));
  }

  private boolean mayGo(String inside, boolean han) {
    if (lists.list("short-forms").stream().anyMatch(inside::startsWith)) {
      return true;
    }
    if (han && NUMBER.matcher(inside).matches()
        || QUOTED.matcher(inside).matches()
        || JOINED.isIn(inside)
        || VALUE.matcher(inside).matches()
        || YEARS.matcher(inside).matches()
        || isUnit(inside)
        || isValue(inside)
        || isSymbols(inside)) {
      return false;
    }
    return han
        ? !ALTERNATIVES.matcher(inside).matches()
            && !AMOUNT.isIn(inside)
            && lists.list("limits").stream().noneMatch(inside::contains)
        : !isName(inside) && !isDate(inside) && !isLimiting(inside);
  }

  /** "(expected in October 2017)": a month with a number. */
  private boolean isDate(String inside) {
    return DIGIT.isIn(inside)
        && WORD.matcher(inside.toLowerCase(Locale.ROOT))
            .results()
            .anyMatch(word -> months.contains(word.group()));
  }

  /** Whether it tells what something is counted in, with or without the signs of the bracket. */
  public static boolean isUnit(String bracket) {
    return UNIT.matcher(bracket).matches();
  }

  public static boolean isSymbols(String bracket) {
    return SYMBOLS.matcher(bracket).matches();
  }

  /** Examples limit nothing, whatever is said in them. */
  private boolean isLimiting(String inside) {
    if (EXAMPLES.isIn(inside)) {
      return false;
    }
    String low = inside.toLowerCase(Locale.ROOT).replace('’', '\'');
    String spaced =
        " " + String.join(" ", WORD.matcher(low).results().map(r -> r.group()).toList()) + " ";
    return low.contains("n't")
        || lists.list("limits").stream().anyMatch(word -> spaced.contains(" " + word + " "));
  }

  private boolean leans(String sentence, int at) {
    String head = sentence.substring(Math.max(0, at - 40), at);
    Matcher before = LAST_WORD.matcher(head);
    return HAN.isIn(head) && lists.list("leaning").stream().anyMatch(head.strip()::endsWith)
        || ABBREVIATED.isIn(head)
        || before.find()
            && lists.list("leaning").contains(before.group(1).toLowerCase(Locale.ROOT));
  }
}
