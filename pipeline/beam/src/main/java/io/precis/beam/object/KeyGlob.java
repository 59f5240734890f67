package io.precis.beam.object;

import io.precis.limit.TextPattern;
import java.util.regex.Pattern;

/**
 * A pattern of keys: {@code *} stands for a part of a name, {@code **} for any names below, {@code
 * ?} for one character; all else, brackets too, for itself.
 *
 * @param prefix what stands before the first wildcard
 * @param keys what matches
 */
record KeyGlob(String prefix, TextPattern keys) {
  static boolean isGlob(String key) {
    return wildcard(key) >= 0;
  }

  static KeyGlob of(String key) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < key.length()) {
      if (key.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else {
        char c = key.charAt(at);
        regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
        at++;
      }
    }
    int wildcard = wildcard(key);
    return new KeyGlob(
        wildcard < 0 ? key : key.substring(0, wildcard),
        TextPattern.compile(regex.toString(), Pattern.DOTALL));
  }

  private static int wildcard(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) == '*' || key.charAt(i) == '?') {
        return i;
      }
    }
    return -1;
  }
}
