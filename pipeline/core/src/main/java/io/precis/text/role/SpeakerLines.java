package io.precis.text.role;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import io.precis.text.line.SpeakerTurns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Finds the turns of a transcript whose speakers stand in paragraphs of their own, as a title and a
 * surname or as a name that begins with a usual given one: the name is furniture, and what stands
 * below it, up to the next name or heading, is a turn. Names that do not come back are a list of
 * people.
 */
final class SpeakerLines {
  private static final int LEAST_TURNS = 6;
  private static final int ONE_PARAGRAPH_IN = 4;
  private static final int LONGEST = 40;

  private static final TextPattern NAME =
      TextPattern.compile(
          "(?<first>\\p{Lu}[\\p{L}'’-]{0,24})\\.?(?: \\p{Lu}[\\p{L}.'’-]{0,24}){1,3}");

  private static final TextPattern LAST_COLON = TextPattern.compile("\\s?[:：]$");
  private static final Set<String> GIVEN = LanguageRules.of("en").words(WordList.GIVEN_NAMES);

  private final String text;
  private final List<Block> blocks;
  private final Map<String, Integer> names = new HashMap<>();
  private int paragraphs;

  private SpeakerLines(String text, List<Block> blocks) {
    this.text = text;
    this.blocks = blocks;
    for (int i = 0; i < blocks.size(); i++) {
      paragraphs += blocks.get(i).role() == Role.BODY ? 1 : 0;
      String name = name(i);
      if (!name.isEmpty()) {
        names.merge(name, 1, Integer::sum);
      }
    }
  }

  /** The blocks with such speakers and turns; as they are where the text is no such transcript. */
  static List<Block> mark(String text, List<Block> blocks) {
    SpeakerLines lines = new SpeakerLines(text, blocks);
    return lines.areTurns() ? lines.marked() : blocks;
  }

  private boolean areTurns() {
    int turns = names.values().stream().mapToInt(times -> times).sum();
    return names.size() > 1
        && turns >= Math.max(LEAST_TURNS, 2 * names.size())
        && turns * ONE_PARAGRAPH_IN >= paragraphs;
  }

  private List<Block> marked() {
    List<Block> made = new ArrayList<>(blocks.size());
    boolean said = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean named = !name(i).isEmpty();
      said = named || said && !block.role().isHeading();
      boolean turn = said && block.role() == Role.BODY;
      made.add(named ? block.as(Role.PAGE_FURNITURE) : turn ? block.as(Role.TURN) : block);
    }
    return List.copyOf(made);
  }

  /**
   * Whom a paragraph names that holds nothing else, in small letters; empty string for none. What
   * comes back on a page may have been taken for what stands around its text.
   */
  private String name(int at) {
    Block block = blocks.get(at);
    boolean alone = block.role() == Role.BODY || block.role() == Role.BOILERPLATE;
    if (!alone || block.span().length() > LONGEST) {
      return "";
    }
    String line = LAST_COLON.matcher(block.span().of(text).strip()).replaceFirst("");
    Matcher name = NAME.matcher(line);
    boolean given = name.matches() && GIVEN.contains(name.group("first"));
    return given || SpeakerTurns.isPerson(line) ? line.toLowerCase(Locale.ROOT) : "";
  }
}
