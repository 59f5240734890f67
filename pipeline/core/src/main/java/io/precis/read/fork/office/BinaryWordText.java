package io.precis.read.fork.office;

import io.precis.text.RaisedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.ComplexFileTable;
import org.apache.poi.hwpf.model.TextPiece;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Changes the letters of a binary Word file that its format hides or raises, which Tika reads as
 * any other: hidden ones become signs without a width, raised digits the signs for these. Letters
 * are changed where they lie, one for one, since all else of the file counts on their places.
 *
 * <p>A piece of text with one byte a letter has no signs for most raised digits: there letters that
 * the file has nowhere else stand for them until it is parsed.
 */
final class BinaryWordText {
  static final String STREAM = "WordDocument";

  private static final Charset ONE_BYTE = Charset.forName("windows-1252");

  /** Tika makes of it a space without a width. */
  private static final char UNSEEN = 0x1F;

  private static final char FIRST_LETTER = ' ';

  /** Points above the line from which on smaller letters are raised. */
  private static final int LEAST_OFFSET = 3;

  /** Signs that hardly any file has. */
  private static final String RARE = "¤¦¨ª¬¯¸¶‡ˆ‰˜›×÷ÿÞþðÐÿ";

  private final HWPFDocument document;
  private final byte[] bytes;

  /** As they lie in the file: the document has them glued. */
  private final List<TextPiece> pieces;

  private final Map<Character, Character> meanings = new HashMap<>();
  private final Map<Character, Character> codes = new HashMap<>();
  private final Set<Character> free = new LinkedHashSet<>();
  private int hidden;
  private boolean changed;

  private BinaryWordText(HWPFDocument document, byte[] bytes) throws IOException {
    this.document = document;
    this.bytes = bytes;
    int at = document.getFileInformationBlock().getFcClx();
    this.pieces =
        new ComplexFileTable(bytes, document.getTableStream(), at, 0)
            .getTextPieceTable()
            .getTextPieces();
    RARE.chars().forEach(sign -> free.add((char) sign));
    document.getText().chars().forEach(sign -> free.remove((char) sign));
  }

  /**
   * A file changed.
   *
   * @param bytes of the file
   * @param hidden how many letters are hidden
   * @param meanings what some letters stand for
   * @param asides the class of each note and comment, by its letters
   */
  record Changed(
      byte[] bytes, int hidden, Map<Character, Character> meanings, Map<String, String> asides) {}

  /** The file with its letters changed; null where none is hidden or raised, and no note stands. */
  static Changed of(POIFSFileSystem office) throws IOException {
    DirectoryNode root = office.getRoot();
    byte[] stream;
    try (var in = root.createDocumentInputStream(STREAM)) {
      stream = in.readAllBytes();
    }
    BinaryWordText text = new BinaryWordText(new HWPFDocument(root), stream);
    text.change();
    Map<String, String> asides = BinaryWordAsides.of(text.document);
    if (!text.changed && asides.isEmpty()) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    office.createOrUpdateDocument(new ByteArrayInputStream(text.bytes), STREAM);
    office.writeFilesystem(out);
    return new Changed(out.toByteArray(), text.hidden, text.meanings, asides);
  }

  private void change() {
    Range all = document.getOverallRange();
    int sizeBefore = 0;
    for (int i = 0; i < all.numCharacterRuns(); i++) {
      CharacterRun run = all.getCharacterRun(i);
      if (run.isVanished()) {
        hide(run);
      } else if (isRaised(run, sizeBefore)) {
        raise(run);
      }
      sizeBefore = run.getFontSize();
    }
  }

  private static boolean isRaised(CharacterRun run, int sizeBefore) {
    return run.getSubSuperScriptIndex() == 1
        || run.getVerticalOffset() >= LEAST_OFFSET && run.getFontSize() < sizeBefore;
  }

  private void hide(CharacterRun run) {
    String letters = run.text();
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) >= FIRST_LETTER && write(run.getStartOffset() + i, UNSEEN)) {
        hidden++;
      }
    }
  }

  private void raise(CharacterRun run) {
    String text = run.text();
    String letters = text.strip();
    String raised = RaisedText.of("", letters);
    int from = run.getStartOffset() + text.indexOf(letters);
    for (int i = 0; i < letters.length() && raised.length() == letters.length(); i++) {
      if (raised.charAt(i) != letters.charAt(i)) {
        write(from + i, raised.charAt(i));
      }
    }
  }

  /** Writes a letter at a place of the text; false where its piece has no way to write it. */
  private boolean write(int place, char letter) {
    for (TextPiece piece : pieces) {
      if (place >= piece.getStart() && place < piece.getEnd()) {
        int from = piece.getPieceDescriptor().getFilePosition();
        int index = place - piece.getStart();
        return piece.isUnicode()
            ? writeWide(from + 2 * index, letter)
            : writeByte(from + index, letter);
      }
    }
    return false;
  }

  private boolean writeWide(int at, char letter) {
    if (at < 0 || at + 1 >= bytes.length) {
      return false;
    }
    bytes[at] = (byte) letter;
    bytes[at + 1] = (byte) (letter >> 8);
    changed = true;
    return true;
  }

  private boolean writeByte(int at, char letter) {
    char written = letter < FIRST_LETTER || hasByte(letter) ? letter : code(letter);
    if (written == 0 || at < 0 || at >= bytes.length) {
      return false;
    }
    bytes[at] = written < FIRST_LETTER ? (byte) written : oneByte(written);
    changed = true;
    return true;
  }

  private static boolean hasByte(char letter) {
    return ONE_BYTE.newEncoder().canEncode(letter);
  }

  private static byte oneByte(char letter) {
    return Character.toString(letter).getBytes(ONE_BYTE)[0];
  }

  /** The sign that stands for a letter; 0 where no sign is free. */
  private char code(char letter) {
    if (!codes.containsKey(letter) && !free.isEmpty()) {
      char sign = free.iterator().next();
      free.remove(sign);
      codes.put(letter, sign);
      meanings.put(sign, letter);
    }
    return codes.getOrDefault(letter, (char) 0);
  }
}
