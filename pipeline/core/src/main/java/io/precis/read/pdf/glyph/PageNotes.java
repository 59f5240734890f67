package io.precis.read.pdf.glyph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * What is laid over the pages of a document: values of form fields, typed text, comments. Links are
 * no text.
 */
public final class PageNotes {
  private static final float TEXT_SIZE = 10;

  private final Map<COSDictionary, PDField> fields = new IdentityHashMap<>();

  /**
   * What lies over a page.
   *
   * @param text its lines
   * @param label what the form calls the field; empty where it does not
   * @param left in points from the page's top left corner, as are the others
   * @param right where it ends
   * @param top upper edge
   * @param bottom lower edge
   * @param comment whether it is a reader's remark, not part of the page
   */
  public record Note(
      String text,
      String label,
      float left,
      float right,
      float top,
      float bottom,
      boolean comment) {}

  /** Fields that no page lists; they are shown on the first one. */
  private final List<PDAnnotation> homeless = new ArrayList<>();

  private PDPage firstPage;

  private PageNotes() {}

  public static PageNotes of(PDDocument document) throws IOException {
    PageNotes notes = new PageNotes();
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null || document.getNumberOfPages() == 0) {
      return notes;
    }
    Map<COSDictionary, PDAnnotation> unseen =
        new LinkedHashMap<>(); // dictionaries are equal by identity
    for (PDField field : form.getFieldTree()) {
      for (PDAnnotationWidget widget : field.getWidgets()) {
        notes.fields.put(widget.getCOSObject(), field);
        unseen.put(widget.getCOSObject(), widget);
      }
    }
    for (PDPage page : unseen.isEmpty() ? List.<PDPage>of() : document.getPages()) {
      page.getAnnotations().forEach(annotation -> unseen.remove(annotation.getCOSObject()));
    }
    notes.firstPage = document.getPage(0);
    notes.homeless.addAll(unseen.values());
    return notes;
  }

  /** Notes of a page in the file's order. */
  public List<Note> on(PDPage page) throws IOException {
    List<Note> notes = new ArrayList<>();
    List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
    if (firstPage != null && page.getCOSObject() == firstPage.getCOSObject()) {
      annotations.addAll(homeless);
    }
    for (PDAnnotation annotation : annotations) {
      PDRectangle place = annotation.getRectangle();
      if (place == null || annotation.isHidden() || annotation.isNoView()) {
        continue;
      }
      if (annotation instanceof PDAnnotationWidget) {
        PDField field = fields.get(annotation.getCOSObject());
        if (field != null) {
          String label = field.getAlternateFieldName();
          add(notes, page, place, value(field), label == null ? "" : label, false);
        }
      } else if (annotation instanceof PDAnnotationMarkup markup) {
        boolean typed = "FreeText".equals(annotation.getSubtype());
        add(notes, page, place, markup.getContents(), "", !typed);
      }
    }
    return notes;
  }

  /** What a reader sees in a field: a mark in a box that is ticked, the text of others. */
  private static String value(PDField field) {
    if (field instanceof PDSignatureField) {
      return "";
    }
    String value = field.getValueAsString();
    if (field instanceof PDButton) {
      return value == null || value.isEmpty() || value.equals("Off") ? "" : "☒";
    }
    return value;
  }

  private static void add(
      List<Note> notes, PDPage page, PDRectangle at, String text, String label, boolean comment) {
    if (text == null || text.isBlank()) {
      return;
    }
    PDRectangle box = page.getCropBox();
    float left = at.getLowerLeftX() - box.getLowerLeftX();
    float top = box.getUpperRightY() - at.getUpperRightY();
    float bottom = Math.max(top + TEXT_SIZE, box.getUpperRightY() - at.getLowerLeftY());
    float right = left + at.getWidth();
    notes.add(new Note(text, label, left, right, top, bottom, comment));
  }
}
