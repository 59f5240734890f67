package io.precis.read.pdf.glyph;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.junit.jupiter.api.Test;

class PageLayersTest {
  @Test
  void whatStandsOnALayerThatIsSwitchedOffIsHidden() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDOptionalContentGroup draft = new PDOptionalContentGroup("draft");
      PDOptionalContentGroup plan = new PDOptionalContentGroup("plan");
      PDOptionalContentProperties all = new PDOptionalContentProperties();
      all.addGroup(draft);
      all.addGroup(plan);
      all.setGroupEnabled(draft, false);
      document.getDocumentCatalog().setOCProperties(all);
      PageLayers layers = new PageLayers(document);
      layers.begin(COSName.OC, plan.getCOSObject());
      assertFalse(layers.isHidden());
      layers.begin(COSName.OC, draft.getCOSObject());
      layers.begin(COSName.P, null);
      assertTrue(layers.isHidden(), "also within");
      layers.end();
      layers.end();
      assertFalse(layers.isHidden());
      assertTrue(layers.isOff(draft));
      assertFalse(layers.isOff(null));
    }
  }

  @Test
  void aDocumentWithoutLayersHidesNothing() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PageLayers layers = new PageLayers(document);
      layers.begin(COSName.OC, null);
      layers.end();
      layers.end();
      assertFalse(layers.isHidden());
    }
  }
}
