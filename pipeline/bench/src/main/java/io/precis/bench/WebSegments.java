package io.precis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.document.Document;
import io.precis.document.Extraction;
import io.precis.document.SourceFile;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures what is admitted of web pages as their author's text, by segments that belong to a page
 * ({@code with}) and segments that do not ({@code without}); white space is folded.
 *
 * <p>Argument: a folder with {@code pages.json} and {@code pages/}. Prints precision, recall and F1
 * for the author's text, and recall for all text that was read.
 */
public final class WebSegments {
  private int found;
  private int wanted;
  private int wrong;
  private int read;

  private WebSegments() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    JsonNode pages = new ObjectMapper().readTree(folder.resolve("pages.json").toFile());
    WebSegments segments = new WebSegments();
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      for (Iterator<Map.Entry<String, JsonNode>> i = pages.fields(); i.hasNext(); ) {
        Map.Entry<String, JsonNode> page = i.next();
        Path file = folder.resolve("pages").resolve(page.getKey());
        SourceFile source =
            new SourceFile(file.toUri().toString(), page.getKey(), Files.size(file), 0);
        segments.add(extractor.extract(source), page.getValue());
      }
    }
    segments.print();
  }

  private void add(Extraction extraction, JsonNode marks) {
    String all = extraction.document().map(Document::text).map(WebSegments::fold).orElse("");
    String author = extraction.document().map(WebSegments::authorsText).orElse("");
    for (JsonNode segment : marks.get("with")) {
      wanted++;
      found += author.contains(fold(segment.asText())) ? 1 : 0;
      read += all.contains(fold(segment.asText())) ? 1 : 0;
    }
    for (JsonNode segment : marks.get("without")) {
      wrong += author.contains(fold(segment.asText())) ? 1 : 0;
    }
  }

  private static String authorsText(Document document) {
    return fold(
        document.blocks().stream()
            .filter(block -> block.role().isAuthorsText())
            .map(block -> document.text().substring(block.span().start(), block.span().end()))
            .collect(Collectors.joining(" ")));
  }

  private static String fold(String text) {
    return text.replace("\u00AD", "").replaceAll("[\\s\u00A0]+", " ").strip();
  }

  private void print() {
    double precision = (double) found / Math.max(1, found + wrong);
    double recall = (double) found / Math.max(1, wanted);
    System.out.printf(
        Locale.ROOT,
        "precision %.3f recall %.3f F1 %.3f; recall of all text %.4f%n",
        precision,
        recall,
        2 * precision * recall / Math.max(1e-9, precision + recall),
        (double) read / Math.max(1, wanted));
  }
}
