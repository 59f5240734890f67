package io.precis.segment;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import io.precis.language.ChineseNumbers;
import io.precis.limit.TextPattern;
import io.precis.segment.border.Characters;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins a lead-in, a paragraph that ends with a colon, with the items of its list where these are
 * no sentences by themselves and the whole is short enough to be read as one.
 */
final class LeadIns {
  private static final int MOST_ITEMS = 8;
  private static final int LONGEST_JOINED = 500;

  /** Characters of a lead-in with its clauses, which are Chinese and say more in fewer. */
  private static final int LONGEST_CLAUSES = 220;

  /** Characters of a lead-in's end that tell what it does. */
  private static final int LONGEST_END = 40;

  private static final TextPattern POINT = TextPattern.compile(ChineseNumbers.POINT);
  private static final TextPattern CLAUSE = TextPattern.compile(ChineseNumbers.IN_BRACKETS);

  /** A point of a few words with a full stop of its own, as laws of Taiwan have them. */
  private static final TextPattern PHRASE =
      TextPattern.compile(
          "(?:" + ChineseNumbers.POINT + "|" + ChineseNumbers.IN_BRACKETS + ")[^，。；：]{2,40}。\\s*");

  /** Such points say something of what this names. */
  private static final TextPattern ANNOUNCES =
      TextPattern.compile("(?:[如以][下左]|[下左]列)[^。：]{0,14}[：:]\\s*$");

  private static final String ADDRESS = "://";
  private static final String COLONS = ":：";
  private static final String ENDS = ".!?…。！？";

  private final String text;

  LeadIns(String text) {
    this.text = text;
  }

  /** The flows with lead-ins and their items joined, in order. */
  List<FlowedBlocks> join(List<FlowedBlocks> flows) {
    List<FlowedBlocks> joined = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      int end = endOfItems(flows, i);
      joined.add(end > i + 1 ? flows.get(i).withItems(flows.subList(i + 1, end)) : flows.get(i));
      i = end - 1;
    }
    return joined;
  }

  /** One past the last item that belongs to the flow at {@code leadIn}; the next flow for none. */
  private int endOfItems(List<FlowedBlocks> flows, int leadIn) {
    FlowedBlocks opening = flows.get(leadIn);
    Role role = opening.last().role();
    if (role != Role.BODY && role != Role.LIST_ITEM || COLONS.indexOf(lastOf(opening)) < 0) {
      return leadIn + 1;
    }
    int end = leadIn + 1;
    int length = lengthOfLast(opening);
    boolean open = false;
    while (end < flows.size()
        && end - leadIn - 1 <= MOST_ITEMS
        && isItem(opening, flows.get(end), open)) {
      if (isNested(flows, end)) {
        return leadIn + 1;
      }
      FlowedBlocks item = flows.get(end);
      length += item.length();
      end++;
      boolean ended = endsSentence(item);
      if (!isPhrase(item) && (!isFragment(item) || open && ended)) {
        break; // the last clause of a list ends the sentence
      }
      open = !ended;
    }
    FlowedBlocks first = flows.get(Math.min(leadIn + 1, flows.size() - 1));
    if (isPhrase(first) && end < flows.size() && isPoint(opening, flows.get(end))) {
      return leadIn + 1; // a longer point is none of the sentence, and without it the list is cut
    }
    boolean clauses = isClause(first) || isPhrase(first);
    boolean whole =
        end - leadIn - 1 <= MOST_ITEMS && length <= (clauses ? LONGEST_CLAUSES : LONGEST_JOINED);
    return end > leadIn + 2 && whole ? end : leadIn + 1;
  }

  /** Characters of a flow's last sentence, about: those before it are none of the lead-in. */
  private int lengthOfLast(FlowedBlocks flow) {
    String last = flow.last().span().of(text).strip();
    int at = last.length() - 1;
    while (at > 0 && !isEnd(last, at - 1)) {
      at--;
    }
    return at > 0 ? last.length() - at : flow.length();
  }

  private static boolean isEnd(String paragraph, int at) {
    char mark = paragraph.charAt(at);
    return ENDS.indexOf(mark) >= 0 && (mark > 0x7F || Characters.isSpace(paragraph.charAt(at + 1)));
  }

  /** Whether an item leads in others, which would read as items beside it. */
  private boolean isNested(List<FlowedBlocks> flows, int item) {
    boolean deeper =
        item + 1 < flows.size()
            && flows.get(item + 1).section() == flows.get(item).section()
            && depth(flows, item + 1) > depth(flows, item);
    return deeper || COLONS.indexOf(lastOf(flows.get(item))) >= 0;
  }

  private static int depth(List<FlowedBlocks> flows, int flow) {
    return flows.get(flow).blocks().get(0).depth();
  }

  /** Whether a flow is an item; after one that ends openly, one with a full stop is too. */
  private boolean isItem(FlowedBlocks opening, FlowedBlocks flow, boolean open) {
    boolean listed =
        flow.blocks().get(0).role() == Role.LIST_ITEM
            && (open || isFragment(flow))
            && !holdsAddress(flow);
    return flow.section() == opening.section()
        && (listed || isClause(flow) || isPhrase(flow) && announces(opening));
  }

  private boolean announces(FlowedBlocks opening) {
    String said = opening.last().span().of(text);
    return ANNOUNCES.isIn(said.substring(Math.max(0, said.length() - LONGEST_END)));
  }

  private boolean isPhrase(FlowedBlocks flow) {
    return flow.blocks().size() == 1
        && flow.last().role().competes()
        && PHRASE.matches(flow.last().span().of(text));
  }

  private boolean isPoint(FlowedBlocks opening, FlowedBlocks flow) {
    Span first = flow.blocks().get(0).span();
    return flow.section() == opening.section()
        && POINT.matcher(text).region(first.start(), first.end()).lookingAt();
  }

  /** {@code （一）}, as the clauses of a Chinese article are counted. */
  private boolean isClause(FlowedBlocks flow) {
    Block first = flow.blocks().get(0);
    return first.role().competes()
        && CLAUSE.matcher(text).region(first.span().start(), first.span().end()).lookingAt();
  }

  /** Lists of links are for clicking. */
  private boolean holdsAddress(FlowedBlocks flow) {
    return flow.blocks().stream().anyMatch(block -> block.span().of(text).contains(ADDRESS));
  }

  /** A small letter first, or no full stop at the end. */
  private boolean isFragment(FlowedBlocks flow) {
    Block first = flow.blocks().get(0);
    String item = first.span().of(text);
    return Character.isLowerCase(item.codePointAt(ListMarks.length(item))) || !endsSentence(flow);
  }

  private boolean endsSentence(FlowedBlocks flow) {
    return ENDS.indexOf(lastOf(flow)) >= 0;
  }

  private char lastOf(FlowedBlocks flow) {
    int end = flow.last().span().end();
    while (end > flow.last().span().start() && Characters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end > flow.last().span().start() ? text.charAt(end - 1) : ' ';
  }
}
