package io.precis.bench.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.document.Document;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.segment.SentenceSplitter;
import io.precis.segment.TopicSegmenter.Gap;
import io.precis.segment.TopicSegmenter.Line;
import io.precis.terms.TermAnalyzer;
import io.precis.text.TextDocuments;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A document whose headings are hidden.
 *
 * @param lines its prose sentences
 * @param truth indexes of the lines above which a heading stood, without 0
 */
record SegmentSample(List<Line> lines, BitSet truth) {
  private static final int LEAST_SENTENCES = 20;
  private static final int LEAST_BORDERS = 2;
  private static final int MOST_CHARACTERS = 200_000;

  int size() {
    return lines.size();
  }

  /** Whether a segmenter may see a paragraph's beginning here. */
  boolean opensParagraph(int line) {
    return lines.get(line).gap() == Gap.PARAGRAPH || lines.get(line).gap() == Gap.UNMARKED;
  }

  /**
   * The documents of a JSON Lines file with enough sections.
   *
   * @param paragraphs whether segmenters may know where paragraphs begin; not where a section is
   *     one paragraph, which would tell the answer
   */
  static List<SegmentSample> read(Path file, boolean paragraphs) throws IOException {
    List<SegmentSample> samples = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new XZCompressorInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode item = json.readTree(line);
        String text = item.get("source").asText();
        if (!text.isBlank() && text.length() <= MOST_CHARACTERS) {
          SegmentSample sample =
              of(TextDocuments.of(item.get("id").asText(), text, "en"), paragraphs);
          if (sample.size() >= LEAST_SENTENCES && sample.truth().cardinality() >= LEAST_BORDERS) {
            samples.add(sample);
          }
        }
      }
    }
    return samples;
  }

  private static SegmentSample of(Document document, boolean paragraphs) {
    List<Line> lines = new ArrayList<>();
    BitSet truth = new BitSet();
    int section = -1;
    int blockEnd = 0;
    String before = "";
    for (Sentence sentence : SentenceSplitter.split(document)) {
      if (sentence.role().competes()) {
        boolean opens = sentence.span().start() >= blockEnd;
        if (section >= 0 && sentence.section() != section) {
          truth.set(lines.size());
        }
        Gap gap = paragraphs ? gap(sentence, opens, before) : Gap.UNMARKED;
        lines.add(new Line(TermAnalyzer.of("en").terms(sentence.text()), gap));
        section = sentence.section();
        blockEnd = opens ? blockEnd(document, sentence) : blockEnd;
        before = sentence.text();
      }
    }
    return new SegmentSample(lines, truth);
  }

  private static Gap gap(Sentence sentence, boolean opens, String before) {
    if (!opens) {
      return Gap.INSIDE;
    }
    return sentence.role() == Role.LIST_ITEM || before.endsWith(":") ? Gap.ITEM : Gap.PARAGRAPH;
  }

  private static int blockEnd(Document document, Sentence sentence) {
    return document.blocks().stream()
        .filter(b -> b.span().overlaps(sentence.span()))
        .mapToInt(b -> b.span().end())
        .max()
        .orElse(sentence.span().end());
  }
}
