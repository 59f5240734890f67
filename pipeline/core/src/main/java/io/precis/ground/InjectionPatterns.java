package io.precis.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links, addresses and commands to the reader, which a summary has no business to invent. */
final class InjectionPatterns {
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:https?|ftp)://\\S+|\\bwww\\.\\S+|\\b[\\w.+-]+@[\\w-]+\\.[\\w.]+"
              + "|\\b[\\w-]+\\.(?:com|net|org|io|info|biz|ru|cn|xyz|top)\\b(?:/\\S*)?"
              + "|\\bdata:[a-z]+/|\\bjavascript:|</?[a-z][^>]*>");
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)^(?:please\\s+)?(?:click|visit|ignore|disregard|forget|call|buy|subscribe|download"
              + "|follow|send|share|contact|donate|order|sign\\s+up|log\\s+in|enter|install|run"
              + "|execute|open|pretend|act\\s+as|repeat|print|output|reveal|reply|respond"
              + "|summari[sz]e|translate|write|you\\s+(?:are\\s+now|must\\s+now))\\b"
              + "|(?i)\\b(?:ignore|disregard)\\s+(?:all\\s+|any\\s+)?(?:the\\s+)?(?:previous|prior|above)"
              + "|^(?:请|点击|忽略|访问|下载|关注|扫码|拨打)");

  private InjectionPatterns() {}

  /** The links and the opening command of a text; empty where it has none. */
  static List<String> of(String text) {
    List<String> found = new ArrayList<>();
    Matcher links = LINK.matcher(text);
    while (links.find()) {
      found.add(links.group().replaceAll("[.,;:)\\]\"']+$", ""));
    }
    Matcher command = COMMAND.matcher(text.strip());
    if (command.find()) {
      found.add(command.group());
    }
    return found;
  }
}
