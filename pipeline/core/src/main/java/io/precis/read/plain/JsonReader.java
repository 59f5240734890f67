package io.precis.read.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.markdown.MarkdownReader;
import io.precis.read.markup.XhtmlReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jsoup.parser.Parser;

/**
 * Reads what JSON says in words: a notebook's cells, a chat's messages, else every string that is
 * longer than a label, in the order of the file. Keys and numbers are left out.
 */
final class JsonReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int FEWEST_WORDS = 4;
  private static final int LONGEST_TITLE = 200;
  private static final List<String> TITLES =
      List.of("/title", "/title/rendered", "/headline", "/subject", "/info/title");

  /** An element of a page that ends in the string. */
  private static final TextPattern PAGE =
      TextPattern.compile("</(?:p|div|li|h[1-6]|span|strong|b|em|i|a|blockquote|td)>");

  /** Headings, bold words, links and items as Markdown writes them. */
  private static final TextPattern MARKDOWN =
      TextPattern.compile(
          "(?m)^#{1,6} \\S|\\*\\*(?!\\s)[^*\\n"
              + "]{1,200}(?<!\\s)\\*\\*|\\[[^\\[\\]\\n"
              + "]{1,200}\\]\\(https?:|^[-*] \\S|^```");

  /** Links, people and emoji as exports of a chat write them. */
  private static final List<TextPattern> CHAT_MARKS =
      List.of(
          TextPattern.compile("\\*\\*(?!\\s)([^*\\n]{1,300})(?<!\\s)\\*\\*"),
          TextPattern.compile("<(?:https?|mailto):[^<>|\\s]{1,1000}\\|([^<>]{1,300})>"),
          TextPattern.compile("<(https?:[^<>|\\s]{1,1000})>"),
          TextPattern.compile("<[@#!][\\w^-]{1,40}\\|([^<>]{1,100})> ?"),
          TextPattern.compile("<[@#!][A-Z\\d][\\w^-]{1,40}>,? ?"),
          TextPattern.compile("\\s?(?<![\\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\\w:])"));

  /** Fields that name what stands beside them. */
  private static final Set<String> HEADINGS = Set.of("title", "heading", "headline", "section");

  /**
   * @param heads whether it is the heading of what stands beside it
   */
  private record Value(JsonNode node, boolean heads) {}

  private final DocumentBuilder out;

  private JsonReader(DocumentBuilder out) {
    this.out = out;
  }

  /**
   * Adds the words of {@code text} to {@code out}.
   *
   * @return whether it is JSON and holds words; where it is or does not, nothing is added
   */
  public static boolean read(String text, DocumentBuilder out) {
    Optional<JsonNode> root = parsed(text);
    if (root.isEmpty()) {
      return false;
    }
    int before = out.length();
    if (Notebook.isIn(root.get())) {
      new Notebook(out).read(root.get());
    } else {
      new JsonReader(out).strings(root.get());
    }
    int added = out.length() - before;
    if (added > 0) {
      out.leaveOut(LeftOut.Reason.MARKUP, Math.max(0, text.length() - added));
    }
    return added > 0;
  }

  /** The value of the text, or an array of its values where each line is one. */
  private static Optional<JsonNode> parsed(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return Optional.empty();
    }
    ArrayNode values = MAPPER.createArrayNode();
    try (MappingIterator<JsonNode> each = MAPPER.readerFor(JsonNode.class).readValues(start)) {
      while (each.hasNextValue()) {
        values.add(each.nextValue());
      }
    } catch (IOException e) {
      return Optional.empty(); // a text that begins with a bracket
    }
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.of(values);
  }

  /** Depth-first without recursion. */
  private void strings(JsonNode root) {
    for (String pointer : TITLES) {
      String title = Parser.unescapeEntities(root.at(pointer).asText(""), false);
      if (title.length() <= LONGEST_TITLE && !title.isBlank()) {
        out.title(title);
        out.heading(1, title);
        break;
      }
    }
    Deque<Value> waiting = new ArrayDeque<>(List.of(new Value(root, false)));
    while (!waiting.isEmpty()) {
      Value value = waiting.pop();
      JsonNode node = value.node();
      Optional<JsonChat> chat = JsonChat.of(node);
      if (chat.isPresent()) {
        chat.get().write(out);
        continue;
      }
      String said = node.isTextual() ? Parser.unescapeEntities(node.asText(), false) : "";
      if (value.heads() && !said.equals(out.title())) {
        out.heading(2, shown(said));
      } else if (isWords(node.asText()) && !said.equals(out.title())) {
        words(node.asText());
      }
      List<Value> children = new ArrayList<>();
      if (node.isObject()) {
        node.properties()
            .forEach(each -> children.add(new Value(each.getValue(), heads(node, each))));
      } else {
        node.forEach(each -> children.add(new Value(each, false)));
      }
      for (int i = children.size() - 1; i >= 0; i--) {
        waiting.push(children.get(i));
      }
    }
  }

  /** Whether a field names what another field of its object says in words. */
  private static boolean heads(JsonNode object, Map.Entry<String, JsonNode> field) {
    String name = field.getValue().asText("");
    return HEADINGS.contains(field.getKey())
        && field.getValue().isTextual()
        && !name.isBlank()
        && name.length() <= LONGEST_TITLE
        && object.properties().stream()
            .anyMatch(
                each ->
                    each.getValue().isTextual()
                        && !HEADINGS.contains(each.getKey())
                        && isWords(each.getValue().asText()));
  }

  /** Adds a string, which may be a piece of a page, or Markdown. */
  private void words(String text) {
    if (PAGE.isIn(text)) {
      XhtmlReader.read(Parser.unescapeEntities(text, false), "application/json", "", out);
    } else if (MARKDOWN.matcher(text).results().limit(2).count() == 2) {
      MarkdownReader.read(text, out);
    } else {
      out.text(shown(Parser.unescapeEntities(text, false)), 2);
    }
  }

  /** A string as a reader sees it: marks of chats are resolved. */
  static String shown(String text) {
    return CHAT_MARKS.stream().reduce(text, JsonReader::shown, (a, b) -> b);
  }

  private static String shown(String text, TextPattern mark) {
    return mark.matcher(text)
        .replaceAll(
            found ->
                found.groupCount() == 0 || found.group(1) == null
                    ? ""
                    : Matcher.quoteReplacement(found.group(1)));
  }

  private static boolean isWords(String text) {
    long han = text.codePoints().filter(Character::isIdeographic).count();
    return han >= 2 * FEWEST_WORDS || text.strip().split("\\s+").length >= FEWEST_WORDS;
  }
}
