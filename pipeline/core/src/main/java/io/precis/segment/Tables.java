package io.precis.segment;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of a document. Rows belong to one table where nothing but furniture parts them; an
 * empty line between two rows parts two tables.
 */
final class Tables {
  /**
   * A row of a table.
   *
   * @param number of the row in it, from 0
   */
  record Place(Table table, int number) {
    TableRow row() {
      return table.rows().get(number);
    }
  }

  private static final String BLANK_LINE = "\n\n";

  /** What stands for a blank row of a sheet. */
  private static final String BLANK_ROW = "\n\n\n";

  private static final int LONGEST_LINE = 120;

  private final Map<Integer, Place> places = new HashMap<>();

  private Table last;
  private int lastEnd;

  private Tables() {}

  static Tables of(Document document) {
    Tables tables = new Tables();
    List<Block> open = new ArrayList<>();
    Block before = null;
    String above = "";
    for (Block block : document.blocks()) {
      boolean row = block.role() == Role.TABLE;
      boolean goesOn =
          row
              && (open.isEmpty()
                  || open.get(0).section() == block.section()
                      && !isParted(document.text(), before, block));
      if (!goesOn && block.role().isNumbered()) {
        tables.add(document, open, above);
        open.clear();
      }
      if (row) {
        above = open.isEmpty() ? line(document, before) : above;
        open.add(block);
      }
      before = block;
    }
    tables.add(document, open, above);
    return tables;
  }

  /** The table that a blank row of a sheet parts these rows from; empty for none. */
  private Optional<Table> above(Document document, List<Block> blocks) {
    boolean spaced =
        last != null
            && document.text().substring(lastEnd, blocks.get(0).span().start()).equals(BLANK_ROW);
    return spaced ? Optional.of(last) : Optional.empty();
  }

  private static boolean isParted(String text, Block before, Block row) {
    return before.role() == Role.TABLE
        && text.substring(before.span().end(), row.span().start()).contains(BLANK_LINE);
  }

  /** The text of a short block; empty for others. */
  private static String line(Document document, Block block) {
    boolean shortOne = block != null && block.span().length() <= LONGEST_LINE;
    return shortOne ? block.span().of(document.text()).strip() : "";
  }

  private void add(Document document, List<Block> blocks, String line) {
    if (blocks.isEmpty()) {
      return;
    }
    List<TableRow> rows =
        blocks.stream()
            .map(block -> TableRow.of(document.text(), block.span(), block.header()))
            .toList();
    Table table =
        new Table(document.text(), rows, document.language(), above(document, blocks), line);
    for (int i = 0; i < blocks.size(); i++) {
      places.put(blocks.get(i).span().start(), new Place(table, i));
    }
    last = table;
    lastEnd = blocks.get(blocks.size() - 1).span().end();
  }

  /** The row that a block is; empty for other blocks. */
  Optional<Place> row(Block block) {
    return Optional.ofNullable(places.get(block.span().start()));
  }
}
