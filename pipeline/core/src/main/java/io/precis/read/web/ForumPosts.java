package io.precis.read.web;

import io.precis.document.Role;
import io.precis.language.ListResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The posts of a page of a forum, of questions and answers, of a discussion: there what several
 * people write is the text of the page, and all around it are buttons, names and numbers. Told by
 * the names that programs of forums give to the element with a post's words. Immutable.
 */
final class ForumPosts {
  /** One such element may hold an article. */
  private static final int FEWEST = 2;

  private static final String INSIDE = ">";
  private static final String ANY = "*";

  /** Names of elements, each behind those of elements around it. */
  private static final List<List<String>> NAMES = names("posts.txt");

  /** A thread has one answer of the kind; a page of questions and answers has each so. */
  private static final List<String> ACCEPTED = List.of("acceptedAnswer", "text");

  /** Names of elements that hold a part of an article, though they stand apart as cards do. */
  private static final List<List<String>> PARTS = names("parts.txt");

  private final boolean[] posted;
  private final boolean any;

  private ForumPosts(boolean[] posted, boolean any) {
    this.posted = posted;
    this.any = any;
  }

  static ForumPosts in(WebPage page) {
    List<PageElement> around = page.blocks().stream().map(block -> post(block.element())).toList();
    Set<PageElement> posts = new HashSet<>();
    around.stream().filter(post -> post != null).forEach(posts::add);
    if (posts.stream().filter(post -> isCalled(post, ACCEPTED)).count() > 1) {
      posts.removeIf(post -> isCalled(post, ACCEPTED));
    }
    boolean[] posted = new boolean[around.size()];
    for (int i = 0; i < posted.length; i++) {
      posted[i] = posts.contains(around.get(i));
    }
    return new ForumPosts(posted, posts.size() >= FEWEST);
  }

  /** Whether the page is one of posts. */
  boolean any() {
    return any;
  }

  /** The blocks that are posts' with their own roles; the others with those they are given. */
  List<Role> roles(WebPage page, List<Role> around) {
    List<Role> roles = new ArrayList<>(around.size());
    for (int i = 0; i < posted.length; i++) {
      Role own = own(page.blocks().get(i));
      Role other = around.get(i).isAuthorsText() ? Role.BOILERPLATE : around.get(i);
      roles.add(posted[i] ? own : other);
    }
    return roles;
  }

  /** A line behind the mark of a quotation is one. */
  private static Role own(PageBlock block) {
    boolean quoted = block.role() == Role.BODY && block.text().startsWith("> ");
    return quoted ? Role.QUOTATION : block.role();
  }

  /** The innermost post that an element is inside of, or is; null for none. */
  private static PageElement post(PageElement element) {
    for (PageElement up = element; up != null; up = up.parent()) {
      if (isPost(up)) {
        return up;
      }
    }
    return null;
  }

  /** Whether an element is called what the words of a post stand in. */
  static boolean isPost(PageElement element) {
    return !element.label().isBlank() && NAMES.stream().anyMatch(names -> isCalled(element, names));
  }

  private static List<List<String>> names(String resource) {
    return ListResource.of(ForumPosts.class, resource).stream()
        .map(line -> List.of(line.split(INSIDE)))
        .toList();
  }

  /** Whether a block that is no link stands in such a part of an article. */
  static boolean isInPart(PageBlock block) {
    if (block.linkCharacters() * 2 > block.characters()) {
      return false;
    }
    for (PageElement up = block.element(); up != null; up = up.parent()) {
      PageElement each = up;
      if (!up.label().isBlank() && PARTS.stream().anyMatch(names -> isCalled(each, names))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCalled(PageElement element, List<String> names) {
    int last = names.size() - 1;
    if (!isCalled(element, names.get(last))) {
      return false;
    }
    PageElement up = element.parent();
    while (last > 0 && up != null && !isCalled(up, names.get(0))) {
      up = up.parent();
    }
    return up != null;
  }

  private static boolean isCalled(PageElement element, String name) {
    if (element.label().isBlank()) {
      return false;
    }
    String wanted = name.replace(ANY, "");
    for (String word : element.label().split(" ")) {
      if (name.endsWith(ANY) ? word.startsWith(wanted) : word.equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
