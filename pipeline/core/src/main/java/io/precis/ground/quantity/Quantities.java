package io.precis.ground.quantity;

import static io.precis.ground.quantity.Quantity.Kind.DAY;
import static io.precis.ground.quantity.Quantity.Kind.DECADE;
import static io.precis.ground.quantity.Quantity.Kind.MEASURE;
import static io.precis.ground.quantity.Quantity.Kind.MONEY;
import static io.precis.ground.quantity.Quantity.Kind.MONTH;
import static io.precis.ground.quantity.Quantity.Kind.NUMBER;
import static io.precis.ground.quantity.Quantity.Kind.ORDINAL;
import static io.precis.ground.quantity.Quantity.Kind.PERCENT;
import static io.precis.ground.quantity.Quantity.Kind.QUARTER;
import static io.precis.ground.quantity.Quantity.Kind.TIME;
import static io.precis.ground.quantity.Quantity.Kind.YEAR;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the numbers, dates and amounts of a sentence, in digits, in Chinese numerals and in the
 * words of its language, in one normal form.
 *
 * <p>Dates give one quantity for each part, so that "March 2024" is supported by "12 March 2024". A
 * range gives its two ends, with the unit that stands after it.
 */
final class Quantities {
  private static final Set<String> DASHES =
      Set.of("-", "\u2013", "\u2014", "~", "\uFF5E", "至", "到");

  private final List<AnalyzedToken> words;
  private final QuantityWords language;
  private final NumberReader numbers;
  private final List<Quantity> found = new ArrayList<>();
  private int at;

  private Quantities(List<AnalyzedToken> words, QuantityWords language) {
    this.words = words;
    this.language = language;
    this.numbers = new NumberReader(words, language);
  }

  /**
   * All quantities in order; the parts of one date follow each other.
   *
   * @param rules of the language of {@code words}
   */
  public static List<Quantity> of(List<AnalyzedToken> words, LanguageRules rules) {
    Quantities reader = new Quantities(words, QuantityWords.of(rules));
    while (reader.at < words.size()) {
      if (!reader.read()) {
        reader.at++;
      }
    }
    return List.copyOf(reader.found);
  }

  private boolean read() {
    return readQuarter() || readMonth() || readDecadeWord() || readNumber();
  }

  /** Q3 2024. */
  private boolean readQuarter() {
    String key = word(at).key();
    if (key.length() == 2 && key.charAt(0) == 'q' && key.charAt(1) >= '1' && key.charAt(1) <= '4') {
      add(QUARTER, key.charAt(1) - '0', "", at, at + 1);
      at++;
      return true;
    }
    return false;
  }

  /** March, March 12, March 12th; the year after it is read as a number. */
  private boolean readMonth() {
    OptionalInt month = language.month(word(at));
    int next = isSign(at + 1, ".") ? at + 2 : at + 1;
    boolean dated = isDigits(next) || (at > 0 && isDigits(at - 1)) || isOrdinalEnd(at - 1);
    boolean plain =
        at > 0 && (word(at).key().length() > 3 || !language.isShortMonth(word(at).key()));
    if (month.isEmpty() || !(dated || plain)) {
      return false;
    }
    add(MONTH, month.getAsInt(), "", at, at + 1);
    at = next;
    if (isDigits(at) && word(at).text().length() <= 2) {
      int end = isOrdinalEnd(at + 1) ? at + 2 : at + 1;
      add(DAY, Integer.parseInt(word(at).text()), "", at, end);
      at = end;
    }
    return true;
  }

  /** the nineties. */
  private boolean readDecadeWord() {
    Optional<Integer> decade = language.decade(word(at).key());
    decade.ifPresent(value -> add(DECADE, 1900 + value, "", at, at + 1));
    at += decade.isPresent() ? 1 : 0;
    return decade.isPresent();
  }

  private boolean readNumber() {
    Optional<NumberReader.Value> read = numbers.read(at);
    if (read.isEmpty()) {
      return false;
    }
    int from = at;
    NumberReader.Value value = read.get();
    at = value.to();
    if (readTime(from, value) || readIsoDate(from, value) || readDecade(from, value)) {
      return true;
    }
    if (!readChineseDate(from, value) && !readOrdinal(from, value)) {
      addAmount(from, value);
    }
    return true;
  }

