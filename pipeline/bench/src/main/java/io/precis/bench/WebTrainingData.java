package io.precis.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.read.fork.markup.VerbatimHtmlParser;
import io.precis.read.markup.XhtmlReader;
import io.precis.read.web.BlockFeatures;
import io.precis.read.web.PageBlock;
import io.precis.read.web.PageElement;
import io.precis.read.web.WebPage;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToXMLContentHandler;

/**
 * Prints what {@code pipeline/distill} fits the model of web pages' content on: an object a line a
 * page, with its blocks' texts, features and the elements around them.
 *
 * <p>Arguments: a folder of HTML files, the file to write.
 */
public final class WebTrainingData {
  private WebTrainingData() {}

  public static void main(String[] arguments) throws Exception {
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(arguments[0]))) {
      files = listed.sorted().toList();
    }
    ObjectMapper json = new ObjectMapper();
    try (PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8)) {
      for (Path file : files) {
        out.println(json.writeValueAsString(row(file)));
      }
    }
  }

  private static Map<String, Object> row(Path file) throws Exception {
    WebPage page = page(file);
    List<Map<String, Double>> features = BlockFeatures.of(page);
    Map<PageElement, Integer> ids = new HashMap<>();
    List<Object> blocks = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      PageBlock block = page.blocks().get(i);
      List<List<Integer>> around = new ArrayList<>();
      for (PageElement up = block.element(); up != null; up = up.parent()) {
        around.add(List.of(ids.computeIfAbsent(up, key -> ids.size()), up.characters()));
      }
      blocks.add(
          Map.of(
              "text", block.text(),
              "characters", block.characters(),
              "features", features.get(i),
              "around", around));
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", file.getFileName().toString());
    row.put("blocks", blocks);
    return row;
  }

  private static WebPage page(Path file) throws Exception {
    Metadata metadata = new Metadata();
    ToXMLContentHandler xhtml = new ToXMLContentHandler(StandardCharsets.UTF_8.name());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      new VerbatimHtmlParser().parse(in, xhtml, metadata, new ParseContext());
    }
    String title = metadata.get(TikaCoreProperties.TITLE);
    return XhtmlReader.page(xhtml.toString(), title == null ? "" : title);
  }
}
