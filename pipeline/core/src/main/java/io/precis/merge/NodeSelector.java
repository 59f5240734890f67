package io.precis.merge;

import io.precis.compress.LeaningSentences;
import io.precis.rank.Genre;
import io.precis.rank.graph.RankSpec;
import io.precis.request.TextUnits;
import io.precis.select.Candidate;
import io.precis.select.Completions;
import io.precis.select.GroupQuota;
import io.precis.select.LengthBudget;
import io.precis.select.SelectSpec;
import io.precis.select.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Chooses the sentences of every node's summary, each node from all the sentences under it: nothing
 * that a child leaves is lost to its parent.
 *
 * <p>Where a node has several children, each is a group of {@link SelectSpec}, which says what
 * share it has.
 */
public final class NodeSelector {
  /** Length from which a text is a book, of which more than the first part is told; words. */
  private static final int BOOK_UNITS = 20_000;

  private final SelectSpec spec;
  private final RankSpec links;

  private NodeSelector(SelectSpec spec, RankSpec links) {
    this.spec = spec;
    this.links = links;
  }

  /** Chooses by {@code spec} and {@code links}. */
  public static NodeSelector of(SelectSpec spec, RankSpec links) {
    return new NodeSelector(spec, links);
  }

  /**
   * What is chosen at every node, in the order of the tree's nodes; never empty for the root.
   *
   * @param document SHA-256 of the document
   * @param language BCP 47 primary language of the document
   * @param genre what the document is told as
   * @param places one for each node of {@code tree}
   * @param sentences all of the document, in text order, with their scores; those of score 0 are
   *     chosen only for the root of a document that has no other, or where they complete one
   * @param leaning which of them need the one before them
   * @param completions which of them complete which
   */
  public List<NodeSelection> select(
      String document,
      String language,
      Genre genre,
      MergeTree tree,
      List<NodeBudget> places,
      List<ScoredSentence> sentences,
      LeaningSentences leaning,
      Completions completions) {
    int[] units =
        sentences.stream().mapToInt(each -> TextUnits.count(each.text(), language)).toArray();
    SelectSpec told = spec.in(genre);
    CandidatePool pool =
        new CandidatePool(sentences, units, told.pair() > 0 ? completions : Completions.none());
    List<NodeSelection> selections = new ArrayList<>();
    Selector selector = Selector.of(told, links, language, leaning);
    for (TreeNode node : tree.nodes()) {
      NodeBudget place = places.get(node.id());
      List<Candidate> candidates = pool.of(node, tree, place.selectUnits());
      Choice choice = choose(selector, candidates, place, quota(node, tree, pool, genre), language);
      List<ScoredSentence> chosen = choice.chosen.stream().sorted().map(sentences::get).toList();
      selections.add(
          new NodeSelection(document, language, place, chosen, spare(chosen, choice.needed)));
    }
    return selections;
  }

  /** The chosen that are not among the needed, those of least importance first. */
  private static List<Integer> spare(List<ScoredSentence> chosen, Set<Integer> needed) {
    return chosen.stream()
        .filter(each -> !needed.contains(each.ordinal()))
        .sorted(
            Comparator.comparingDouble(ScoredSentence::score)
                .thenComparing(ScoredSentence::ordinal, Comparator.reverseOrder()))
        .map(ScoredSentence::ordinal)
        .toList();
  }

  /**
   * Ordinals of sentences.
   *
   * @param chosen for the node's own summary
   * @param needed the same if no sentence were shortened
   */
  private record Choice(Set<Integer> chosen, Set<Integer> needed) {}

  private static Choice choose(
      Selector selector,
      List<Candidate> candidates,
      NodeBudget place,
      GroupQuota share,
      String language) {
    List<LengthBudget> budgets = new ArrayList<>();
    budgets.add(LengthBudget.about(place.selectUnits(), text -> TextUnits.count(text, language)));
    if (place.selectUnits() > place.targetUnits()) {
      budgets.add(LengthBudget.about(place.targetUnits(), text -> TextUnits.count(text, language)));
    }
    List<Set<Integer>> ordinals =
        selector.selectEach(candidates, budgets, share).stream()
            .map(selection -> Set.copyOf(selection.ordinals()))
            .toList();
    return new Choice(ordinals.get(0), ordinals.get(ordinals.size() - 1));
  }

  /** A book is told beyond its first part; of a filing one part tells what matters. */
  private GroupQuota quota(TreeNode node, MergeTree tree, CandidatePool pool, Genre genre) {
    if (pool.parts(node, tree).size() < 2 || genre == Genre.FILING) {
      return GroupQuota.NONE;
    }
    boolean book = spec.quota() == GroupQuota.NONE && pool.length(node) >= BOOK_UNITS;
    return book ? GroupQuota.HALF : spec.quota();
  }
}
