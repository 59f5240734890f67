package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Document;
import io.precis.document.DocumentId;
import io.precis.document.Metadata;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.Sha256;
import io.precis.document.Span;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  /** The sentences of a table; cells of a row are parted by bars. */
  private static List<String> sentences(String language, String... rows) {
    DocumentBuilder builder = new DocumentBuilder();
    for (String row : rows) {
      builder.row(Arrays.asList(row.split("\\|", -1)));
    }
    return sentences(language, builder);
  }

  private static Document document(String language, DocumentBuilder builder) {
    return new Document(
        new DocumentId(Sha256.of(new byte[0])),
        "",
        0,
        new Metadata("text/csv", "", List.of(), List.of(), "", "", 0),
        language,
        builder.text(),
        builder.sections(),
        builder.blocks(),
        List.of());
  }

  private static List<String> sentences(String language, DocumentBuilder builder) {
    return SentenceSplitter.split(document(language, builder)).stream()
        .peek(sentence -> assertEquals(Role.TABLE, sentence.role()))
        .map(Sentence::text)
        .toList();
  }

  @Test
  void aRowNamesItsColumns() {
    assertEquals(
        List.of(
            "Table with 2 rows; columns: Pump, Cost, Remark.",
            "Pump: North; Cost: 1,200; Remark: new washer.",
            "Pump: South; Remark: none."),
        sentences("en", "Pump|Cost|Remark", "North|1,200|new washer", "South||none"));
  }

  /** As pages of notices set labels and values apart. */
  @Test
  void aColonThatTheValuesCellHasIsWrittenOnce() {
    assertEquals(List.of("投標日期：6月4日截止"), sentences("zh", "投標日期|： 6月4日截止"));
    assertEquals(List.of("Closing: 4 June"), sentences("en", "Closing|: 4 June"));
  }

  @Test
  void ofTablesSideBySideNoneTakesTheOthersColumns() {
    DocumentBuilder two = new DocumentBuilder();
    two.headerRow(List.of("Year", "Cost"));
    two.row(List.of("2022", "1.5"));
    two.startTable();
    two.row(List.of("Bolts", "40"));
    assertEquals(
        List.of("Table with one row; columns: Year, Cost.", "Year: 2022; Cost: 1.5.", "Bolts: 40"),
        sentences("en", two));
  }

  @Test
  void twoRowsOfNamesNameTheColumnsTogether() {
    assertEquals(
        List.of(
            "North; South",
            "Table with 3 rows; columns: Pump, North 2021, North 2022, South 2021, South 2022.",
            "Pump: Old; North 2021: 4; North 2022: 5; South 2021: 6; South 2022: 7.",
            "Pump: New; North 2021: 1; North 2022: 2; South 2021: 3; South 2022: 4.",
            "Pump: Spare; North 2021: 0; North 2022: 0; South 2021: 1; South 2022: 1."),
        sentences(
            "en",
            "|North||South",
            "Pump|2021|2022|2021|2022",
            "Old|4|5|6|7",
            "New|1|2|3|4",
            "Spare|0|0|1|1"));
    DocumentBuilder stated = new DocumentBuilder();
    stated.headerRow(List.of("Month", "Hill", "", "Valley"));
    stated.headerRow(List.of("", "Rain", "Snow"));
    stated.row(List.of("May", "61", "0", "40"));
    stated.row(List.of("June", "12", "0", "52"));
    assertEquals(
        "Month: May; Hill Rain: 61; Hill Snow: 0; Valley: 40.", sentences("en", stated).get(2));
  }

  @Test
  void namesAboveOneRowOfNumbersAreItsHeader() {
    assertEquals(
        List.of(
            "Table with one row; columns: Gauge, River, Level.",
            "Gauge: Mill; River: Alder; Level: 212."),
        sentences("en", "Gauge|River|Level", "Mill|Alder|212"));
    assertEquals(
        "Gauge; River; Owner", sentences("en", "Gauge|River|Owner", "Mill|Alder|Ida").get(0));
  }

  @Test
  void cellsStandBetweenTabsBarsOrGaps() {
    for (String row : List.of("a b\t4\tc", "| a b | 4 | c |", "a b | 4 | c", "a b   4  c")) {
      TableRow cells = TableRow.of(row, new Span(0, row.length()), false);
      assertEquals(
          List.of("a b", "4", "c"), cells.cells().stream().map(cell -> cell.of(row)).toList(), row);
    }
  }

  @Test
  void rowsBelowABlankRowKeepTheirColumnsOnlyWhereTheyHaveAsMany() {
    DocumentBuilder sheet = new DocumentBuilder();
    sheet.row(List.of("Item", "Cost", "Share"));
    sheet.row(List.of("Steel", "40", "3"));
    sheet.row(List.of("Stone", "30", "2"));
    sheet.startTableOfSheet();
    sheet.row(List.of("Sand", "10", "1"));
    sheet.startTableOfSheet();
    sheet.row(List.of("Worker", "Hours"));
    assertEquals(
        List.of("Item: Sand; Cost: 10; Share: 1.", "Worker: Hours"),
        sentences("en", sheet).subList(3, 5));
  }

  @Test
  void whatATableListsIsNamedAndItsTotalIsNoRow() {
    assertEquals(
        "Table with 4 rows; columns: Month (May, June, … August), Sacks.",
        sentences("en", "Month|Sacks", "May|4", "June|5", "July|6", "August|7", "Total|22").get(0));
  }

  @Test
  void theStatementIsMadeInTheDocumentsLanguage() {
    assertEquals(
        List.of("表格共 2 行，各列为：地区、面积、人口。", "地区：甲；面积：12；人口：3000。", "地区：乙；面积：9；人口：1200。"),
        sentences("zh", "地区|面积|人口", "甲|12|3000", "乙|9|1200"));
  }

  @Test
  void proseInACellIsSentences() {
    assertEquals(
        List.of(
            "id: 1; name: Ann.",
            "The ferry is late every Monday.",
            "I wait, and I am wet.",
            "mark: 2."),
        sentences(
                "en",
                "id|name|answer|mark",
                "1|Ann|The ferry is late every Monday. I wait, and I am wet.|2",
                "2|Tom|No opinion|5")
            .subList(1, 5));
  }

  @Test
  void whereNoRowNamesTheColumnsCellsStandAlone() {
    assertEquals(
        List.of("North; 12; 14", "South; 9; 11"), sentences("en", "North|12|14", "South|9|11"));
    assertEquals(
        List.of("Client: The mill", "Date: 3 May 2021", "Auditors: 2"),
        sentences("en", "Client|The mill", "Date|3 May 2021", "Auditors|2"));
  }

  @Test
  void aRowWithMoreCellsThanNamesIsNotNamed() {
    assertEquals(
        "North; 1; 2; 3",
        sentences("en", "Pump|Cost|Remark", "A|1|x y", "B|2|z z", "North|1|2|3").get(3));
  }

  @Test
  void aHeaderOnTheNextPageIsNoRow() {
    List<String> rows = new ArrayList<>(List.of("Pump|Cost|Age"));
    for (int i = 0; i < 6; i++) {
      rows.add("P" + i + "|" + i + "|" + i);
      rows.addAll(i == 3 ? List.of("Pump|Cost|Age") : List.of());
    }
    assertEquals(
        "Table with 6 rows; columns: Pump (P0, P1, … P5), Cost, Age.",
        sentences("en", rows.toArray(String[]::new)).get(0));
  }

  @Test
  void whatATableCountsIsOneSentence() {
    assertEquals(
        List.of("Severity: Critical 0, High 2, Low 11, Total 13."),
        sentences("en", "Severity|Count", "Critical|0", "High|2", "Low|11", "Total|13"));
    assertEquals(
        List.of("Severity: Critical 0, High 2."),
        sentences("en", "Severity|Count", "■ Critical|0", "■ High|2"));
    assertEquals(
        List.of("Severity (Found, Fixed): High 2, 1; Low 11, 9."),
        sentences("en", "Severity|Found|Fixed", "High|2|1", "Low|11|9"));
    assertEquals(
        List.of("Critical 0, High 2, Low 11."), sentences("en", "Critical|High|Low", "0|2|11"));
    assertEquals(List.of("严重程度：高危 1、低危 3。"), sentences("zh", "严重程度|数量", "高危|1", "低危|3"));
  }

  @Test
  void aTableThatAlsoSaysOtherThingsCountsNothing() {
    List<String> rows =
        sentences("en", "Severity|Count|Remark", "High|2|in the vault", "Low|11|in tests");
    assertEquals(3, rows.size());
  }

  @Test
  void aHeaderThatComesAgainOnTheNextPageSaysNothing() {
    assertEquals(
        List.of(
            "Table with 4 rows; columns: Id (V-1, V-2, … V-4), Kind, State.",
            "Id: V-1; Kind: Overflow; State: Open.",
            "Id: V-2; Kind: Procedure; State: Fixed.",
            "Id: V-3; Kind: Overflow; State: Fixed.",
            "Id: V-4; Kind: Procedure; State: Open."),
        sentences(
            "en",
            "Id|Kind|State",
            "V-1|Overflow|Open",
            "V-2|Procedure|Fixed",
            "Id|Kind|State",
            "V-3|Overflow|Fixed",
            "V-4|Procedure|Open"));
  }

  @Test
  void labelsAndTheirValuesArePairsThoughTheFirstIsWrittenAsAHeader() {
    DocumentBuilder pairs = new DocumentBuilder();
    pairs.headerRow(List.of("Project", "Bridge"));
    pairs.row(List.of("Language", "Solidity"));
    pairs.row(List.of("Commit", "3fa91c2"));
    pairs.row(List.of("Audit date", "12 March 2024"));
    assertEquals(
        List.of(
            "Project: Bridge",
            "Language: Solidity",
            "Commit: 3fa91c2",
            "Audit date: 12 March 2024"),
        sentences("en", pairs));
    DocumentBuilder names = new DocumentBuilder();
    names.headerRow(List.of("Country", "Capital"));
    names.row(List.of("France", "Paris"));
    names.row(List.of("Italy", "Rome"));
    assertEquals("Country: France; Capital: Paris.", sentences("en", names).get(1));
  }

  @Test
  void labelsBesideTheirValuesNameNoColumns() {
    assertEquals(
        List.of("项目名称：三号泵站改造工程", "采购人：水务局；代理机构：某某公司", "中标金额（万元）：125.60；工期：90天"),
        sentences("zh", "项目名称|三号泵站改造工程||", "采购人|水务局|代理机构|某某公司", "中标金额（万元）|125.60|工期|90天"));
    assertEquals(
        List.of("Applicant: Ann; Phone: 12", "Post code: 34; Remarks: none"),
        sentences("en", "Applicant|Ann|Phone|12", "Post code|34|Remarks|none"));
  }

  @Test
  void namesOfGroupsNeedCellsThatKeepTheirPlace() {
    assertEquals(
        List.of(
            "Station; Rain; Remark",
            "Table with 2 rows; columns: Station, Rain 2018, Rain 2019, Remark.",
            "Station: Oster; Rain 2018: 120; Rain 2019: 98.",
            "Station: Norden; Rain 2018: 77; Rain 2019: 40."),
        sentences("en", "Station|Rain||Remark", "|2018|2019|", "Oster|120|98|", "Norden|77|40|"));
    assertEquals(
        List.of("Oster; 120; 310; 98", "Norden; 77; 40; 12"),
        sentences(
                "en",
                "Station|2018|2019",
                "|Spring|Autumn|Spring",
                "Oster|120|310|98",
                "Norden|77|40|12")
            .subList(2, 4));
  }

  @Test
  void aFormMayHoldARowOfOneCell() {
    assertEquals(
        List.of("姓名：张三；性别：男；照片", "学历：本科；联系电话：123", "工作经历：2012年至今，在水务局工作。"),
        sentences("zh", "姓名|张三|性别|男|照片", "学历|本科|联系电话|123|", "工作经历：2012年至今，在水务局工作。||||"));
  }

  @Test
  void aNameInTwoLinesIsNoGroupOfThoseBesideIt() {
    assertEquals(
        List.of("Use; Finding; Latest version", "owl; 0.4; leaks"),
        sentences(
                "en",
                "Crate|Version in",
                "|Use|Finding|Latest version",
                "owl|0.4|leaks",
                "elk|1|none")
            .subList(1, 3));
    assertEquals(
        "Table with 2 rows; columns: Mill, Sacks 2018, Sacks 2019.",
        sentences("en", "Mill|Sacks", "|2018|2019", "Oster|4|5", "Varel|6|7").get(1));
  }

  /** Companies set a currency's sign, and what closes a number, in cells of their own. */
  @Test
  void amountsThatArePartedIntoCellsArePutTogether() {
    assertEquals(
        List.of(
            "Table with 3 rows; columns: 2024, 2023, Change.",
            "Revenue; 2024: $60,922; 2023: $26,974; Change: 126%.",
            "Loss; 2024: (12)%; 2023: $(7); Change: —.",
            "Sales; 2024: 5; 2023: 7; Change: (4)%."),
        sentences(
            "en",
            "||2024||||2023|||Change|",
            "Revenue|| $|60,922|||$|26,974||126|%",
            "Loss||(12|)|%||$|(7|)|—|",
            "Sales||5||||7|||(4|)%"));
    assertEquals(
        List.of("Sales; $1,000; $1,228; $897"), sentences("en", "Sales|$|1,000 $|1,228 $|897"));
    assertEquals(List.of("Price; $; five"), sentences("en", "Price|$|five"));
    assertEquals(List.of("Grade: A; %; 7"), sentences("en", "Grade: A|%|7"));
  }

  /** A row by itself says a thousandth of what it means. */
  @Test
  void amountsSayWhatTheyAreCountedIn() {
    assertEquals(
        List.of(
            "Table with 2 rows; columns: 2024, 2023.",
            "(in millions, except per share data)",
            "Net income; 2024: 29; 2023: 4 (in millions, except per share data).",
            "Margin; 2024: 7%; 2023: 9%."),
        sentences(
            "en",
            "|2024|2023",
            "|(in millions, except per share data)|",
            "Net income|29|4",
            "Margin|7%|9%"));
    assertEquals(
        List.of(
            "Table with 2 rows; columns: (in thousands), 2024, 2023.",
            "Sales; 2024: 29; 2023: 4 (in thousands).",
            "Cost; 2024: 2; 2023: 3 (in thousands)."),
        sentences("en", "(in thousands)|2024|2023", "Sales|29|4", "Cost|2|3"));
    assertEquals(
        "项目：营业收入；2024年：29；2023年：4（单位：万元）。",
        sentences("zh", "项目|2024年|2023年", "单位：万元||", "营业收入|29|4", "营业成本|2|3").get(2));
    DocumentBuilder below = new DocumentBuilder();
    below.block(Role.BODY, "(In millions)");
    below.headerRow(List.of("", "2024", "2023"));
    below.row(List.of("Net income", "29", "4"));
    assertEquals("Net income; 2024: 29; 2023: 4 (In millions).", last(below));
    DocumentBuilder prose = new DocumentBuilder();
    prose.block(
        Role.BODY,
        "The mill sold its corn in millions of bags, and nobody counted them in spring.");
    prose.headerRow(List.of("", "2024", "2023"));
    prose.row(List.of("Net income", "29", "4"));
    assertEquals("Net income; 2024: 29; 2023: 4.", last(prose));
  }

  private static String last(DocumentBuilder builder) {
    List<Sentence> all = SentenceSplitter.split(document("en", builder));
    return all.get(all.size() - 1).text();
  }
}
