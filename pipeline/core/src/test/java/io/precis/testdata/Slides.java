package io.precis.testdata;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Sets each part of the prose as a slide with title and body. */
final class Slides {
  private Slides() {}

  static void writePptx(Prose prose, Path file) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow();
        OutputStream out = Files.newOutputStream(file)) {
      show.getProperties().getCoreProperties().setTitle(prose.title());
      for (Prose.Part part : prose.parts()) {
        XSLFSlide slide =
            show.createSlide(
                show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
        XSLFTextShape[] places = slide.getPlaceholders();
        places[0].setText(part.heading());
        places[1].clearText();
        part.paragraphs()
            .forEach(text -> places[1].addNewTextParagraph().addNewTextRun().setText(text));
      }
      show.write(out);
    }
  }

  static void writePpt(Prose prose, Path file) throws IOException {
    try (HSLFSlideShow show = new HSLFSlideShow();
        OutputStream out = Files.newOutputStream(file)) {
      for (Prose.Part part : prose.parts()) {
        HSLFSlide slide = show.createSlide();
        slide.addTitle().setText(part.heading());
        HSLFTextBox body = slide.createTextBox();
        body.setAnchor(new Rectangle(50, 150, 600, 350));
        body.setText(String.join("\n", part.paragraphs()));
      }
      show.write(out);
    }
  }
}
