package io.precis.read.pdf.glyph;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.text.TextPosition;

/**
 * Which parts of a page stand on layers that are switched off, as the document is opened, which the
 * file marks as no content, and which it says are soft hyphens. Not thread-safe.
 */
public final class PageLayers {
  private final PDOptionalContentProperties layers;

  /** Whether each marked part that is open stands on such a layer. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  private int off;

  /** How many parts are open since one began that is marked as no content; 0 for none. */
  private int artifact;

  /** Likewise since one began whose text is but a soft hyphen. */
  private int softHyphen;

  private final Set<TextPosition> softHyphens = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Set<TextPosition> artifacts = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The layers of a document; one without any hides nothing. */
  public PageLayers(PDDocument document) {
    this.layers = document.getDocumentCatalog().getOCProperties();
  }

  /** A page begins: whatever was left open on the one before ends. */
  public void startPage() {
    open.clear();
    off = 0;
    artifact = 0;
    artifacts.clear();
    softHyphen = 0;
    softHyphens.clear();
  }

  /** A marked part begins; {@code properties} may be null. */
  public void begin(COSName tag, COSDictionary properties) {
    boolean hides =
        layers != null
            && COSName.OC.equals(tag)
            && properties != null
            && isOff(PDPropertyList.create(properties));
    artifact += artifact > 0 || COSName.ARTIFACT.equals(tag) ? 1 : 0;
    softHyphen += softHyphen > 0 || isSoftHyphen(properties) ? 1 : 0;
    open.push(hides);
    off += hides ? 1 : 0;
  }

  /** A marked part ends. */
  public void end() {
    artifact -= artifact > 0 ? 1 : 0;
    softHyphen -= softHyphen > 0 ? 1 : 0;
    if (!open.isEmpty() && open.pop()) {
      off--;
    }
  }

  /** A letter is painted. */
  public void see(TextPosition letter) {
    if (artifact > 0) {
      artifacts.add(letter);
    }
    if (softHyphen > 0) {
      softHyphens.add(letter);
    }
  }

  /** Whether a letter of the page is marked as no content. */
  public boolean isArtifact(TextPosition letter) {
    return artifacts.contains(letter);
  }

  /** Whether the file says that a letter of the page is a hyphen where a word is broken. */
  public boolean isSoftHyphen(TextPosition letter) {
    return softHyphens.contains(letter);
  }

  private static boolean isSoftHyphen(COSDictionary properties) {
    return properties != null
        && PageRuns.SOFT_HYPHEN.equals(properties.getString(COSName.ACTUAL_TEXT));
  }

  /** Whether what is painted now is not shown. */
  public boolean isHidden() {
    return off > 0;
  }

  /** Whether what belongs to {@code list}, which may be null, is not shown. */
  public boolean isOff(PDPropertyList list) {
    if (layers == null) {
      return false;
    }
    if (list instanceof PDOptionalContentGroup layer) {
      return !layers.isGroupEnabled(layer);
    }
    return list instanceof PDOptionalContentMembershipDictionary several && isOff(several);
  }

  private boolean isOff(PDOptionalContentMembershipDictionary several) {
    List<PDPropertyList> groups = several.getOCGs();
    if (groups.isEmpty()) {
      return false;
    }
    String policy = several.getVisibilityPolicy().getName();
    return switch (policy) {
      case "AllOn" -> groups.stream().anyMatch(this::isOff);
      case "AnyOff" -> groups.stream().noneMatch(this::isOff);
      case "AllOff" -> !groups.stream().allMatch(this::isOff);
      default -> groups.stream().allMatch(this::isOff);
    };
  }
}
