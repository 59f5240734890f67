package io.precis.summary;

import io.precis.request.TextUnits;
import io.precis.summary.DocumentRecord.NodeRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring sentences of a summary that stand under one heading, as people read them: the
 * heading once, in front.
 *
 * @param heading empty string where none is shown
 * @param sentences one or more
 */
public record HeadedSentences(String heading, List<SummarySentence> sentences) {
  public HeadedSentences {
    sentences = List.copyOf(sentences);
  }

  /** The heading as it is put in front of the sentences, with its mark; empty string for none. */
  public String runIn(String language) {
    if (heading.isEmpty()) {
      return "";
    }
    boolean marked = "?!？！:：".indexOf(heading.charAt(heading.length() - 1)) >= 0;
    return heading + (marked ? "" : TextUnits.countsCharacters(language) ? "：" : ":");
  }

  /** The sentences of a node, in order. The heading that the node itself bears is not repeated. */
  public static List<HeadedSentences> of(NodeRecord node) {
    String own = node.path().isEmpty() ? "" : node.path().get(node.path().size() - 1);
    List<HeadedSentences> groups = new ArrayList<>();
    List<SummarySentence> sentences = node.sentences();
    for (int from = 0; from < sentences.size(); ) {
      String heading = sentences.get(from).heading();
      int to = from + 1;
      while (to < sentences.size() && sentences.get(to).heading().equals(heading)) {
        to++;
      }
      String shown = heading.equals(own) ? "" : heading;
      groups.add(new HeadedSentences(shown, sentences.subList(from, to)));
      from = to;
    }
    return List.copyOf(groups);
  }
}
