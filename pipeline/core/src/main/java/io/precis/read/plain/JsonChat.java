package io.precis.read.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.precis.document.Role;
import io.precis.read.build.DocumentBuilder;
import io.precis.text.line.ChatNotices;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * A conversation as chat programs export it in JSON: an array of messages, each with who wrote it
 * and what. Messages that a program wrote, for who came and went, are left to it.
 */
final class JsonChat {
  private static final int LEAST_MESSAGES = 2;

  /** One message in so many says something; the others show pictures or tell who joined. */
  private static final int ONE_SAYING_IN = 3;

  private static final List<String> ARRAYS =
      List.of("/messages", "/conversation", "/conversations", "/chat_messages", "/dialogue");
  private static final List<String> NAMES = List.of("/name", "/title", "/channel/name");
  private static final List<String> SENDERS =
      List.of(
          "/user_profile/real_name",
          "/user_profile/display_name",
          "/sender_name",
          "/from/user/displayName",
          "/author/nickname",
          "/author/name",
          "/author/username",
          "/author/role",
          "/creator/name",
          "/sender/name",
          "/user/name",
          "/username",
          "/sender",
          "/from",
          "/author",
          "/speaker",
          "/nick",
          "/user",
          "/role");
  private static final List<String> TEXTS =
      List.of(
          "/body/content",
          "/content/parts",
          "/content/text",
          "/text",
          "/content",
          "/message",
          "/body",
          "/value");
  private static final List<String> TIMES =
      List.of(
          "/ts",
          "/timestamp_ms",
          "/timestamp",
          "/date",
          "/createdDateTime",
          "/created_at",
          "/created_date",
          "/create_time",
          "/time");

  /** An object that has one of these is a text of its own, no message. */
  private static final List<String> TITLES = List.of("/title", "/headline", "/subject", "/url");

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final double FIRST_MILLISECONDS = 1e11;
  private static final int LONGEST_NAME = 80;
  private static final int MINUTE_LENGTH = "2021-05-03T10:01".length();

  private final String name;
  private final JsonNode messages;

  private JsonChat(String name, JsonNode messages) {
    this.name = name;
    this.messages = messages;
  }

  /** The conversation that a value is: an array of messages, or an object around one. */
  static Optional<JsonChat> of(JsonNode node) {
    if (node.isArray()) {
      return isChat(node) ? Optional.of(new JsonChat("", node)) : Optional.empty();
    }
    return Stream.concat(ARRAYS.stream().map(node::at), mapped(node))
        .filter(JsonChat::isChat)
        .findFirst()
        .map(messages -> new JsonChat(first(node, NAMES), messages));
  }

  /** The messages of a conversation that is kept as a tree, in the order of the file. */
  private static Stream<JsonNode> mapped(JsonNode node) {
    ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    node.path("mapping").forEach(each -> messages.add(each.path("message")));
    return messages.isEmpty() ? Stream.empty() : Stream.of(messages);
  }

  private static boolean isChat(JsonNode array) {
    int saying = 0;
    for (JsonNode message : array) {
      if (TITLES.stream().anyMatch(title -> message.at(title).isTextual())) {
        return false;
      }
      saying += !sender(message).isEmpty() && !text(message).isBlank() ? 1 : 0;
    }
    return array.isArray() && saying >= LEAST_MESSAGES && saying * ONE_SAYING_IN >= array.size();
  }

  /** Adds the messages to {@code out}, the oldest first. */
  void write(DocumentBuilder out) {
    if (!name.isEmpty() && !name.equals(out.title())) {
      out.title(name);
      out.heading(1, name);
    }
    List<JsonNode> ordered = new ArrayList<>();
    messages.forEach(ordered::add);
    if (isNewestFirst(ordered)) {
      Collections.reverse(ordered);
    }
    for (JsonNode message : ordered) {
      String sender = sender(message);
      String label = (time(message) + " " + (sender.isEmpty() ? "" : sender + ":")).strip();
      String said = JsonReader.shown(text(message));
      out.turn(isNotice(message, said) ? Role.BOILERPLATE : Role.TURN, label, said);
    }
  }

  private static boolean isNewestFirst(List<JsonNode> messages) {
    double first = seconds(messages.get(0));
    double last = seconds(messages.get(messages.size() - 1));
    return last > 0 && first > last;
  }

  /** What a program says of itself, and what tells of the channel and not to its members. */
  private static boolean isNotice(JsonNode message, String said) {
    String subtype = message.path("subtype").asText("");
    return subtype.startsWith("channel_")
        || subtype.startsWith("group_")
        || message.path("type").asText("").equals("service")
        || message.path("messageType").asText("").startsWith("system")
        || ChatNotices.isNotice(said.strip());
  }

  private static String first(JsonNode node, List<String> pointers) {
    return pointers.stream()
        .map(pointer -> node.at(pointer).asText("").strip())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String sender(JsonNode message) {
    String sender = whole(first(message, SENDERS));
    return sender.length() > LONGEST_NAME || sender.indexOf('\n') >= 0 ? "" : sender;
  }

  private static String text(JsonNode message) {
    for (String pointer : TEXTS) {
      StringBuilder text = new StringBuilder();
      addText(message.at(pointer), text);
      if (!text.toString().isBlank()) {
        return plain(whole(text.toString()));
      }
    }
    return "";
  }

  /** A string, or the strings of an array of strings and of objects with a text. */
  private static void addText(JsonNode value, StringBuilder out) {
    if (value.isTextual()) {
      out.append(value.asText());
    } else if (value.isArray()) {
      for (JsonNode part : value) {
        out.append(part.isTextual() ? part.asText() : part.path("text").asText(""));
      }
    }
  }

  private static String plain(String text) {
    boolean html = text.startsWith("<") && text.endsWith(">") && text.contains("</");
    return html ? Jsoup.parse(text).wholeText().strip() : Parser.unescapeEntities(text, false);
  }

  /** A text whose bytes of UTF-8 one program writes as if each were a character, put right. */
  private static String whole(String text) {
    if (text.chars().noneMatch(c -> c >= 0x80) || text.chars().anyMatch(c -> c > 0xFF)) {
      return text;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return text; // in letters of the West
    }
  }

  private static String time(JsonNode message) {
    double seconds = seconds(message);
    if (seconds > 0) {
      return MINUTES.format(Instant.ofEpochSecond((long) seconds));
    }
    String stated = first(message, TIMES);
    boolean iso = stated.length() >= MINUTE_LENGTH && stated.charAt(10) == 'T';
    return iso ? stated.substring(0, MINUTE_LENGTH).replace('T', ' ') : "";
  }

  /** Seconds since 1970, of a number; 0 where the message has none. */
  private static double seconds(JsonNode message) {
    try {
      double number = Double.parseDouble(first(message, TIMES));
      double seconds = number >= FIRST_MILLISECONDS ? number / 1000 : number;
      return seconds > 0 && seconds < FIRST_MILLISECONDS ? seconds : 0;
    } catch (NumberFormatException e) {
      return 0; // a date in words
    }
  }
}
