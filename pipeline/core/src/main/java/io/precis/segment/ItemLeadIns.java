package io.precis.segment;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.SentenceBlocks;
import io.precis.language.LanguageRules;
import io.precis.limit.TextPattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Finds what leads in the list whose item a sentence begins. A list ends where its section does or
 * a paragraph stands that is in none of its items; how deep an item is its block says, else the
 * form of its mark.
 */
public final class ItemLeadIns {
  /** What counts the items of a paragraph that no format calls a list. */
  private static final TextPattern MARK =
      TextPattern.compile(
          "(?<open>[(（]?)(?:(?<han>[一二三四五六七八九十]{1,3})|(?<number>\\d{1,2})|(?<roman>[ivx]{2,4})"
              + "|(?<letter>[a-zA-Z]))(?<close>[)）]|[.．、](?!\\d))|(?<ring>[①-⑳])|(?<degree>\\d{1,2}°)");

  /** What may stand between the items of one list. */
  private static final Set<Role> ASIDE = Set.of(Role.CODE, Role.CAPTION, Role.NOTE, Role.COMMENT);

  private static final List<String> COUNTS =
      List.of("han", "number", "roman", "letter", "ring", "degree");
  private static final TextPattern SPACES = TextPattern.compile("\\s+");

  private final Document document;
  private final LeadInJudge judge;
  private final Deque<Item> items = new ArrayDeque<>();

  /** The last sentence that is in no item; empty string for none. */
  private String before = "";

  private int section = -1;

  /**
   * An item that others may stand below.
   *
   * @param depth 0 where its format does not tell
   * @param form of its mark, the count aside; empty string for none
   * @param governs what leads in the items below it
   */
  private record Item(int depth, String form, Optional<LeadIn> governs) {}

  private ItemLeadIns(Document document) {
    this.document = document;
    this.judge = new LeadInJudge(LanguageRules.of(document.language()));
  }

  /**
   * What leads in each sentence, in text order; empty for a sentence that begins no item, whose
   * list nothing leads in, or only a label that tells nothing.
   *
   * @param sentences of {@code document}, in text order
   */
  public static List<Optional<LeadIn>> of(Document document, List<Sentence> sentences) {
    ItemLeadIns found = new ItemLeadIns(document);
    List<Optional<LeadIn>> leadIns = new ArrayList<>();
    List<Block> blocks = document.blocks();
    int[] blockOf = SentenceBlocks.of(blocks, sentences);
    for (int i = 0; i < blockOf.length; i++) {
      boolean first = i == 0 || blockOf[i] > blockOf[i - 1];
      leadIns.add(found.next(sentences.get(i), blocks.get(blockOf[i]), first));
    }
    return List.copyOf(leadIns);
  }

  private Optional<LeadIn> next(Sentence sentence, Block block, boolean first) {
    if (sentence.section() != section) {
      section = sentence.section();
      items.clear();
      before = "";
    }
    if (ASIDE.contains(block.role())) {
      boolean ledIn = block.role() == Role.CODE && items.isEmpty();
      before = ledIn ? "" : before; // what leads in an example leads in nothing behind it
      return Optional.empty();
    }
    String own = own(sentence, block);
    String form = form(block);
    boolean counted = !form.isEmpty() && (!items.isEmpty() || before().isPresent());
    boolean inList =
        block.role() == Role.LIST_ITEM || block.depth() > 0 || block.role() == Role.BODY && counted;
    boolean begins = first && (block.role() != Role.BODY || counted) && opens(sentence, block);
    if (inList && begins) {
      return item(block, form, own);
    }
    if (inList) {
      goOn(own);
    } else {
      items.clear();
      before = own;
    }
    return Optional.empty();
  }

  /** Whether a sentence is the first of a block, and not one that ran on into it. */
  private boolean opens(Sentence sentence, Block block) {
    int from = block.span().start();
    return from >= sentence.span().start()
        || document.text().substring(from, sentence.span().start()).isBlank();
  }

  private Optional<LeadIn> before() {
    return before.isEmpty() ? Optional.empty() : judge.leadIn(before, true);
  }

  private Optional<LeadIn> item(Block block, String form, String own) {
    if (block.depth() > 0) {
      while (!items.isEmpty() && items.peek().depth() >= block.depth()) {
        items.pop();
      }
    } else if (items.stream().anyMatch(item -> item.form().equals(form))) {
      while (!items.pop().form().equals(form)) {
        // deeper ones end with it
      }
    }
    boolean listed = block.role() == Role.LIST_ITEM;
    Optional<LeadIn> leadIn =
        items.isEmpty()
            ? before().or(() -> listed ? judge.openLeadIn(before) : Optional.empty())
            : items.peek().governs();
    Optional<LeadIn> below =
        judge.leadIn(own, false).or(() -> leadIn.map(over -> new LeadIn("", false, over.turns())));
    items.push(new Item(block.depth(), form, below));
    return leadIn;
  }

  /** A later sentence or paragraph of an item may lead in what stands below it. */
  private void goOn(String own) {
    Optional<LeadIn> leadIn = judge.leadIn(own, false);
    if (leadIn.isPresent() && !items.isEmpty()) {
      Item item = items.pop();
      items.push(new Item(item.depth(), item.form(), leadIn));
    }
  }

  /** A sentence without the items that were joined to it. */
  private String own(Sentence sentence, Block block) {
    int end = Math.min(sentence.span().end(), block.span().end());
    return end == sentence.span().end()
        ? sentence.text()
        : SPACES
            .matcher(document.text().substring(sentence.span().start(), end))
            .replaceAll(" ")
            .strip();
  }

  private String form(Block block) {
    Matcher mark = MARK.matcher(document.text()).region(block.span().start(), block.span().end());
    if (!mark.lookingAt()) {
      return "";
    }
    String count = COUNTS.stream().filter(name -> mark.group(name) != null).findFirst().orElse("");
    return count + mark.group("open") + mark.group("close");
  }
}
