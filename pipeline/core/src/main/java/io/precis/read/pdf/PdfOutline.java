package io.precis.read.pdf;

import io.precis.language.WhiteSpace;
import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Titles that the document's bookmarks and its table of contents name. */
final class PdfOutline {
  private static final TextPattern LEADER =
      TextPattern.compile("(?:[.…·_]\\s?){3,}.*$|\\s+\\d{1,4}$");
  private static final TextPattern NUMBER =
      TextPattern.compile("^(?:\\d{1,3}(?:\\.\\d{1,3})*|[A-Z]|[ivx]{1,5})[.)]?\\s+");
  private static final int SHORTEST = 3;

  private final Map<String, Integer> bookmarks = new HashMap<>();
  private final Map<String, Integer> contents = new HashMap<>();

  PdfOutline(List<PdfXhtml.Bookmark> entries) {
    for (PdfXhtml.Bookmark entry : entries) {
      put(bookmarks, entry.title(), entry.level());
    }
  }

  private static void put(Map<String, Integer> titles, String title, int level) {
    String key = key(title);
    if (key.length() >= SHORTEST) {
      titles.putIfAbsent(key, level);
      titles.putIfAbsent(NUMBER.matcher(key).replaceFirst(""), level);
    }
  }

  /** Adds an entry of the table of contents. */
  void add(String entry, int level) {
    put(contents, LEADER.matcher(entry.strip()).replaceFirst(""), level);
  }

  /** Level that the bookmarks give a title; empty where they do not name it. */
  OptionalInt bookmark(String title) {
    Integer level = bookmarks.get(key(title));
    return level == null ? OptionalInt.empty() : OptionalInt.of(level);
  }

  /** Whether bookmarks or contents name it. */
  boolean names(String title) {
    String key = key(title);
    return bookmarks.containsKey(key) || contents.containsKey(key);
  }

  static String key(String title) {
    return WhiteSpace.collapsed(title.strip().toLowerCase(Locale.ROOT));
  }
}
