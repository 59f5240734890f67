package io.precis.summary;

import static java.util.Objects.requireNonNull;

import io.precis.merge.NodeKind;
import io.precis.summary.DocumentRecord.NodeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The merge tree as people read it: a heading stands once, and neighbouring nodes that share it are
 * its parts. What has no heading and prints only what stands above it is left out.
 *
 * @param heading the section's own heading; empty string for a part of what stands above
 * @param part from 1; 0 where this is no part
 * @param node what is summarized here; empty where only the parts below are
 * @param children in text order
 */
public record Outline(String heading, int part, Optional<NodeRecord> node, List<Outline> children) {
  /** The heading of text that stands before the first one. */
  public static final String OPENING = "Opening";

  public Outline {
    requireNonNull(heading, "heading is null");
    requireNonNull(node, "node is null");
    children = List.copyOf(children);
  }

  /** What stands below the document itself; empty where it was read in one piece. */
  public static List<Outline> of(DocumentRecord record) {
    return new Maker(record).children(record.root());
  }

  /** Citations of this entry's node and of all below it, in no particular order. */
  public List<Citation> citations() {
    List<Citation> found = new ArrayList<>();
    node.ifPresent(n -> n.sentences().forEach(s -> found.addAll(s.evidence())));
    children.forEach(child -> found.addAll(child.citations()));
    return found;
  }

  /** Whether anything is printed here or below; nothing is where no sentence may be quoted. */
  public boolean prints() {
    return node.filter(n -> !n.sentences().isEmpty()).isPresent()
        || children.stream().anyMatch(Outline::prints);
  }

  /** Where it lies: {@code p. 3–7}, or {@code sentences 13–40} where there are no pages. */
  public String extent() {
    List<Citation> all = citations();
    int firstPage = all.stream().mapToInt(Citation::page).filter(p -> p > 0).min().orElse(0);
    if (firstPage > 0) {
      return range("p. ", firstPage, all.stream().mapToInt(Citation::page).max().orElse(0));
    }
    return range("sentences ", firstSentence() + 1, endSentence());
  }

  private static String range(String unit, int first, int last) {
    return first == last ? unit + first : unit + first + "–" + last;
  }

  private int firstSentence() {
    return node.map(NodeRecord::firstSentence).orElseGet(() -> children.get(0).firstSentence());
  }

  private int endSentence() {
    return node.map(NodeRecord::endSentence)
        .orElseGet(() -> children.get(children.size() - 1).endSentence());
  }

  private static final class Maker {
    private final Map<Integer, List<NodeRecord>> byParent;

    Maker(DocumentRecord record) {
      this.byParent = record.nodes().stream().collect(Collectors.groupingBy(NodeRecord::parent));
    }

    List<Outline> children(NodeRecord parent) {
      List<NodeRecord> nodes = byParent.getOrDefault(parent.node(), List.of());
      List<Outline> entries = new ArrayList<>();
      for (int from = 0; from < nodes.size(); ) {
        int to = endOfRun(nodes, from);
        entries.addAll(run(nodes.subList(from, to), parent));
        from = to;
      }
      entries.removeIf(entry -> isSaidIn(parent, entry));
      return entries;
    }

    /**
     * Whether a part without a heading prints nothing but what the node above it prints: the
     * opening of a section whose summary quotes it is read twice otherwise.
     */
    private static boolean isSaidIn(NodeRecord parent, Outline entry) {
      boolean part = entry.part() > 0 || entry.heading().equals(OPENING);
      return part
          && entry.node().filter(node -> isSaidIn(parent, node)).isPresent()
          && entry.children().stream().noneMatch(Outline::prints);
    }

    private static boolean isSaidIn(NodeRecord parent, NodeRecord node) {
      return node.sentences().stream()
          .allMatch(
              sentence ->
                  parent.sentences().stream()
                      .anyMatch(
                          above ->
                              above.text().equals(sentence.text())
                                  && above.evidence().equals(sentence.evidence())));
    }

    /** Neighbours under one heading path that are no sections of their own. */
    private static int endOfRun(List<NodeRecord> nodes, int from) {
      int to = from + 1;
      if (nodes.get(from).kind() != NodeKind.SECTION) {
        while (to < nodes.size()
            && nodes.get(to).kind() != NodeKind.SECTION
            && nodes.get(to).path().equals(nodes.get(from).path())) {
          to++;
        }
      }
      return to;
    }

    private List<Outline> run(List<NodeRecord> run, NodeRecord parent) {
      NodeRecord first = run.get(0);
      boolean own = first.kind() == NodeKind.SECTION || !first.path().equals(parent.path());
      if (run.size() == 1 && (own || first.kind() == NodeKind.CHUNK)) {
        String heading = own ? heading(first) : OPENING;
        return List.of(new Outline(heading, 0, Optional.of(first), children(first)));
      }
      List<Outline> parts =
          IntStream.range(0, run.size()).mapToObj(i -> part(run.get(i), i + 1)).toList();
      return own ? List.of(new Outline(heading(first), 0, Optional.empty(), parts)) : parts;
    }

    private Outline part(NodeRecord node, int number) {
      return new Outline("", number, Optional.of(node), children(node));
    }

    private static String heading(NodeRecord node) {
      return node.path().isEmpty() ? OPENING : node.path().get(node.path().size() - 1);
    }
  }
}