  /** 7:30, 7:30 pm, 7 pm: minutes since midnight. */
  private boolean readTime(int from, NumberReader.Value value) {
    boolean clock = isSign(at, ":") && isDigits(at + 1) && word(at + 1).text().length() == 2;
    int end = clock ? at + 2 : at;
    OptionalInt half =
        end < words.size() ? language.halfOfDay(word(end).key()) : OptionalInt.empty();
    boolean hour = value.amount().scale() <= 0 && value.amount().intValue() <= 24;
    if (!hour || !(clock || half.isPresent())) {
      return false;
    }
    int minutes = clock ? Integer.parseInt(word(at + 1).text()) : 0;
    int hours = value.amount().intValue() % 12 + 12 * half.orElse(0);
    boolean plain = half.isEmpty() && value.amount().intValue() >= 12;
    add(TIME, 60 * (plain ? value.amount().intValue() : hours) + minutes, "", from, end);
    at = half.isPresent() ? end + 1 : end;
    return true;
  }

  /** 2024-03-12 and 2024/3/12. */
  private boolean readIsoDate(int from, NumberReader.Value year) {
    boolean shaped =
        word(from).text().length() == 4
            && isDigits(at + 1)
            && isDigits(at + 3)
            && (isSign(at, "-") || isSign(at, "/"))
            && word(at + 2).text().equals(word(at).text());
    if (!shaped || !isSmall(at + 1, 12) || !isSmall(at + 3, 31)) {
      return false;
    }
    add(YEAR, year.amount().intValue(), "", from, at);
    add(MONTH, Integer.parseInt(word(at + 1).text()), "", at + 1, at + 2);
    add(DAY, Integer.parseInt(word(at + 3).text()), "", at + 3, at + 4);
    at += 4;
    return true;
  }

  /** 1990s, '90s, 90年代. */
  private boolean readDecade(int from, NumberReader.Value value) {
    boolean plural = isKey(at, "s") && touches(at - 1, at);
    boolean chinese = isSign(at, "年") && isSign(at + 1, "代");
    int years = value.amount().scale() <= 0 ? value.amount().intValue() : -1;
    if (!(plural || chinese) || years < 10 || years % 10 != 0 || years > 2100) {
      return false;
    }
    add(DECADE, years < 100 ? 1900 + years : years, "", from, at + 1);
    at += chinese ? 2 : 1;
    return true;
  }

  /** 2024年, 3月, 12日. */
  private boolean readChineseDate(int from, NumberReader.Value value) {
    int amount = value.amount().scale() <= 0 ? value.amount().intValue() : -1;
    boolean year = isSign(at, "年") && amount >= 1000;
    boolean month = isSign(at, "月") && amount >= 1 && amount <= 12;
    boolean day = (isSign(at, "日") || isSign(at, "号")) && amount >= 1 && amount <= 31;
    if (!(year || month || day)) {
      return false;
    }
    add(year ? YEAR : month ? MONTH : DAY, amount, "", from, at + 1);
    at++;
    return true;
  }

  /** 21st, third, 第三; the day in "12th of March" and "12 March". */
  private boolean readOrdinal(int from, NumberReader.Value value) {
    boolean ending = isOrdinalEnd(at) && touches(at - 1, at);
    int end = ending ? at + 1 : at;
    int after = isOf(WordList.DATE_JOINING, end) ? end + 1 : end;
    boolean day = after < words.size() && language.month(word(after)).isPresent();
    boolean chinese = from > 0 && word(from - 1).text().equals("第");
    if (!(ending || value.ordinal() || chinese || (day && isSmallValue(value, 31)))) {
      return false;
    }
    at = end;
    boolean soft = value.ordinal() && !ending && value.amount().intValue() <= 2;
    found.add(quantity(day ? DAY : ORDINAL, value.amount(), "", from, end, soft, false));
    return true;
  }

