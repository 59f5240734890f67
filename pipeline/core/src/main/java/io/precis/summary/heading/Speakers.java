package io.precis.summary.heading;

import io.precis.document.Block;
import io.precis.document.ChunkedDocument;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.SentenceBlocks;
import io.precis.limit.TextPattern;
import io.precis.text.line.SpeakerTurns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Who says each sentence of a transcript or of minutes, where the sentence does not show it itself:
 * whom the label before its turn names, in a transcript for the paragraphs after it as well; else
 * whom the label at the start of its own paragraph or item names, or the handle alone on a line
 * over the list.
 */
final class Speakers {
  /** Share of turns among paragraphs from which a text is speech from end to end. */
  private static final double MOSTLY_TURNS = 0.3;

  /** Labels that come back, of two people at least, make names of what stands before a colon. */
  private static final int LEAST_TIMES = 2;

  private static final TextPattern LABEL =
      TextPattern.compile(
          "[*_]*(?<name>\\p{Lu}[\\p{L}.'’-]{1,20}(?:"
              + " \\p{Lu}[\\p{L}.'’-]{0,20}){0,3})[*_]*:\\s+[*_]*(?=\\S)");

  private static final TextPattern HANDLE = TextPattern.compile("\\s*(?<name>@[\\w-]{2,38}):?\\s*");

  private final Document document;
  private final Map<String, Integer> labels = new HashMap<>();
  private final boolean speech;
  private String turn = "";

  /** The block whose label is {@link #last}. */
  private int labelled = -1;

  private String last = "";

  /** Whether a line of a handle alone stands over what its owner reports. */
  private boolean reports;

  private Speakers(Document document) {
    this.document = document;
    long turns = count(Role.TURN);
    this.speech = turns > 0 && turns >= MOSTLY_TURNS * (turns + count(Role.BODY));
    for (Block block : document.blocks()) {
      String name = label(block);
      if (!name.isEmpty()) {
        labels.merge(name, 1, Integer::sum);
      }
    }
    labels.values().removeIf(times -> times < LEAST_TIMES);
  }

  private long count(Role role) {
    return document.blocks().stream().filter(block -> block.role() == role).count();
  }

  /** One for each sentence, in text order; empty string where none is known, or it shows it. */
  static List<String> of(ChunkedDocument chunked) {
    return new Speakers(chunked.document()).of(chunked.sentences());
  }

  private List<String> of(List<Sentence> sentences) {
    List<String> speakers = new ArrayList<>();
    int[] blockOf = SentenceBlocks.of(document.blocks(), sentences);
    for (int i = 0; i < blockOf.length; i++) {
      speakers.add(speaker(sentences.get(i), blockOf[i]));
    }
    return List.copyOf(speakers);
  }

  private String speaker(Sentence sentence, int at) {
    Block block = document.blocks().get(at);
    if (block.role() == Role.TURN) {
      boolean labelled = at > 0 && document.blocks().get(at - 1).role() == Role.PAGE_FURNITURE;
      turn = labelled ? named(document.blocks().get(at - 1)) : turn;
      return turn;
    }
    if (block.role().isHeading()) {
      turn = "";
    }
    if (block.role() == Role.BODY && !speech) {
      turn = handle(block);
      reports = !turn.isEmpty();
    }
    boolean goesOn = speech ? block.role() == Role.BODY : reports && block.role() == Role.LIST_ITEM;
    String label = labels.size() > 1 ? label(sentence, at) : "";
    return label.isEmpty() ? goesOn ? turn : "" : shows(sentence) ? "" : label;
  }

  /** The label before a sentence or before an earlier one of its block; empty string for none. */
  private String label(Sentence sentence, int at) {
    Block block = document.blocks().get(at);
    if (at != labelled) {
      labelled = at;
      last = label(block);
    }
    Matcher own = LABEL.matcher(sentence.text());
    if (own.lookingAt() && labels.containsKey(own.group("name"))) {
      last = own.group("name");
    }
    return labels.containsKey(last) ? last : "";
  }

  private static boolean shows(Sentence sentence) {
    return LABEL.matcher(sentence.text()).lookingAt();
  }

  private String handle(Block block) {
    Matcher handle =
        HANDLE.matcher(document.text()).region(block.span().start(), block.span().end());
    return handle.matches() ? handle.group("name") : "";
  }

  private String named(Block label) {
    return SpeakerTurns.name(label.span().of(document.text()));
  }

  private String label(Block block) {
    if (block.role() != Role.BODY && block.role() != Role.LIST_ITEM) {
      return "";
    }
    Matcher label = LABEL.matcher(document.text()).region(block.span().start(), block.span().end());
    return label.lookingAt() && SpeakerTurns.mayName(label.group("name"))
        ? label.group("name")
        : "";
  }
}
