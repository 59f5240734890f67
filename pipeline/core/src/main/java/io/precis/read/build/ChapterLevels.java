package io.precis.read.build;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Levels of numbered chapters. An author who styles {@code 第五章} otherwise than {@code 第四章} has not
 * put it below that one: a chapter stands where the one before it of the same form stands.
 */
final class ChapterLevels {
  private static final TextPattern CHAPTER = Phrases.pattern("headings-chapters");

  /** Numbers at which a count begins anew, at whatever level. */
  private static final Set<String> FIRST = Set.of("一", "1", "i");

  private final Map<String, Integer> levels = new HashMap<>();

  /** The level of a heading, from that which its format tells. */
  int of(int level, String title) {
    Matcher chapter = CHAPTER.matcher(title.strip());
    if (!chapter.lookingAt()) {
      return level;
    }
    int group = 1;
    while (chapter.group(group) == null) {
      group++;
    }
    String number = chapter.group(group).toLowerCase(Locale.ROOT);
    String named = chapter.group().substring(0, chapter.start(group) - chapter.start());
    String behind = chapter.group().substring(chapter.end(group) - chapter.start());
    String form = (named.strip() + "#" + behind.strip()).toLowerCase(Locale.ROOT);
    if (FIRST.contains(number)) {
      levels.put(form, level);
    }
    return levels.computeIfAbsent(form, first -> level);
  }

  /** Forgets all: an attachment counts anew. */
  void clear() {
    levels.clear();
  }
}
