package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Section;
import io.precis.document.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartHeadingsTest {
  @ParameterizedTest
  @CsvSource({
    "Plan,true",
    "Plan: the mill,true",
    "Plan 2,true",
    "Planning for 2025,false",
    "Plan2,false",
    "The mill,false",
    "计划：水库,true",
    "计划表,false"
  })
  void aLineIsOfASheetWhereItBeginsWithTheWholeName(String line, boolean ofSheet) {
    List<Section> sheets = List.of(sheet(0, "Plan"), sheet(1, ""), sheet(2, "计划"));
    TitleSource source =
        new TitleSource(line, sheets, List.of(), "", "", "", "", true, false, true);
    assertEquals(ofSheet, new PartHeadings(source).isOneOfSheets(line));
  }

  private static Section sheet(int id, String name) {
    return new Section(id, -1, List.of(name), new Span(0, 1), false);
  }
}
