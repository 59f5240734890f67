package io.precis.write.report.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a Word report, under the names by which Word knows them. */
final class WordStyles {
  static final String TITLE = "Title";
  static final String ABOUT = "Subtitle";
  static final String FACTS = "Facts";
  static final String TEXT = "BodyText";
  static final String NOTE = "FootnoteText";
  static final String LINK = "Hyperlink";

  /** In half points, from the outermost heading. */
  private static final int[] HEADINGS = {32, 28, 26, 24, 22, 22};

  private static final String SOFT = "5F6167";
  private static final String BLUE = "1F5673";

  private WordStyles() {}

  static String heading(int level) {
    return "Heading" + level;
  }

  /**
   * Adds them; Chinese characters have a font that Word and LibreOffice replace where it is not.
   */
  static void define(XWPFDocument word, String language) {
    XWPFStyles styles = word.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii("Georgia");
    fonts.setHAnsi("Georgia");
    fonts.setCs("Georgia");
    fonts.setEastAsia("SimSun");
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage(language.equals("und") ? "en" : language);
    styles.setEastAsia("zh-CN");
    paragraph(styles, TITLE, "Title", 40, "", 60, -1);
    paragraph(styles, ABOUT, "Subtitle", 22, SOFT, 80, -1);
    paragraph(styles, FACTS, "Facts", 18, SOFT, 160, -1);
    paragraph(styles, TEXT, "Body Text", 23, "", 160, -1);
    paragraph(styles, NOTE, "footnote text", 18, "", 0, -1);
    for (int level = 1; level <= HEADINGS.length; level++) {
      paragraph(styles, heading(level), "heading " + level, HEADINGS[level - 1], "", 80, level - 1);
    }
    CTStyle raised = style(STStyleType.CHARACTER, "FootnoteReference", "footnote reference");
    raised
        .addNewRPr()
        .addNewVertAlign()
        .setVal(
            org.openxmlformats
                .schemas
                .officeDocument
                .x2006
                .sharedTypes
                .STVerticalAlignRun
                .SUPERSCRIPT);
    styles.addStyle(new XWPFStyle(raised));
    CTStyle link = style(STStyleType.CHARACTER, LINK, "Hyperlink");
    CTRPr look = link.addNewRPr();
    look.addNewColor().setVal(BLUE);
    look.addNewU()
        .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline.SINGLE);
    styles.addStyle(new XWPFStyle(link));
  }

  private static CTStyle style(STStyleType.Enum type, String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(type);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    return style;
  }

  /**
   * @param size in half points
   * @param color as hexadecimal digits; empty string for the usual one
   * @param after space in twentieths of a point
   * @param outline level, from 0; -1 for what is no heading
   */
  private static void paragraph(
      XWPFStyles styles, String id, String name, int size, String color, int after, int outline) {
    CTStyle style = style(STStyleType.PARAGRAPH, id, name);
    style.addNewQFormat();
    var paragraph = style.addNewPPr();
    var spacing = paragraph.addNewSpacing();
    spacing.setAfter(BigInteger.valueOf(after));
    if (outline >= 0) {
      spacing.setBefore(BigInteger.valueOf(240));
      paragraph.addNewKeepNext();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    CTRPr look = style.addNewRPr();
    look.addNewSz().setVal(BigInteger.valueOf(size));
    look.addNewSzCs().setVal(BigInteger.valueOf(size));
    if (outline >= 0 || id.equals(TITLE)) {
      look.addNewB();
    }
    if (!color.isEmpty()) {
      look.addNewColor().setVal(color);
    }
    styles.addStyle(new XWPFStyle(style));
  }
}
