package io.precis.read.fork.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Drops the cells of hidden sheets, rows and columns from the stream of a binary workbook, where a
 * record is its number, its length and its body. A record of unknown kind is passed over, so that
 * it is enough to change a cell's number.
 *
 * <p>Numbers and bodies are those of Microsoft's [MS-XLS].
 */
final class HiddenCells {
  private static final int BEGIN = 0x809;
  private static final int SHEET = 0x85;
  private static final int ROW = 0x208;
  private static final int ENCRYPTED = 0x2F;
  private static final int COLUMNS = 0x7D;
  private static final int COLUMNS_ARE_HIDDEN = 1;

  /** A row's numbers side by side, which hold their last column at their end. */
  private static final int NUMBERS = 0xBD;

  private static final int UNKNOWN = 0xFF0;
  private static final int ROW_FLAGS = 12;
  private static final int ROW_IS_HIDDEN = 0x20;
  private static final int SHEET_IS_HIDDEN = 3;

  /** Those that begin with the number of their row. */
  private static final Set<Integer> CELLS =
      Set.of(0xFD, 0x203, 0x27E, 0xBD, 0x204, 0x06, 0x205, 0xD6, 0x1C);

  private final byte[] bytes;
  private final Map<Integer, Boolean> hiddenSheets = new HashMap<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private boolean hiddenSheet;

  private HiddenCells(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Changes {@code bytes}, and tells how many cells were dropped. */
  static int drop(byte[] bytes) {
    return new HiddenCells(bytes).drop();
  }

  private int drop() {
    int dropped = 0;
    for (int at = 0; at + 4 <= bytes.length; at += 4 + number(at + 2)) {
      int record = number(at);
      if (record == ENCRYPTED) {
        return 0;
      }
      if (record == SHEET) {
        int begin = number(at + 4) | number(at + 6) << 16;
        hiddenSheets.put(begin, (number(at + 8) & SHEET_IS_HIDDEN) != 0);
      } else if (record == BEGIN && hiddenSheets.containsKey(at)) {
        hiddenSheet = hiddenSheets.get(at) && hiddenSheets.containsValue(false);
        hiddenRows.clear();
        hiddenColumns.clear();
      } else if (record == COLUMNS && (number(at + 12) & COLUMNS_ARE_HIDDEN) != 0) {
        for (int column = number(at + 4); column <= number(at + 6); column++) {
          hiddenColumns.add(column);
        }
      } else if (record == ROW && (number(at + 4 + ROW_FLAGS) & ROW_IS_HIDDEN) != 0) {
        hiddenRows.add(number(at + 4));
      } else if (CELLS.contains(record) && isHidden(record, at)) {
        bytes[at] = (byte) UNKNOWN;
        bytes[at + 1] = (byte) (UNKNOWN >> 8);
        dropped++;
      }
    }
    return dropped;
  }

  private boolean isHidden(int record, int at) {
    return hiddenSheet
        || hiddenRows.contains(number(at + 4))
        || !hiddenColumns.isEmpty()
            && IntStream.rangeClosed(number(at + 6), lastColumn(record, at))
                .allMatch(hiddenColumns::contains);
  }

  private int lastColumn(int record, int at) {
    return record == NUMBERS ? number(at + 2 + number(at + 2)) : number(at + 6);
  }

  /** Of two bytes, the lower one first; 0 beyond the end. */
  private int number(int at) {
    return at + 1 < bytes.length ? bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 : 0;
  }
}
