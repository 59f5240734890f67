package io.precis.read.fork.office;

import static io.precis.read.fork.office.FilteredParts.filtered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.io.StringReader;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SheetFiltersTest {
  @Test
  void valuesInMillionsAreWrittenAsTheyAreShown() throws Exception {
    SheetFormats formats = new SheetFormats();
    String styles =
        "<numFmt numFmtId=\"170\" formatCode=\"0.0,,\"/><numFmt numFmtId=\"171\""
            + " formatCode=\"[>=1000000]0.0,,&quot;M&quot;;[>=1000]0,&quot;K&quot;;0\"/><numFmt"
            + " numFmtId=\"172\" formatCode=\"#,##0,_);(#,##0,)\"/><cellXfs><xf numFmtId=\"0\"/><xf"
            + " numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/></cellXfs>";
    SAXParserFactory.newInstance()
        .newSAXParser()
        .parse(new InputSource(new StringReader("<d>" + styles + "</d>")), formats);
    assertEquals("48.3", formats.shown("48250000", "1").get());
    assertEquals("2.5M", formats.shown("2500000", "2").get());
    assertEquals("3K", formats.shown("2500", "2").get());
    assertEquals("7", formats.shown("7", "2").get());
    assertEquals("1,235", formats.shown("1234567", "3").get());
    assertEquals("(1,235)", formats.shown("-1234567", "3").get());
    String sheet =
        filtered(
            new SheetPartFilter(false, formats),
            "<c r=\"A1\" s=\"1\"><v>1500000</v></c><c r=\"B1\" s=\"0\"><v>7</v></c>");
    assertTrue(sheet.contains("<c r=\"A1\" t=\"str\"><v>1.5</v></c>"), sheet);
    assertTrue(sheet.contains("<c r=\"B1\" s=\"0\"><v>7</v></c>"), sheet);
  }

  @Test
  void wordsInFormatsOfDatesNeedNoQuotes() throws Exception {
    String rewritten =
        filtered(
            new SheetStyleFilter(),
            "<numFmt formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt"
                + " formatCode=\"0&quot;年&quot;\"/>");
    assertTrue(rewritten.contains("formatCode=\"[$-804]yyyy年m月\""), rewritten);
    assertTrue(rewritten.contains("formatCode=\"0&quot;年&quot;\""), rewritten);
    assertEquals("General", SheetStyleFilter.plain("[DBNum1][$-804]General"));
    assertEquals("yyyy年", SheetStyleFilter.plain("[DBNum1]yyyy\"年\""));
  }

  /** Formats of a workbook whose styles 0, 1 … have these codes. */
  private static SheetFormats formats(String... codes) throws Exception {
    StringBuilder styles = new StringBuilder();
    StringBuilder cells = new StringBuilder("<cellXfs>");
    for (int i = 0; i < codes.length; i++) {
      String code = OfficeXmlFilter.escape(codes[i]);
      styles.append("<numFmt numFmtId=\"").append(170 + i).append("\" formatCode=\"");
      styles.append(code).append("\"/>");
      cells.append("<xf numFmtId=\"").append(170 + i).append("\"/>");
    }
    SheetFormats formats = new SheetFormats();
    String all =
        "<d>" + styles + cells + "<xf numFmtId=\"14\"/><xf numFmtId=\"31\"/></cellXfs></d>";
    SAXParserFactory.newInstance()
        .newSAXParser()
        .parse(new InputSource(new StringReader(all)), formats);
    return formats;
  }

  private static String shown(String code, String value) throws Exception {
    SheetFormats formats = formats(code);
    assertTrue(formats.isOwn("0"), code);
    return formats.shown(value, "0").orElseThrow();
  }

  @Test
  void valuesInTensOfThousandsAreWrittenAsTheyAreShown() throws Exception {
    assertEquals("12.6万", shown("0!.0,\"万\"", "125600"));
    assertEquals("12.6万", shown("0\\.0,\"万\"", "125600"));
    assertEquals("125.6万", shown("0\".\"0,\"万\"", "1256000"));
    assertEquals("125.6000万元", shown("0!.0000\"万元\"", "1256000"));
  }

  @Test
  void valuesOfChartsHaveTheDigitsThatAreShown() throws Exception {
    String values = "<w:v>4.3000000000000007</w:v><w:v>-0.125</w:v><w:f>4.3000000000000007</w:f>";
    assertTrue(
        filtered(new ChartPartFilter(), values)
            .endsWith("<w:v>4.3</w:v><w:v>-0.125</w:v><w:f>4.3000000000000007</w:f></d>"));
  }

  @Test
  void signsThatAreLettersChangeNoNumber() throws Exception {
    assertEquals("12.3%", shown("0.0\"%\"", "12.34"));
    assertEquals("12%", shown("0\\%", "12.34"));
    assertEquals("4 % p.a.", shown("0\" % p.a.\"", "4"));
    assertEquals("1,234.57 kr.", shown("#,##0.00\" kr.\"", "1234.567"));
    assertEquals("Nr. 7", shown("\"Nr. \"0", "7"));
    assertEquals("0-1235", shown("\"0-\"0", "1234.567"));
    assertEquals("(12.3 Mio.)", shown("0.0\" Mio.\";(0.0\" Mio.\")", "-12.34"));
    assertFalse(formats("0.0%").isOwn("0"), "a percentage");
    assertFalse(formats("d\".\"m\".\"yyyy").isOwn("0"), "a day");
    SheetFormats formats = formats("0\"%\"");
    String cell = "<w:c r=\"A1\" s=\"0\"><w:v>7</w:v></w:c>";
    String sheet = filtered(new SheetPartFilter(false, formats), cell);
    assertTrue(sheet.contains(">7%<"), sheet);
  }

  @Test
  void valuesThatTheirFormatHidesAreNotShown() throws Exception {
    assertEquals("", shown(";;;", "77"));
    assertEquals("", shown("0;-0;;@", "0"));
    assertEquals("7", shown("0;-0;;@", "7"));
    assertTrue(formats(";;;").hidesText("0"));
    assertFalse(formats("0;-0;;@").hidesText("0"));
  }

  @Test
  void datesAreWrittenAsTheyAreShown() throws Exception {
    SheetFormats formats = formats("0.0");
    assertEquals("3/5/2020", formats.shown("43895", "1").get());
    assertEquals("2020年3月5日", formats.shown("43895", "2").get());
    assertEquals("18时05分", shown("h\"时\"mm\"分\"", "0.7534722222"));
    assertEquals("星期四", shown("[$-804]aaaa;@", "43895"));
    assertEquals("2020-03-05 下午6时00分", shown("yyyy\\-mm\\-dd 上午/下午h\"时\"mm\"分\"", "43895.75"));
    SheetFormats old = formats("yyyy-mm-dd", "[h]:mm");
    old.countFrom1904();
    assertEquals("2020-03-05", old.shown("42433", "0").get());
    assertEquals("3/5/2020", old.shown("42433", "2").get());
    assertFalse(old.isOwn("1"), "hours are no day");
  }

  @Test
  void hiddenColumnsAndWhatWentWrongInACell() throws Exception {
    String cells =
        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
            + "<c r=\"B1\"><v>2</v></c><c r=\"AB1\" t=\"e\"><v>#N/A</v></c></row>";
    SheetPartFilter filter = new SheetPartFilter(false, new SheetFormats());
    String sheet = filtered(filter, cells);
    assertFalse(sheet.contains("B1\"><v>2"), sheet);
    assertTrue(sheet.contains("<c r=\"AB1\" t=\"str\"><v>#N/A</v>"), sheet);
    assertEquals(1, filter.hiddenCharacters());
  }

  @Test
  void raisedCharactersInTextsOfCells() throws Exception {
    String texts =
        "<si><r><t>40 m</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>3</t></r>"
            + "<r><t> of 2</t></r></si>";
    assertEquals(
        "40 m³ of 2", filtered(new SharedStringFilter(), texts).replaceAll("<[^>]*>", "").strip());
  }

  @Test
  void cellsOfWorkbooksInXmlStandInTheirPlaceAndAreShown() throws Exception {
    String styles =
        "<w:Style w:ID=\"d\"><w:NumberFormat w:Format=\"Short Date\"/></w:Style><w:Style"
            + " w:ID=\"p\"><w:NumberFormat w:Format=\"0.0%\"/></w:Style>";
    String rows =
        "<w:Row><w:Cell w:StyleID=\"d\"><w:Data"
            + " w:Type=\"DateTime\">2020-03-05T00:00:00.000</w:Data></w:Cell><w:Cell w:Index=\"3\""
            + " w:StyleID=\"p\"><w:Data w:Type=\"Number\">0.125</w:Data></w:Cell></w:Row><w:Row"
            + " w:Hidden=\"1\"><w:Cell><w:Data w:Type=\"String\">Never</w:Data></w:Cell></w:Row>"
            + "<w:Row><w:Cell><w:Data w:Type=\"DateTime\">2020-03-05T10:30:00.000</w:Data></w:Cell>"
            + "</w:Row>";
    String hidden =
        "<w:Worksheet><w:Table><w:Row><w:Cell><w:Data w:Type=\"String\">Never</w:Data></w:Cell>"
            + "</w:Row></w:Table><w:WorksheetOptions><w:Visible>SheetHidden</w:Visible>"
            + "</w:WorksheetOptions></w:Worksheet>";
    String seen =
        filtered(
            new SpreadsheetXmlFilter(),
            styles + "<w:Worksheet><w:Table>" + rows + "</w:Table></w:Worksheet>" + hidden);
    assertEquals(
        "3/5/2020,,12.5%,2020-03-05 10:30,",
        seen.replaceAll("</w:Cell>", ",").replaceAll("<[^>]*>", "").strip());
  }
}
