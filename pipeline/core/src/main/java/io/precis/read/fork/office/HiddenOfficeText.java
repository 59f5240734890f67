package io.precis.read.fork.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/**
 * Takes out of binary workbooks and slide shows the rows, sheets and slides that are not shown, out
 * of binary Word files the letters.
 */
final class HiddenOfficeText {
  /** Larger ones are parsed as they are: both would not fit into the heap. */
  private static final long MOST_BYTES = 32L << 20;

  private static final String SHEETS = "Workbook";
  private static final String SLIDES = "PowerPoint Document";

  private HiddenOfficeText() {}

  /**
   * A file as it is seen.
   *
   * @param bytes of the file
   * @param meanings what some of its letters stand for
   * @param asides the class of each note and comment, by its letters
   */
  record Seen(byte[] bytes, Map<Character, Character> meanings, Map<String, String> asides) {}

  /**
   * What the file is without it; null where it needs no change, or is too large or broken, which is
   * for its parser to judge. Adds how many characters were hidden to {@code metadata}.
   */
  static Seen without(TikaInputStream file, Metadata metadata) throws IOException {
    if (Files.size(file.getPath()) > MOST_BYTES) {
      return null;
    }
    try (POIFSFileSystem office =
        new POIFSFileSystem(new ByteArrayInputStream(Files.readAllBytes(file.getPath())))) {
      DirectoryNode root = office.getRoot();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int hidden = 0;
      if (root.hasEntry(BinaryWordText.STREAM)) {
        return word(BinaryWordText.of(office), metadata);
      }
      if (root.hasEntry(SHEETS)) {
        byte[] bytes = bytes(root, SHEETS);
        hidden = HiddenCells.drop(bytes);
        write(office, SHEETS, bytes, out);
      } else if (root.hasEntry(SLIDES)) {
        hidden = slides(root, out);
      }
      if (hidden == 0) {
        return null;
      }
      metadata.set(RewrittenPackage.HIDDEN, Integer.toString(hidden));
      return new Seen(out.toByteArray(), Map.of(), Map.of());
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static Seen word(BinaryWordText.Changed changed, Metadata metadata) {
    if (changed == null) {
      return null;
    }
    if (changed.hidden() > 0) {
      metadata.set(RewrittenPackage.HIDDEN, Integer.toString(changed.hidden()));
    }
    return new Seen(changed.bytes(), changed.meanings(), changed.asides());
  }

  private static byte[] bytes(DirectoryNode root, String name) throws IOException {
    try (var stream = root.createDocumentInputStream(name)) {
      return stream.readAllBytes();
    }
  }

  private static void write(
      POIFSFileSystem office, String name, byte[] bytes, ByteArrayOutputStream out)
      throws IOException {
    office.createOrUpdateDocument(new ByteArrayInputStream(bytes), name);
    office.writeFilesystem(out);
  }

  /** Characters on slides that are not shown. */
  private static int slides(DirectoryNode root, ByteArrayOutputStream out) throws IOException {
    int hidden = 0;
    try (HSLFSlideShow show = new HSLFSlideShow(root)) {
      for (int i = show.getSlides().size() - 1; i >= 0; i--) {
        if (show.getSlides().get(i).isHidden()) {
          hidden +=
              1
                  + show.getSlides().get(i).getTextParagraphs().stream()
                      .mapToInt(text -> HSLFTextParagraph.getText(text).length())
                      .sum();
          show.removeSlide(i);
        }
      }
      if (hidden > 0) {
        show.write(out);
      }
    }
    return hidden;
  }
}
