package io.precis.ground;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds links, addresses and commands to the reader, which a summary has no business to invent. */
final class InjectionPatterns {
  private static final TextPattern LAST_SIGNS = TextPattern.compile("[.,;:)\\]\"']+$");
  private static final TextPattern LINK =
      TextPattern.compile(
          "(?i)\\b(?:https?|ftp)://\\S+|\\bwww\\.\\S+|\\b[\\w.+-]+@[\\w-]+\\.[\\w.]+"
              + "|\\b[\\w-]+\\.(?:com|net|org|io|info|biz|ru|cn|xyz|top)\\b(?:/\\S*)?"
              + "|\\bdata:[a-z]+/|\\bjavascript:|</?[a-z][^>]*>");

  private InjectionPatterns() {}

  /** The links and the opening command of a text; empty where it has none. */
  static List<String> of(String text) {
    List<String> found = new ArrayList<>();
    Matcher links = LINK.matcher(text);
    while (links.find()) {
      found.add(LAST_SIGNS.replaceAll(links.group(), ""));
    }
    command(text).ifPresent(found::add);
    return found;
  }

  /** How it orders its reader, or a machine, to do something; empty where it does not. */
  static Optional<String> command(String text) {
    Matcher command = Phrases.pattern("commands").matcher(text.strip());
    return command.find() ? Optional.of(command.group()) : Optional.empty();
  }
}
