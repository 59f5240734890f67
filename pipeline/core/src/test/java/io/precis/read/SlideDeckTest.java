package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Document;
import io.precis.document.Role;
import java.awt.Rectangle;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;

/** What is read of slides is what stands on them, in the order in which it is seen. */
class SlideDeckTest extends WithExtractor {
  @TempDir private Path directory;

  private List<String> read(XMLSlideShow show) throws Exception {
    Path file = directory.resolve("deck.pptx");
    try (OutputStream out = Files.newOutputStream(file)) {
      show.write(out);
    }
    Document document = extract(file).document().orElseThrow();
    return document.blocks().stream()
        .filter(block -> block.role() != Role.PAGE_FURNITURE)
        .map(block -> block.role() + " " + block.span().of(document.text()))
        .toList();
  }

  @Test
  void whatALayoutMakesPointsAreItemsAndNotesAreNotes() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlide cover =
          show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE));
      cover.getPlaceholder(0).setText("The mills of the valley");
      cover.getPlaceholder(1).setText("Ann Miller");
      XSLFSlide slide =
          show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
      slide.getPlaceholder(0).setText("Costs");
      slide.getPlaceholder(1).setText("The wheel is new");
      slide.getPlaceholder(1).addNewTextParagraph().addNewTextRun().setText("The dam is old");
      slide.getPlaceholder(1).addNewTextParagraph().addNewTextRun().setText("In all:");
      slide.getPlaceholder(1).getTextParagraphs().get(2).setBullet(false);
      for (XSLFTextShape notes : show.getNotesSlide(slide).getPlaceholders()) {
        if (notes.getTextType() == Placeholder.BODY) {
          notes.setText("Do not forget to smile at them.");
        }
      }
      assertEquals(
          List.of(
              "TITLE The mills of the valley",
              "BODY Ann Miller",
              "HEADING Costs",
              "LIST_ITEM The wheel is new",
              "LIST_ITEM The dam is old",
              "BODY In all:",
              "NOTE Do not forget to smile at them."),
          read(show));
    }
  }

  @Test
  void whatStandsAboveAllElseIsReadFirst() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlide slide = show.createSlide();
      box(slide, 120, "The wheel turns in the river all day, and the stones grind the corn.");
      box(slide, 20, "The wheel");
      assertEquals("TITLE The wheel", read(show).get(0));
    }
  }

  private static void box(XSLFSlide slide, int top, String text) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(new Rectangle(40, top, 600, 80));
    box.setText(text);
  }

  @Test
  void aTitlesPlaceMakesATitleOfAQuestionAndNoneOfAParagraph() throws Exception {
    String said =
        "The wheel turns in the river all day, and the stones grind the corn of the whole valley,"
            + " which the farmers bring on Monday.";
    try (XMLSlideShow show = new XMLSlideShow()) {
      for (String title : List.of("The mill", "What turns it?", said)) {
        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY))
            .getPlaceholder(0)
            .setText(title);
      }
      assertEquals(List.of("TITLE The mill", "HEADING What turns it?", "BODY " + said), read(show));
    }
  }

  @Test
  void whatLiesBesideASlideIsNotReadAndWhatItsMasterSaysIsFurniture() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlide slide = show.createSlide();
      box(slide, 20, "The wheel");
      box(slide, -300, "Use red for the wheel.");
      XSLFTextBox foot = show.getSlideMasters().get(0).createTextBox();
      foot.setAnchor(new Rectangle(40, 500, 600, 30));
      foot.setText("Mills of the valley");
      XSLFTextBox hint = show.getSlideMasters().get(0).createTextBox();
      hint.setAnchor(new Rectangle(1_500, 0, 200, 30));
      hint.setText("PANTONE 186");
      assertEquals(List.of("TITLE The wheel"), read(show));
    }
  }

  @Test
  void whatStandsInAHiddenGroupIsNotSeen() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlide slide = show.createSlide();
      XSLFTextBox title = slide.createTextBox();
      title.setAnchor(new Rectangle(20, 10, 600, 60));
      title.setText("The mills of the valley");
      XSLFGroupShape group = slide.createGroup();
      group.setAnchor(new Rectangle(20, 100, 600, 300));
      group.setInteriorAnchor(new Rectangle(20, 100, 600, 300));
      XSLFTextBox hidden = group.createTextBox();
      hidden.setAnchor(new Rectangle(20, 100, 600, 60));
      hidden.setText("Nobody may know what was paid.");
      CTGroupShape xml = (CTGroupShape) group.getXmlObject();
      xml.getNvGrpSpPr().getCNvPr().setHidden(true);
      assertEquals(List.of("TITLE The mills of the valley"), read(show));
    }
  }

  @Test
  void whatStandsBelowIsReadAfterWhatStandsAbove() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlide slide = show.createSlide();
      text(slide, 400, "The dam is the property of the town.");
      text(slide, 200, "The wheel was built by hand.");
      text(slide, 20, "The mills of the valley");
      assertEquals(
          List.of(
              "TITLE The mills of the valley",
              "BODY The wheel was built by hand.",
              "BODY The dam is the property of the town."),
          read(show));
    }
  }

  private static void text(XSLFSlide slide, int top, String text) {
    XSLFTextBox box = slide.createTextBox();
    box.setAnchor(new Rectangle(20, top, 600, 60));
    box.setText(text);
  }
}
