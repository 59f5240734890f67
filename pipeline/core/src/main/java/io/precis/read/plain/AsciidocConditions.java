package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Parts of a text of AsciiDoc that are shown where a name is set, or where it is not. What the text
 * sets counts, as far as it has been read; a comparison is taken to hold.
 */
final class AsciidocConditions {
  private static final TextPattern SET = TextPattern.compile(":(!?)([\\w-]{1,60})(!?):(?:\\s.*)?");
  private static final TextPattern CONDITION =
      TextPattern.compile("(ifdef|ifndef|ifeval|endif)::([\\w,+-]{0,200})\\[(.*)\\]\\s*");

  private final Set<String> set = new HashSet<>();
  private final Deque<Boolean> open = new ArrayDeque<>();
  private final StringBuilder shown = new StringBuilder();

  private AsciidocConditions() {}

  /** The text without the parts that are not shown, which are counted in {@code out}. */
  static String met(String text, DocumentBuilder out) {
    AsciidocConditions conditions = new AsciidocConditions();
    for (String line : text.split("\\R", -1)) {
      conditions.read(line);
    }
    out.leaveOut(
        LeftOut.Reason.MARKUP_COMMENT, Math.max(0, text.length() - conditions.shown.length()));
    return conditions.shown.toString();
  }

  private void read(String line) {
    Matcher condition = CONDITION.matcher(line);
    if (condition.matches()) {
      condition(condition);
    } else if (!open.contains(false)) {
      Matcher setting = SET.matcher(line);
      if (setting.matches()) {
        boolean unset = !setting.group(1).isEmpty() || !setting.group(3).isEmpty();
        if (unset) {
          set.remove(setting.group(2));
        } else {
          set.add(setting.group(2));
        }
      }
      shown.append(line).append('\n');
    }
  }

  private void condition(Matcher condition) {
    String kind = condition.group(1);
    if (kind.equals("endif")) {
      open.poll();
      return;
    }
    boolean holds = kind.equals("ifeval") || isSet(condition.group(2)) == kind.equals("ifdef");
    if (condition.group(3).isEmpty() || kind.equals("ifeval")) {
      open.push(holds);
    } else if (holds && !open.contains(false)) {
      shown.append(condition.group(3)).append('\n');
    }
  }

  /** Whether one of the names is set between which commas stand, or all that a plus joins. */
  private boolean isSet(String names) {
    return names.indexOf('+') >= 0
        ? set.containsAll(List.of(names.split("\\+")))
        : Stream.of(names.split(",")).anyMatch(set::contains);
  }
}
