package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.language.ChineseNumbers;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Parts the names of Chinese clauses from what stands behind them on the same line: {@code 二、价款
 * 1.合同总价为……}. One such line alone may be a sentence; several are the clauses of a contract.
 */
final class RunInClauses {
  private static final int FEWEST = 2;

  private static final TextPattern CLAUSE =
      TextPattern.compile(
          "((?:"
              + ChineseNumbers.POINT
              + "|第"
              + ChineseNumbers.OF_ARTICLE
              + "[条條][ \\u3000]+)\\s?(?=\\w{0,10}\\p{IsHan})[\\p{IsHan}\\w、]{2,14})[ \\u3000]+(?=(?:\\d{1,2}[.．、]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\p{IsHan})[\\s\\S]{9,}[。；：！？][”」]?$)");

  private RunInClauses() {}

  /** The blocks, cut behind such names, which are headings; the given ones where they are few. */
  static List<Block> cut(String text, List<Block> blocks) {
    List<Block> made = new ArrayList<>(blocks.size());
    int found = 0;
    for (Block block : blocks) {
      Matcher clause = CLAUSE.matcher(block.span().of(text));
      if (!block.role().competes() || !clause.lookingAt()) {
        made.add(block);
        continue;
      }
      found++;
      int start = block.span().start();
      made.add(block.at(new Span(start, start + clause.end(1))).as(Role.HEADING));
      made.add(block.at(new Span(start + clause.end(), block.span().end())).as(Role.BODY));
    }
    return found < FEWEST ? blocks : made;
  }
}
