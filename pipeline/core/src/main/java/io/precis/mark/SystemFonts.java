package io.precis.mark;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The fonts of this machine whose outlines a PDF can hold a part of: TrueType, alone or in
 * collections.
 */
final class SystemFonts {
  private static final int DEEPEST = 6;
  private static final int MOST_FILES = 600;

  private SystemFonts() {}

  /**
   * The font that has most of some characters, of equals the first by its path.
   *
   * @param characters code points; at least one
   * @return empty where no font has any of them
   */
  static Optional<TrueTypeFont> best(Set<Integer> characters) {
    TrueTypeFont best = null;
    int most = 0;
    for (Path file : files()) {
      for (TrueTypeFont font : fonts(file)) {
        int has = count(font, characters);
        if (has > most) {
          most = has;
          best = font;
        }
      }
      if (most == characters.size()) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int count(TrueTypeFont font, Set<Integer> characters) {
    try {
      CmapLookup glyphs = font.getUnicodeCmapLookup();
      boolean outlines = !(font instanceof OpenTypeFont type && type.isPostScript());
      return outlines && isEmbeddable(font)
          ? (int) characters.stream().filter(c -> glyphs.getGlyphId(c) > 0).count()
          : 0;
    } catch (IOException | RuntimeException e) {
      return 0; // a font without a table that it should have is no use
    }
  }

  /** The restricted licence of OpenType's {@code fsType}. */
  private static boolean isEmbeddable(TrueTypeFont font) throws IOException {
    int restricted = 2;
    int mask = 0xF;
    return font.getOS2Windows() == null || (font.getOS2Windows().getFsType() & mask) != restricted;
  }

  private static List<TrueTypeFont> fonts(Path file) {
    List<TrueTypeFont> fonts = new ArrayList<>();
    try {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
        new TrueTypeCollection(file.toFile()).processAllFonts(fonts::add);
      } else {
        fonts.add(new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile())));
      }
    } catch (IOException | RuntimeException e) {
      fonts.clear(); // what no font can be read from is none
    }
    return fonts;
  }

  private static List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders()) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> tree = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
          tree.filter(SystemFonts::isFont).sorted(Comparator.naturalOrder()).forEach(files::add);
        } catch (IOException | RuntimeException e) {
          continue; // a folder that must not be read has no fonts for us
        }
      }
    }
    return files.subList(0, Math.min(MOST_FILES, files.size()));
  }

  private static boolean isFont(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".ttf") || name.endsWith(".ttc");
  }

  private static List<Path> folders() {
    Path home = Path.of(System.getProperty("user.home", "."));
    List<Path> folders = new ArrayList<>();
    if (File.separatorChar == '\\') {
      folders.add(Path.of("C:\\Windows\\Fonts"));
    }
    folders.add(Path.of("/usr/share/fonts"));
    folders.add(Path.of("/usr/local/share/fonts"));
    folders.add(Path.of("/System/Library/Fonts"));
    folders.add(Path.of("/Library/Fonts"));
    folders.add(home.resolve(".fonts"));
    folders.add(home.resolve(".local/share/fonts"));
    folders.add(home.resolve("Library/Fonts"));
    return folders;
  }
}
