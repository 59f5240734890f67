package io.precis.read.fork.office.slide;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import io.precis.read.fork.office.xml.ParagraphMarks;
import io.precis.text.RaisedText;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * Leaves out of a slide what is not on it: all of one that is hidden, shapes that are, words that
 * are struck out beside others, dates, numbers and feet that the master places, and what masters
 * hold in place of text, and what lies beside a slide; marks raised characters and points; puts
 * first the title of a slide, or what stands above all else where none is called so.
 */
public final class SlidePartFilter extends OfficeXmlFilter {
  private static final Set<String> TITLE = Set.of("title", "ctrTitle");

  /** What may stand on a slide beside the properties of all of it. */
  private static final Set<String> ON_SLIDE =
      Set.of("sp", "grpSp", "graphicFrame", "pic", "cxnSp", "contentPart", "AlternateContent");

  private static final Set<String> FURNITURE = Set.of("dt", "sldNum", "ftr", "hdr", "sldImg");

  private final boolean master;
  private final SlidePoints points;
  private final SlidePlaces places;
  private boolean hiddenSlide;
  private boolean hiddenShape;
  private boolean furniture;
  private boolean raised;
  private boolean struck;
  private final StringBuilder struckRuns = new StringBuilder();
  private boolean written;
  private int shapes;
  private int shapeCharacters;
  private boolean inText;
  private boolean title;

  /** Whether a shape that was read is called the title. */
  private boolean titled;

  /** Whether the paragraph of a title that is open has its mark. */
  private boolean headed;

  /** Breaks in a title since its last letters. */
  private int breaks;

  private int groups;
  private int groupCharacters;

  /** Whether all that stands on the slide is held, to put its title first. */
  private boolean held;

  /**
   * @param master whether the part is a master, of which nothing is said on a slide
   * @param bullets of the placeholders that the slide's layout has
   * @param size of the slides
   */
  public SlidePartFilter(boolean master, SlideBullets bullets, SlideSize size) {
    this.master = master;
    this.points = new SlidePoints(bullets);
    this.places = new SlidePlaces(size);
  }

  @Override
  protected boolean drops(String name, Attributes attributes) {
    if (!held && ON_SLIDE.contains(name)) {
      held = true;
      hold();
    }
    if (ON_SLIDE.contains(name)) {
      places.start();
    }
    places.look(name, attributes);
    points.look(name, attributes);
    switch (name) {
      case "grpSp" -> {
        if (groups++ == 0) {
          groupCharacters = 0;
          hold();
        }
      }
      case "sld" -> hiddenSlide = attribute(attributes, "show").matches("0|false");
      case "sp" -> startShape();
      case "cNvPr" -> hiddenShape |= attribute(attributes, "hidden").matches("1|true");
      case "p" -> {
        written = false;
        headed = false;
        breaks = 0;
      }
      case "r" -> startRun();
      case "rPr" -> look(attributes);
      case "ph" -> {
        furniture |= FURNITURE.contains(attribute(attributes, "type"));
        title |= TITLE.contains(attribute(attributes, "type"));
      }
      case "t" -> inText = true;
      default -> {}
    }
    return name.equals("br") && title && shapes > 0 && endsTitle();
  }

  /** A blank line within a title ends it: who gives the talk stands below. */
  private boolean endsTitle() {
    if (++breaks < 2) {
      return false;
    }
    write("</%p><%p>");
    written = false;
    headed = true;
    return true;
  }

  private void startShape() {
    if (shapes++ == 0) {
      furniture = false;
      title = false;
      hiddenShape = false;
      shapeCharacters = 0;
      hold();
    }
  }

  private void startRun() {
    raised = false;
    struck = false;
    hold();
  }

  /** How far letters stand above the line is said in thousandths of a percent, or in percent. */
  private void look(Attributes attributes) {
    raised = attribute(attributes, "baseline").matches("[1-9]\\d*(?:\\.\\d+)?%?");
    String strike = attribute(attributes, "strike");
    struck = !strike.isEmpty() && !strike.equals("noStrike");
  }

  private void endRun() {
    String run = take();
    if (struck) {
      struckRuns.append(run);
    } else {
      append(run);
    }
    raised = false;
    struck = false;
  }

  /** A paragraph that is struck out from end to end stays. */
  @Override
  protected void ending(String name) {
    if (name.equals("p")) {
      append(written ? "" : struckRuns.toString());
      struckRuns.setLength(0);
    }
  }

  @Override
  protected void ended(String name) {
    if (ON_SLIDE.contains(name)) {
      places.end();
    }
    points.ended(name);
    if (name.equals("t")) {
      inText = false;
    } else if (name.equals("r")) {
      endRun();
    } else if (name.equals("grpSp")) {
      if (--groups == 0) {
        boolean seen = !places.isOutside();
        release(seen, seen ? 0 : groupCharacters);
      }
    } else if (name.equals("spTree") && held) {
      held = false;
      release(true, 0);
    } else if (name.equals("sp") && --shapes == 0) {
      boolean hidden = hiddenSlide || hiddenShape || groups == 0 && places.isOutside();
      boolean seen = !furniture && !master && !hidden;
      groupCharacters += seen ? shapeCharacters : 0;
      boolean first = seen && groups == 0 && held;
      if (first && (title || !titled && places.isAbove(shapeCharacters))) {
        titled |= title;
        putFirst();
      } else {
        release(seen, hidden && !furniture ? shapeCharacters : 0);
      }
    }
  }

  /** A slide is read from its title on, whenever that was drawn. */
  private void putFirst() {
    String shape = take();
    String before = take();
    hold();
    append(shape);
    append(before);
  }

  /** What is not in a shape, such as a table, is emptied. */
  @Override
  protected String text(String text) {
    shapeCharacters += inText ? text.length() : 0;
    if (inText && hiddenSlide && shapes == 0) {
      countHidden(text.length());
      return "";
    }
    if (inText && !text.isBlank()) {
      points.see();
    }
    boolean shown = inText && !struck && !text.isBlank();
    written |= shown;
    places.see(shown);
    breaks = shown ? 0 : breaks;
    return (shown && shapes > 0 && !furniture ? mark() : "")
        + (inText && raised ? RaisedText.of("", text) : text);
  }

  /** What is put before the first letters of a paragraph. */
  private String mark() {
    if (!title) {
      return points.takeMark();
    }
    String mark = headed ? "" : String.valueOf(ParagraphMarks.HEADING);
    headed = true;
    return mark;
  }
}
