package io.precis.read.web;

import io.precis.document.Role;
import io.precis.language.PatternList;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.StandaloneHeading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks what of a page is not the author's text: menus, banners, related links, readers' comments.
 * Nothing is taken out. Where next to nothing would be left, or nothing on the page looks like such
 * surroundings, it keeps all that it has.
 */
public final class MainContent {
  private static final double THRESHOLD = 0.35;

  /** Nearly surely of the text. */
  private static final double SURE = 0.45;

  private static final int SHORTEST_SENTENCE = 40;
  private static final int SHORTEST_PARAGRAPH = 60;

  /** Blocks from which on their similarity says something. */
  private static final int LEAST_ALIKE = 3;

  private static final int LEAST_KEPT = 140;

  static final Set<String> AROUND = Set.of("nav", "aside", "footer", "header", "form", "dialog");

  private static final int LONGEST_NOTICE = 220;
  private static final TextPattern QUESTION = TextPattern.compile("(?s).{15,200}[?？]\\s*");
  private static final TextPattern BREAKS_OFF = TextPattern.compile("\\S(?:\\.{3}|…)\\s*$");

  /** What pages call the box that asks for leave to keep data. */
  private static final TextPattern CONSENT =
      TextPattern.compile(
          "(?i)cookie[-_]?(?:consent|banner|notice|bar|popup|modal|law|wall|dialog|box|layer)"
              + "|consent[-_]?(?:banner|modal|popup|dialog|manager|box)|gdpr[-_]?(?:banner|modal|popup)"
              + "|onetrust|didomi|usercentrics|borlabs|cmpbox|qc-cmp|sp_message");

  private static final Set<String> TEXTS = Set.of("article", "main");

  private static final Set<String> MENUS = Set.of("nav", "button");

  /** The role that an element says it has. */
  private static final TextPattern NAVIGATION = TextPattern.compile("(?:^| )navigation(?: |$)");

  private static final PatternList NOTICE = Phrases.entries("page-notices");

  private MainContent() {}

  /** The role of each block of {@code page}: its own, or what stands around the author's text. */
  public static List<Role> roles(WebPage page) {
    ForumPosts posts = ForumPosts.in(page);
    List<Role> kept = roles(page, probabilities(page));
    List<Role> roles = posts.any() ? posts.roles(page, kept) : kept;
    int title = posts.any() && title(page, false) >= 0 ? title(page, false) : title(page, true);
    if (title >= 0) {
      roles.set(title, Role.HEADING);
    }
    if (!posts.any()) {
      keepHeadingsOfText(page, roles);
    }
    return roles;
  }

  /** How likely each block is the author's text, by the model and by what rules know better. */
  private static double[] probabilities(WebPage page) {
    double[] probabilities = ContentModel.SHIPPED.probabilities(page);
    keepParagraphsOfText(page, probabilities);
    keepBelowTitle(page, probabilities);
    AmidText.keep(page, probabilities, THRESHOLD);
    WholeLists.keep(page, probabilities, THRESHOLD);
    AlikeParts.keep(page, probabilities, SURE, THRESHOLD);
    NumberedColumn.keep(page, probabilities, THRESHOLD);
    dropTeasers(page, probabilities);
    LinkedTeasers.drop(page, probabilities, THRESHOLD);
    BoxLabels.drop(page, probabilities);
    ReadersComments.drop(page, probabilities);
    keepFolded(page, probabilities);
    return probabilities;
  }

