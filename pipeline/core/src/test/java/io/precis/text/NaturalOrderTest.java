package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.testing.Seeds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  private static final Pattern TOKEN = Pattern.compile("[0-9]+|[^0-9]");

  @Test
  void namesStandWherePeopleLookForThem() {
    List<String> wanted =
        List.of(
            "",
            "1. Beginnings.pdf",
            "2. Ways.pdf",
            "10. Ends.pdf",
            "2024-02-09.eml",
            "2024-02-10.eml",
            "Äpfel.md",
            "apple.md",
            "Minutes 007.docx",
            "minutes 7.docx",
            "minutes 12.docx",
            "zebra.txt",
            "第2章.txt",
            "第10章.txt");
    List<String> shuffled = new ArrayList<>(wanted);
    Collections.shuffle(shuffled, Seeds.randomFor(getClass()));
    shuffled.sort(NaturalOrder.COMPARATOR);
    assertEquals(wanted, shuffled);
  }

  @Test
  void numbersCompareByTheirValue() {
    Random random = Seeds.randomFor(getClass());
    for (int i = 0; i < 20_000; i++) {
      String a = name(random);
      String b = name(random);
      int expected = slow(a, b);
      assertEquals(
          Integer.signum(expected == 0 ? a.compareTo(b) : expected),
          Integer.signum(NaturalOrder.COMPARATOR.compare(a, b)),
          () -> "'" + a + "' and '" + b + "'");
    }
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      name.append("0019aB -".charAt(random.nextInt(8)));
    }
    return name.toString();
  }

  private static int slow(String a, String b) {
    List<String> left = tokens(a);
    List<String> right = tokens(b);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      String l = left.get(i);
      String r = right.get(i);
      boolean numbers = Character.isDigit(l.charAt(0)) && Character.isDigit(r.charAt(0));
      int order =
          numbers
              ? new BigInteger(l).compareTo(new BigInteger(r))
              : Character.compare(l.charAt(0), r.charAt(0));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static List<String> tokens(String name) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(name.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
