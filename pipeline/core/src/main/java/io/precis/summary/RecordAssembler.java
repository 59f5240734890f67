package io.precis.summary;

import io.precis.document.Section;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.merge.TreeNode;
import io.precis.request.TextUnits;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.DocumentRecord.SectionRecord;
import io.precis.text.SentenceEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Puts a document's record together from its head and the summaries of its nodes. */
public final class RecordAssembler {
  /** Characters that what became of a motion has at most, where others have the same. */
  private static final int LONGEST_RESULT = 40;

  /** Sentences behind the motion among which it stands. */
  private static final int RESULT_WITHIN = 4;

  private RecordAssembler() {}

  /**
   * The record.
   *
   * @param head what is known of the document
   * @param summaries every part of every node's, in any order
   * @throws IllegalStateException where a part is missing or there twice
   */
  public static DocumentRecord assemble(
      DocumentHead head, Iterable<NodeSummary> summaries, Provenance provenance) {
    Map<Integer, List<NodeSummary>> byNode = byNode(head, summaries);
    NameIntroductions introductions = new NameIntroductions(head.introductions(), head.language());
    List<NodeRecord> nodes =
        head.tree().stream()
            .map(node -> record(node, byNode.get(node.id()), head.language(), introductions))
            .toList();
    return new DocumentRecord(
        DocumentRecord.SCHEMA,
        head.id(),
        head.names(),
        head.sources(),
        head.page(),
        head.flaws().isEmpty() ? "summarized" : "degraded",
        head.flaws().stream().map(Enum::name).toList(),
        head.bytes(),
        head.metadata(),
        head.title(),
        head.language(),
        head.about(),
        summary(nodes.get(0), head, provenance),
        head.size(),
        coverage(head, nodes),
        provenance,
        head.topics(),
        head.leftOut(),
        head.sections().stream().map(RecordAssembler::record).toList(),
        nodes);
  }

  /**
   * Sentences as one text: with spaces between, or without behind marks that need none; what no
   * mark ends is a line. What leads them in stands in front where they would say the opposite
   * without it.
   */
  private static String summary(NodeRecord root, DocumentHead head, Provenance provenance) {
    PatternList turning = LanguageRules.of(head.language()).patterns(WordList.LEAD_INS_TURNING);
    Set<String> sections =
        head.sections().stream().map(Section::heading).collect(Collectors.toSet());
    StringBuilder summary = new StringBuilder();
    boolean open = false;
    String language = head.language();
    for (HeadedSentences headed : HeadedSentences.of(root)) {
      if (!sections.contains(headed.heading()) && turning.isIn(headed.heading())) {
        summary.append(open ? "\n" : TextUnits.gap(language, summary));
        summary.append(headed.runIn(head.language()));
        open = false;
        language = head.language();
      }
      for (SummarySentence sentence : headed.sentences()) {
        summary.append(open ? "\n" : TextUnits.gap(language, summary));
        summary.append(sentence.text());
        language = provenance.language(sentence, head.language());
        open = !SentenceEnd.endsIn(sentence.text());
      }
    }
    return summary.toString();
  }

  private static Map<Integer, List<NodeSummary>> byNode(
      DocumentHead head, Iterable<NodeSummary> summaries) {
    Map<Integer, List<NodeSummary>> byNode = new TreeMap<>();
    for (NodeSummary summary : summaries) {
      byNode.computeIfAbsent(summary.node(), key -> new ArrayList<>()).add(summary);
    }
    byNode.values().forEach(parts -> parts.sort(Comparator.comparingInt(NodeSummary::part)));
    for (TreeNode node : head.tree()) {
      requireWhole(head, node.id(), byNode.getOrDefault(node.id(), List.of()));
    }
    return byNode;
  }

  private static void requireWhole(DocumentHead head, int node, List<NodeSummary> parts) {
    int expected = parts.isEmpty() ? 1 : parts.get(0).parts();
    boolean inOrder = parts.size() == expected;
    for (int i = 0; inOrder && i < expected; i++) {
      inOrder = parts.get(i).part() == i;
    }
    if (!inOrder) {
      throw new IllegalStateException(
          "["
              + head.id()
              + "] node "
              + node
              + ": want each of "
              + expected
              + " parts once, got "
              + parts.size());
    }
  }

  private static NodeRecord record(
      TreeNode node, List<NodeSummary> parts, String language, NameIntroductions introductions) {
    List<SummarySentence> sentences =
        introductions.introduce(withoutRepeats(LengthFit.fitted(parts, language)));
    return new NodeRecord(
        node.id(),
        node.parent(),
        node.level(),
        node.kind(),
        node.path(),
        node.firstSentence(),
        node.endSentence(),
        sentences,
        introductions.glosses(sentences),
        parts.stream().mapToInt(NodeSummary::tokensIn).sum(),
        parts.stream().mapToInt(NodeSummary::tokensOut).sum());
  }

  /**
   * Two passages of a node may end in the same words. What became of each motion is said in the
   * same words of all.
   */
  private static List<SummarySentence> withoutRepeats(List<NodeSummary> parts) {
    Set<String> seen = new HashSet<>();
    List<SummarySentence> kept = new ArrayList<>();
    int last = -1;
    for (NodeSummary part : parts) {
      for (SummarySentence sentence : part.sentences()) {
        int at = sentence.evidence().stream().mapToInt(Citation::sentence).max().orElse(-1);
        boolean result =
            sentence.text().length() <= LONGEST_RESULT && last >= 0 && at - last <= RESULT_WITHIN;
        if (seen.add(sentence.text()) || result && at > last) {
          kept.add(sentence);
          last = at;
        }
      }
    }
    return kept;
  }

  private static SectionRecord record(Section section) {
    return new SectionRecord(
        section.ordinal(),
        section.parent(),
        section.path(),
        section.span().start(),
        section.span().end(),
        section.embedded());
  }

  private static Coverage coverage(DocumentHead head, List<NodeRecord> nodes) {
    List<Citation> root = citations(nodes.subList(0, 1));
    List<Citation> tree = citations(nodes);
    DocumentHead.Size size = head.size();
    double readShare = size.pages() == 0 ? 1 : (double) size.pagesRead() / size.pages();
    return new Coverage(
        Math.round(readShare * 1e4) / 1e4,
        distinct(root, Citation::sentence),
        distinct(tree, Citation::sentence),
        size.sentences(),
        distinctPages(root),
        distinctPages(tree),
        distinct(root, Citation::section),
        distinct(tree, Citation::section),
        head.sections().size());
  }

  private static List<Citation> citations(List<NodeRecord> nodes) {
    List<Citation> found = new ArrayList<>();
    for (NodeRecord node : nodes) {
      node.sentences().forEach(sentence -> found.addAll(sentence.evidence()));
    }
    return found;
  }

  private static int distinct(List<Citation> citations, ToIntFunction<Citation> what) {
    return citations.stream()
        .mapToInt(what)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new))
        .size();
  }

  private static int distinctPages(List<Citation> citations) {
    return distinct(
        citations.stream().filter(citation -> citation.page() > 0).toList(), Citation::page);
  }

  /** The lower-case word by which records name an enum's constant. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