  private static List<Role> roles(WebPage page, double[] probabilities) {
    boolean[] consent = consent(page);
    for (int i = 0; i < consent.length; i++) {
      probabilities[i] = consent[i] ? 0 : probabilities[i];
    }
    boolean bare = page.isBare();
    boolean enough = kept(page, probabilities) >= LEAST_KEPT;
    boolean own = page.blocks().stream().anyMatch(MainContent::isSentenceBeside);
    int first = firstHeading(page);
    boolean says = enough || page.blocks().stream().anyMatch(MainContent::isOwnSentence);
    Map<String, Boolean> comments = new HashMap<>();
    List<Role> roles = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      PageBlock block = page.blocks().get(i);
      boolean likely =
          bare && !isLinks(block) && probabilities[i] > BoxLabels.SURELY_NOT
              || probabilities[i] >= THRESHOLD
              || ForumPosts.isInPart(block);
      boolean keeps =
          (!enough || likely)
              && !(says && isNotice(block))
              && !consent[i]
              && !(own && (isInMenu(block) || i < first && isLinks(block)));
      roles.add(keeps || !block.role().isAuthorsText() ? block.role() : around(block, comments));
    }
    return roles;
  }

  /** What stands above it is no part of the text; 0 where a page has none. */
  private static int firstHeading(WebPage page) {
    for (int i = 0; i < page.blocks().size(); i++) {
      if (page.blocks().get(i).role().isHeading() || isOwnSentence(page.blocks().get(i))) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isSentenceBeside(PageBlock block) {
    return isOwnSentence(block) && !isInMenu(block);
  }

  /** A paragraph of links only, as menus of pages are that know no other marks. */
  private static boolean isLinks(PageBlock block) {
    return block.role() == Role.BODY && block.linkDensity() > 0.95;
  }

  /** Menus, which hold no paragraphs, buttons and the foot of a page are none of its text. */
  private static boolean isInMenu(PageBlock block) {
    boolean foot = false;
    boolean within = false;
    for (PageElement up = block.element(); up != null; up = up.parent()) {
      if (MENUS.contains(up.name()) || NAVIGATION.isIn(up.label())) {
        return block.width() < SHORTEST_PARAGRAPH || block.linkCharacters() * 2 >= block.width();
      }
      within |= up.name().equals("article") || up.name().equals("main");
      foot |= up.name().equals("footer") && !within;
    }
    return foot && !within;
  }

  /** Which blocks stand in a box that asks for consent; none where no sentence stands beside it. */
  private static boolean[] consent(WebPage page) {
    boolean[] consent = new boolean[page.blocks().size()];
    boolean other = false;
    for (int i = 0; i < consent.length; i++) {
      PageBlock block = page.blocks().get(i);
      consent[i] = isInConsent(block.element());
      other |= !consent[i] && isOwnSentence(block);
    }
    return other ? consent : new boolean[consent.length];
  }

  private static boolean isInConsent(PageElement element) {
    for (PageElement up = element; up != null && !up.name().equals("body"); up = up.parent()) {
      if (CONSENT.isIn(up.label())) {
        return true;
      }
    }
    return false;
  }

  /** Sentences that a part of the main text folds up are of the text as those beside it are. */
  private static void keepFolded(WebPage page, double[] probabilities) {
    for (int i = 0; i < probabilities.length; i++) {
      PageBlock block = page.blocks().get(i);
      if (block.role() == Role.BODY && isSentence(block) && isFolded(block.element())) {
        probabilities[i] = Math.max(THRESHOLD, probabilities[i]);
      }
    }
  }

  private static boolean isFolded(PageElement element) {
    boolean folded = false;
    for (PageElement up = element; up != null; up = up.parent()) {
      folded |= up.name().equals("details");
      if (AROUND.contains(up.name())) {
        return false;
      }
      if (up.name().equals("main") || up.name().equals("article")) {
        return folded;
      }
    }
    return false;
  }

  /** Whether an element is what programs of forums put around the words of a post. */
  public static boolean holdsPost(PageElement element) {
    return ForumPosts.isPost(element);
  }

  /**
   * A heading is one of the text where text, or such a heading, stands right below it; so is a
   * question that is answered there.
   */
  private static void keepHeadingsOfText(WebPage page, List<Role> roles) {
    for (int i = roles.size() - 2; i >= 0; i--) {
      PageBlock block = page.blocks().get(i);
      boolean question = block.role() == Role.BODY && QUESTION.matcher(block.text()).matches();
      int below = isOverByline(page, roles, i) ? i + 2 : i + 1;
      if (roles.get(i) == Role.BOILERPLATE
          && (block.role() == Role.HEADING || question)
          && roles.get(below).isAuthorsText()
          && block.linkCharacters() * 2 < block.width()
          && isBeside(block.element(), page.blocks().get(below))
          && !isNotice(block)) {
        roles.set(i, block.role());
      }
    }
  }

  /** Between the title of an article and its text stands who wrote it, and when. */
  private static boolean isOverByline(WebPage page, List<Role> roles, int i) {
    return page.blocks().get(i).element().name().equals("h1")
        && page.blocks().stream().filter(block -> block.element().name().equals("h1")).count() == 1
        && i + 2 < roles.size()
        && !roles.get(i + 1).isAuthorsText()
        && isBeside(page.blocks().get(i).element(), page.blocks().get(i + 1));
  }

  /** Whether a block stands in the element that a heading stands in, not counting its wraps. */
  private static boolean isBeside(PageElement heading, PageBlock block) {
    PageElement around = heading.parent();
    while (around != null && around.blocks() == 1) {
      around = around.parent();
    }
    for (PageElement up = block.element().parent(); up != null; up = up.parent()) {
      if (up == around) {
        return true;
      }
    }
    return false;
  }

  /** A paragraph beside others of the text, written and called like them, is one of the text. */
  private static void keepParagraphsOfText(WebPage page, double[] probabilities) {
    Map<PageElement, String> kept = new HashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      PageBlock block = page.blocks().get(i);
      PageElement element = block.element();
      if (!element.name().equals("p") || block.role() != Role.BODY) {
        continue;
      }
      if (probabilities[i] >= SURE && isSentence(block)) {
        kept.put(element.parent(), element.label());
      } else if (probabilities[i] < THRESHOLD
          && isSentence(block)
          && kept.containsKey(element.parent())
          && (element.label().isBlank() || element.label().equals(kept.get(element.parent())))) {
        probabilities[i] = THRESHOLD;
      }
    }
  }

  /** Sentences right beside the one great heading of a page, in what it calls its article. */
  private static void keepBelowTitle(WebPage page, double[] probabilities) {
    List<PageElement> titles =
        page.blocks().stream()
            .filter(block -> block.role() == Role.HEADING)
            .map(PageBlock::element)
            .filter(element -> element.name().equals("h1"))
            .toList();
    PageElement article = titles.size() == 1 ? titles.get(0).parent() : null;
    if (article == null || !TEXTS.contains(article.name())) {
      return;
    }
    for (int i = 0; i < probabilities.length; i++) {
      PageBlock block = page.blocks().get(i);
      if (block.role() == Role.BODY && isSentence(block) && block.element().parent() == article) {
        probabilities[i] = Math.max(THRESHOLD, probabilities[i]);
      }
    }
  }

  /** A list whose items break off shows the beginnings of other texts: comments, articles. */
  private static void dropTeasers(WebPage page, double[] probabilities) {
    Map<PageElement, int[]> brokenAndAll = new HashMap<>();
    for (PageBlock block : page.blocks()) {
      PageElement list = list(block);
      if (list != null) {
        int[] counts = brokenAndAll.computeIfAbsent(list, key -> new int[2]);
        counts[0] += BREAKS_OFF.isIn(block.text()) ? 1 : 0;
        counts[1]++;
      }
    }
    for (int i = 0; i < probabilities.length; i++) {
      int[] counts = brokenAndAll.get(list(page.blocks().get(i)));
      if (counts != null && counts[0] >= LEAST_ALIKE && counts[0] * 2 > counts[1]) {
        probabilities[i] = 0;
      }
    }
  }

  /** The list that a block is an item of; null for none. */
  private static PageElement list(PageBlock block) {
    boolean item = block.role() == Role.LIST_ITEM && block.element().name().equals("li");
    return item ? block.element().parent() : null;
  }

  static boolean isSentence(PageBlock block) {
    return block.width() >= SHORTEST_SENTENCE
        && block.linkCharacters() == 0
        && StandaloneHeading.endsLikeSentence(block.text());
  }

  private static boolean isOwnSentence(PageBlock block) {
    return block.role() == Role.BODY && isSentence(block) && !isNotice(block);
  }

  /** What pages of all kinds say around a text, by its words alone. */
  static boolean isNotice(PageBlock block) {
    return block.width() <= LONGEST_NOTICE && NOTICE.isIn(block.text());
  }

  /** The first heading that says what the page is called, only a great one if so; -1 for none. */
  private static int title(WebPage page, boolean great) {
    for (int i = 0; i < page.blocks().size(); i++) {
      PageBlock block = page.blocks().get(i);
      if (block.role() == Role.HEADING
          && (!great || block.element().name().equals("h1"))
          && page.isCalled(block.text())) {
        return i;
      }
    }
    return -1;
  }

  private static int kept(WebPage page, double[] probabilities) {
    int kept = 0;
    for (int i = 0; i < probabilities.length; i++) {
      kept += probabilities[i] >= THRESHOLD ? page.blocks().get(i).width() : 0;
    }
    return kept;
  }

  private static Role around(PageBlock block, Map<String, Boolean> comments) {
    for (PageElement up = block.element(); up != null; up = up.parent()) {
      if (comments.computeIfAbsent(up.label(), MainContent::namesComments)) {
        return Role.COMMENT;
      }
    }
    return Role.BOILERPLATE;
  }

  private static boolean namesComments(String label) {
    return WordKinds.LABELS.ofLabel(label).contains("comment");
  }
}
