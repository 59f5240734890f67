package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.TitleRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A title that says what the document is, as those of Chinese official papers do at their end:
 * {@code 2026年政府工作报告}, {@code 关于……的通知}; and as minutes do, behind the body whose they are. It
 * stands above all prose.
 */
final class KindTitle {
  private static final int MOST_LINES = 12;
  private static final int LONGEST_NAME = 80;

  /** In short pages what a site's template surrounds is boilerplate, the title with it. */
  private static final Set<Role> SHOWN =
      Set.of(Role.TITLE, Role.HEADING, Role.BODY, Role.FRONT_MATTER, Role.BOILERPLATE);

  private static final TextPattern NAMED = Phrases.pattern("titles-of-kind");
  private static final TextPattern IDEOGRAPH = TextPattern.compile("\\p{IsHan}");
  private static final TextPattern BODY = Phrases.pattern("institution-words");
  private static final TextPattern PROSE = TextPattern.compile(".{20,}[。；].*|.{80,}");

  private KindTitle() {}

  /** The first such line; one that a closing mark shows to be a second line, with the one above. */
  static Optional<String> in(String text, List<Block> blocks) {
    String above = "";
    int lines = 0;
    for (Block block : blocks) {
      if (!SHOWN.contains(block.role())) {
        continue;
      }
      for (String each : block.span().of(text).lines().toList()) {
        String line = TitleText.oneLine(each);
        if (PROSE.matches(line) || lines++ >= MOST_LINES) {
          return Optional.empty();
        }
        String whole =
            isSecond(line)
                ? above + line
                : isBodysName(above) && !IDEOGRAPH.matcher(line).find()
                    ? TitleRules.joined(above, line)
                    : line;
        if (NAMED.matches(line) && !isSecond(whole) && TitleRules.mayBeTitle(whole)) {
          return Optional.of(whole);
        }
        above = line;
      }
    }
    return Optional.empty();
  }

  private static boolean isBodysName(String line) {
    return line.length() <= LONGEST_NAME && BODY.matcher(line).find();
  }

  private static boolean isSecond(String line) {
    return line.indexOf('》') >= 0 && line.indexOf('》') < (line + "《").indexOf('《');
  }
}
