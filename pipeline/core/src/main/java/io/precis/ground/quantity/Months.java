package io.precis.ground.quantity;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** English names of months. */
public final class Months {
  private static final List<String> NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private Months() {}

  /** 1 to 12 for a capitalised month or its abbreviation of three or four letters. */
  public static OptionalInt number(Token word) {
    if (!word.isCapitalised() || word.key().length() < 3) {
      return OptionalInt.empty();
    }
    String key = word.key().toLowerCase(Locale.ROOT);
    for (int month = 0; month < NAMES.size(); month++) {
      String name = NAMES.get(month);
      boolean abbreviated = name.startsWith(key) && (key.length() == 3 || key.equals("sept"));
      if (name.equals(key) || abbreviated) {
        return OptionalInt.of(month + 1);
      }
    }
    return OptionalInt.empty();
  }
}
