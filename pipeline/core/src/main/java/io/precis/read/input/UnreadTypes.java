package io.precis.read.input;

import io.precis.language.ListResource;
import io.precis.limit.TextPattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Kinds of file that hold no text to read, told by the extension of the name and, where there is
 * none, by the first bytes. The list is the resource {@value #LIST}.
 */
final class UnreadTypes {
  private static final String LIST = "not-read.txt";

  /** The kind that is read with OCR. */
  private static final String IMAGE = "image";

  private static final TextPattern MAGIC = TextPattern.compile("[0-9a-f?]{4,}");
  private static final int HEAD_BYTES = 16;
  private static final int MOST_EXTENSION = 12;

  private final Map<String, String> kindByExtension = new HashMap<>();
  private final List<Magic> magics = new ArrayList<>();

  /**
   * First bytes.
   *
   * @param hex two digits a byte, {@code ??} for any
   */
  private record Magic(String kind, String hex) {
    private boolean opens(String head) {
      if (head.length() < hex.length()) {
        return false;
      }
      for (int i = 0; i < hex.length(); i++) {
        if (hex.charAt(i) != '?' && hex.charAt(i) != head.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param withOcr whether images are read
   */
  UnreadTypes(boolean withOcr) {
    for (String line : ListResource.of(UnreadTypes.class, LIST)) {
      String[] words = line.split("\\s+");
      if (!(withOcr && words[0].equals(IMAGE))) {
        add(words);
      }
    }
  }

  private void add(String[] words) {
    for (int i = 1; i < words.length; i++) {
      if (MAGIC.matches(words[i])) {
        magics.add(new Magic(words[0], words[i]));
      } else {
        kindByExtension.put(words[i], words[0]);
      }
    }
  }

  /** The kind of a file by its name alone; empty where it may hold text. */
  Optional<String> ofName(String name) {
    return Optional.ofNullable(kindByExtension.get(extension(name)));
  }

  /** The kind of a local file; empty where it may hold text. */
  Optional<String> of(Path file) {
    String name = file.getFileName().toString();
    return extension(name).isEmpty() ? ofHead(file) : ofName(name);
  }

  private Optional<String> ofHead(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = HexFormat.of().formatHex(in.readNBytes(HEAD_BYTES));
      return magics.stream().filter(magic -> magic.opens(head)).map(Magic::kind).findFirst();
    } catch (IOException e) {
      return Optional.empty(); // who reads it in earnest meets the same error and tells it
    }
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return dot < 1 || extension.length() > MOST_EXTENSION ? "" : extension;
  }
}
