package io.precis.testdata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sets lines with bars as a sheet: one row a line, one cell a field. */
final class Sheets {
  private Sheets() {}

  static void write(Prose prose, Path file) throws IOException {
    boolean old = file.toString().endsWith(".xls");
    try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Survey");
      sheet.createRow(0).createCell(0).setCellValue(prose.title());
      for (int i = 0; i < prose.lines().size(); i++) {
        Row row = sheet.createRow(i + 1);
        String[] fields = prose.lines().get(i).split("\\|");
        for (int j = 0; j < fields.length; j++) {
          set(row.createCell(j), fields[j]);
        }
      }
      book.write(out);
    }
  }

  private static void set(Cell cell, String field) {
    if (field.matches("\\d+")) {
      cell.setCellValue(Integer.parseInt(field));
    } else {
      cell.setCellValue(field);
    }
  }
}
