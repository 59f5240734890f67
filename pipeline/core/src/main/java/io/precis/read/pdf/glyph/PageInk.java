package io.precis.read.pdf.glyph;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a page shows besides text, and which of its letters a reader cannot see.
 *
 * <p>Hidden are letters below {@value #SMALLEST_POINTS} points, letters outside the page, white
 * letters where nothing was painted under them, letters that are cut off or painted over, and
 * letters that are not drawn, unless the page has an image: then they are the text layer of a scan.
 */
public final class PageInk {
  private static final float SMALLEST_POINTS = 1.5f;

  private final Set<TextPosition> white = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<TextPosition> outlined = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<TextPosition> undrawn = Collections.newSetFromMap(new IdentityHashMap<>());
  private PDRectangle box = PDRectangle.A4;
  private final PagePath path = new PagePath();
  private final PaintedGround ground = new PaintedGround();
  private final PaintedOver over = new PaintedOver();

  /** Groups that are painted see-through and are open, and layers that are off. */
  private int faint;

  private boolean off;
  private int images;
  private int paints;

  public void clear(PDRectangle cropBox) {
    box = cropBox;
    white.clear();
    outlined.clear();
    undrawn.clear();
    path.clear();
    ground.clear();
    over.clear(cropBox);
    faint = 0;
    off = false;
    images = 0;
    paints = 0;
  }

  /** Operators that paint, and images; the engine calls them as it meets them. */
  public List<OperatorProcessor> listen(PDFStreamEngine engine) {
    List<OperatorProcessor> all = new ArrayList<>(path.listen(engine));
    all.addAll(
        List.of(
            new Paint(engine, "f"),
            new Paint(engine, "F"),
            new Paint(engine, "f*"),
            new Paint(engine, "B"),
            new Paint(engine, "B*"),
            new Paint(engine, "b"),
            new Paint(engine, "b*"),
            new Paint(engine, "S"),
            new Paint(engine, "s"),
            new Paint(engine, "sh"),
            new Image(engine),
            new InlineImage(engine)));
    return all;
  }

  private final class Paint extends OperatorProcessor {
    private final String name;

    private Paint(PDFStreamEngine engine, String name) {
      super(engine);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      PDGraphicsState state = getContext().getGraphicsState();
      paints++;
      ground.paint(name, path.box(), state);
      if (faint == 0 && !off && !name.equalsIgnoreCase("s") && !name.equals("sh")) {
        over.fill(path, state);
      }
      if (!name.equals("sh")) {
        path.end(state);
      }
    }

    @Override
    public String getName() {
      return name;
    }
  }

  private final class Image extends DrawObject {
    private Image(PDFStreamEngine engine) {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      PDFStreamEngine engine = getContext();
      boolean named = !operands.isEmpty() && operands.get(0) instanceof COSName;
      if (named
          && engine.getResources() != null
          && engine.getResources().isImageXObject((COSName) operands.get(0))) {
        images++;
      } else {
        super.process(operator, operands);
      }
    }
  }

  private final class InlineImage extends OperatorProcessor {
    private InlineImage(PDFStreamEngine engine) {
      super(engine);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      images++;
    }

    @Override
    public String getName() {
      return "BI";
    }
  }

  /** A group begins that is painted as a whole in this state. */
  public void beginGroup(PDGraphicsState state) {
    faint += faint > 0 || !PaintedOver.isOpaque(state) ? 1 : 0;
  }

  /** The group ends. */
  public void endGroup() {
    faint -= faint > 0 ? 1 : 0;
  }

  /** Whether what comes now stands on a layer that is not shown. */
  public void setOff(boolean layerOff) {
    off = layerOff;
  }

  /** A letter is about to be laid out in this state. */
  public void see(TextPosition text, PDGraphicsState state) {
    over.see(text, state);
    RenderingMode mode = state.getTextState().getRenderingMode();
    // a sign without ink may stand for one that is drawn, as the bullet of a list
    boolean transparent =
        mode == RenderingMode.FILL && state.getNonStrokeAlphaConstant() == 0 && isWord(text);
    if (mode == RenderingMode.NEITHER || transparent) {
      undrawn.add(text);
    } else if (mode == RenderingMode.FILL && InkColor.isWhite(state.getNonStrokingColor())) {
      white.add(text);
    } else if (mode == RenderingMode.FILL_STROKE) {
      outlined.add(text);
    }
  }

  /** Whether a letter is filled and has an outline, as programs make letters bold. */
  public boolean isOutlined(TextPosition text) {
    return outlined.contains(text);
  }

  private static boolean isWord(TextPosition text) {
    return text.getUnicode() != null
        && text.getUnicode().chars().anyMatch(Character::isLetterOrDigit);
  }

  public boolean isHidden(TextPosition text) {
    boolean bare =
        images == 0
            && white.contains(text)
            && !ground.isUnder(
                box.getLowerLeftX() + text.getTextMatrix().getTranslateX(),
                box.getLowerLeftY() + text.getTextMatrix().getTranslateY());
    return size(text) < SMALLEST_POINTS
        || bare
        || images == 0 && undrawn.contains(text)
        || isOutside(text)
        || over.isHidden(text);
  }

  /**
   * The upright rules of the page, in points from its top left corner; none of a page that is
   * turned, where they would lie otherwise.
   */
  public List<Rectangle2D.Double> uprightRules(PDPage page) {
    return fromTop(ground.uprightRules(), page);
  }

  /** Likewise the level ones. */
  public List<Rectangle2D.Double> levelRules(PDPage page) {
    return fromTop(ground.levelRules(), page);
  }

  private List<Rectangle2D.Double> fromTop(List<Rectangle2D.Double> rules, PDPage page) {
    if (page.getRotation() % 360 != 0) {
      return List.of();
    }
    return rules.stream()
        .map(
            rule ->
                new Rectangle2D.Double(
                    rule.x - box.getLowerLeftX(),
                    box.getUpperRightY() - rule.y - rule.height,
                    rule.width,
                    rule.height))
        .toList();
  }

  /** The box is the page's as the file has it; a letter's place is told as the letter stands. */
  private boolean isOutside(TextPosition text) {
    boolean turned = text.getDir() == 90 || text.getDir() == 270;
    float across = turned ? height() : width();
    float down = turned ? width() : height();
    return text.getXDirAdj() > across + 1
        || text.getXDirAdj() + text.getWidthDirAdj() < -1
        || text.getYDirAdj() < -1
        || text.getYDirAdj() > down + size(text);
  }

  /** Size of a letter on the page in points, whatever matrices it is scaled by. */
  static float size(TextPosition text) {
    return text.getYScale() > 0 ? text.getYScale() : text.getFontSizeInPt();
  }

  /** Length of the page's content streams as they lie in the file, in bytes. */
  public static long contentBytes(PDPage page) {
    long bytes = 0;
    for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
      bytes += streams.next().getLength();
    }
    return bytes;
  }

  public float width() {
    return Math.max(box.getWidth(), 1);
  }

  public float height() {
    return Math.max(box.getHeight(), 1);
  }

  public int images() {
    return images;
  }

  public int paints() {
    return paints;
  }
}