  private void addAmount(int from, NumberReader.Value value) {
    Optional<String> before = from > 0 ? language.currency(word(from - 1).key()) : Optional.empty();
    int first = before.isPresent() ? from - 1 : from;
    Unit unit = before.map(name -> new Unit(MONEY, name, at)).orElseGet(() -> unitAt(at));
    if (unit.kind() == NUMBER) {
      unit = unitAfterRange();
    }
    boolean about = isOf(WordList.APPROXIMATIONS, first - 1);
    boolean year = unit.kind() == NUMBER && isYear(from, value);
    boolean soft = value.soft() && unit.kind() == NUMBER;
    Quantity.Kind kind = year ? YEAR : unit.kind();
    found.add(quantity(kind, value.amount(), unit.name(), first, unit.to(), soft, about));
    at = unit.to();
  }

  private boolean isYear(int from, NumberReader.Value value) {
    return value.to() == from + 1
        && word(from).text().length() == 4
        && isDigits(from)
        && isSmallValue(value, 2100)
        && value.amount().intValue() >= 1500;
  }

  private record Unit(Quantity.Kind kind, String name, int to) {}

  private Unit unitAt(int place) {
    int next = isSign(place, "-") ? place + 1 : place;
    if (next >= words.size()) {
      return new Unit(NUMBER, "", place);
    }
    for (int length = 4; length >= 1; length--) {
      Optional<Unit> unit = unitOf(next, length);
      if (unit.isPresent()) {
        return unit.get();
      }
    }
    return new Unit(NUMBER, "", place);
  }

  private Optional<Unit> unitOf(int from, int length) {
    int end = from + length;
    if (end > words.size() || (length > 1 && word(from).kind() != AnalyzedToken.Kind.HAN)) {
      boolean perCent =
          length == 2
              && end <= words.size()
              && language.isPercent(word(from).key() + " " + word(from + 1).key());
      return perCent ? Optional.of(new Unit(PERCENT, "%", end)) : Optional.empty();
    }
    StringBuilder key = new StringBuilder();
    words.subList(from, end).forEach(word -> key.append(word.key()));
    return named(key.toString(), end);
  }

  private Optional<Unit> named(String key, int end) {
    if (language.isPercent(key)) {
      return Optional.of(new Unit(PERCENT, "%", end));
    }
    Optional<Unit> money = language.currency(key).map(name -> new Unit(MONEY, name, end));
    return money.or(() -> language.measure(key).map(name -> new Unit(MEASURE, name, end)));
  }

  /** The unit of "3" in "3-5 %", "3 to 5 km" and "between 3 and 5 km"; none where there is none. */
  private Unit unitAfterRange() {
    int dash = at;
    boolean range =
        dash < words.size()
            && (DASHES.contains(word(dash).key()) || isOf(WordList.RANGE_WORDS, dash));
    Optional<NumberReader.Value> other = range ? numbers.read(dash + 1) : Optional.empty();
    Unit unit = other.map(value -> unitAt(value.to())).orElse(new Unit(NUMBER, "", at));
    return new Unit(unit.kind(), unit.name(), at);
  }

  private boolean isOf(WordList list, int place) {
    return place >= 0 && place < words.size() && language.isOf(list, word(place).key());
  }

  private void add(Quantity.Kind kind, int value, String unit, int from, int to) {
    found.add(quantity(kind, BigDecimal.valueOf(value), unit, from, to, false, false));
  }

  private static Quantity quantity(
      Quantity.Kind kind,
      BigDecimal value,
      String unit,
      int from,
      int to,
      boolean soft,
      boolean rounded) {
    return new Quantity(kind, value, unit, from, to, soft, rounded);
  }

  private AnalyzedToken word(int place) {
    return words.get(place);
  }

  private boolean isSign(int place, String sign) {
    return place >= 0 && place < words.size() && word(place).text().equals(sign);
  }

  private boolean isKey(int place, String key) {
    return place >= 0 && place < words.size() && word(place).key().equals(key);
  }

  private boolean isDigits(int place) {
    return place >= 0 && place < words.size() && NumberReader.isWhole(word(place));
  }

  private boolean isOrdinalEnd(int place) {
    return isOf(WordList.ORDINAL_ENDINGS, place);
  }

  private boolean isSmall(int place, int most) {
    String digits = word(place).text();
    return digits.length() <= 2 && Integer.parseInt(digits) <= most && Integer.parseInt(digits) > 0;
  }

  private static boolean isSmallValue(NumberReader.Value value, int most) {
    return value.amount().scale() <= 0 && value.amount().compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  private boolean touches(int left, int right) {
    return word(left).end() == word(right).start();
  }
}
