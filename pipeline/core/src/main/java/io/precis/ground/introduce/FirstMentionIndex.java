package io.precis.ground.introduce;

import io.precis.ground.GroundedSentence;
import io.precis.ground.SourceIndex;
import io.precis.language.LanguageRules;
import io.precis.limit.Deadline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The names and terms that a part of a document introduces, carried up the merge tree so that a
 * summary does not use a name that it never introduced.
 *
 * <p>Immutable. Of several introductions of one name the first in the document counts.
 */
public final class FirstMentionIndex {
  /** A word that ends more full names than these is no last name: a role, or a speaker's label. */
  private static final int MOST_NAMESAKES = 3;

  /** By kind and name; a tree, so that the order does not depend on how it was put together. */
  private final TreeMap<String, FirstMention> entries;

  /** Made when first asked for; making it twice does no harm. */
  private volatile FirstMentionRewriter introducer;

  private final String language;

  private FirstMentionIndex(TreeMap<String, FirstMention> entries, String language) {
    this.entries = entries;
    this.language = language;
  }

  /** What the indexed source sentences introduce. */
  public static FirstMentionIndex of(SourceIndex index) {
    List<FirstMention> found = new ArrayList<>();
    PersonCues people = PersonCues.of(index);
    for (int place = 0; place < index.size(); place++) {
      Deadline.current().check();
      found.addAll(
          DefinitionFinder.of(index.facts(place), index.ordinal(place), index.cases(), people));
    }
    return of(found, index.language());
  }

  /**
   * An index of entries that were carried elsewhere.
   *
   * @param language BCP 47 primary language of the document
   */
  public static FirstMentionIndex of(Collection<FirstMention> entries, String language) {
    TreeMap<String, FirstMention> first = new TreeMap<>();
    for (FirstMention entry : entries) {
      first.merge(key(entry), entry, FirstMentionIndex::first);
    }
    first.values().removeIf(entry -> entry.introductions().size() > MOST_NAMESAKES);
    return new FirstMentionIndex(first, language);
  }

  /** The earlier of two; a last name with two full names is taken for neither. */
  private static FirstMention first(FirstMention one, FirstMention other) {
    FirstMention first = earlier(one, other);
    boolean last = isLastName(one) && isLastName(other);
    boolean same = one.kind() == other.kind() && one.introduction().equals(other.introduction());
    return !last || same
        ? first
        : new FirstMention(
            FirstMention.Kind.SHARED, first.name(), either(one, other), first.ordinal());
  }

  private static String either(FirstMention one, FirstMention other) {
    TreeSet<String> names = new TreeSet<>(one.introductions());
    names.addAll(other.introductions());
    return String.join(FirstMention.OR, names);
  }

  private static boolean isLastName(FirstMention entry) {
    return entry.kind() == FirstMention.Kind.SURNAME || entry.kind() == FirstMention.Kind.SHARED;
  }

  private static FirstMention earlier(FirstMention one, FirstMention other) {
    int order = Integer.compare(one.ordinal(), other.ordinal());
    int tie = order != 0 ? order : one.introduction().compareTo(other.introduction());
    return tie <= 0 ? one : other;
  }

  private static String key(FirstMention entry) {
    FirstMention.Kind kind = isLastName(entry) ? FirstMention.Kind.SURNAME : entry.kind();
    return kind + " " + entry.name();
  }

  /** The entries whose names the texts use: what is worth carrying to the node above. */
  public FirstMentionIndex usedIn(Collection<String> texts) {
    LanguageRules rules = LanguageRules.of(language);
    return of(
        entries.values().stream()
            .filter(
                entry ->
                    texts.stream().anyMatch(text -> Mention.first(entry, text, rules).isPresent()))
            .toList(),
        language);
  }

  /** All entries, by kind and name. */
  public List<FirstMention> entries() {
    return List.copyOf(entries.values());
  }

  /** Ordinal of the source sentence that introduces the name; empty for one never introduced. */
  public Optional<Integer> introducedAt(String name) {
    return entries.values().stream()
        .filter(entry -> entry.name().equals(name))
        .map(FirstMention::ordinal)
        .min(Integer::compare);
  }

  /**
   * Puts first descriptions into a summary where that cannot harm its grammar, and counts.
   *
   * <p>A sentence that gets one cites the introducing source sentence too.
   *
   * @param summary one node's sentences in order
   */
  public Introduced introduce(List<GroundedSentence> summary) {
    return introducer().introduce(summary, sentence -> true);
  }

  /**
   * Introduces names where only some sentences may be changed.
   *
   * @param mayChange whether a sentence may get a description
   */
  public Introduced introduce(
      List<GroundedSentence> summary, Predicate<GroundedSentence> mayChange) {
    return introducer().introduce(summary, mayChange);
  }

  /**
   * The names and terms that a text uses and that neither it nor one before it introduces, each
   * once, in order of use.
   */
  public List<FirstMention> missing(List<String> texts) {
    return introducer().missing(texts);
  }

  private FirstMentionRewriter introducer() {
    if (introducer == null) {
      introducer =
          new FirstMentionRewriter(List.copyOf(entries.values()), LanguageRules.of(language));
    }
    return introducer;
  }

  /**
   * A summary with introductions.
   *
   * @param sentences as many as before, in the same order
   * @param report what was counted
   */
  public record Introduced(List<GroundedSentence> sentences, IntroductionStatistics report) {
    public Introduced {
      sentences = List.copyOf(sentences);
    }
  }
}
