package io.precis.read.fork.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where an item of an e-book lies.
 *
 * @param asked the name that Tika looks for, which it puts together without resolving it
 * @param entry the name of the entry; null where it leads out of the file
 */
record EpubPath(String asked, String entry) {
  /**
   * The path of an item.
   *
   * @param folder of the package document; empty, or with a slash at its end
   * @param href as it is written, relative to the folder
   */
  static EpubPath of(String folder, String href) {
    String decoded;
    try {
      decoded = URLDecoder.decode(href, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return new EpubPath(folder + href, null); // a percent sign that stands for nothing
    }
    String path = decoded.replaceFirst("#.*$", "");
    boolean outside = path.isEmpty() || path.startsWith("/") || path.matches("(?s)\\w[\\w+.-]*:.*");
    return new EpubPath(folder + decoded, outside ? null : resolved(folder + path));
  }

  private static String resolved(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/")) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return null;
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
