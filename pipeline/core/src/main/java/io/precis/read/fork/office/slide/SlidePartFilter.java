package io.precis.read.fork.office.slide;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import io.precis.read.fork.office.xml.ParagraphMarks;
import io.precis.text.RaisedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * Leaves out of a slide what is not on it: all of one that is hidden, shapes that are, words that
 * are struck out beside others, dates, numbers and feet that the master places, and what masters
 * hold in place of text, and what lies beside a slide; marks raised characters and points; puts
 * what stands on a slide into the order in which it is read.
 */
public final class SlidePartFilter extends OfficeXmlFilter {
  /** A vertical tab as the format writes it. */
  private static final String LINE_BREAK = "_x000B_";

  private static final Set<String> TITLE = Set.of("title", "ctrTitle");

  /** What may stand on a slide beside the properties of all of it. */
  private static final Set<String> ON_SLIDE =
      Set.of("sp", "grpSp", "graphicFrame", "pic", "cxnSp", "contentPart", "AlternateContent");

  /** Eleven centimetres in EMU. */
  private static final long NARROWEST_TITLE = 4_000_000;

  private static final Set<String> FURNITURE = Set.of("dt", "sldNum", "ftr", "hdr", "sldImg");

  private final boolean master;
  private final SlidePoints points;
  private final SlidePlaces places;
  private final ShapeOrder order = new ShapeOrder(NARROWEST_TITLE);
  private boolean onSlide;
  private boolean hiddenSlide;
  private boolean hiddenShape;

  /** Whether each group that is open is hidden by itself. */
  private final Deque<Boolean> hiddenGroups = new ArrayDeque<>();

  /** Whether what is said of itself is said by a group, and whether a table is hidden. */
  private boolean groupSays;

  private boolean hiddenFrame;

  private boolean furniture;
  private boolean raised;
  private boolean struck;
  private final StringBuilder struckRuns = new StringBuilder();
  private boolean written;
  private int shapes;
  private int shapeCharacters;
  private boolean inText;
  private boolean title;

  /** Whether the paragraph of a title that is open has its mark. */
  private boolean headed;

  /** Breaks in a title since its last letters. */
  private int breaks;

  /** Letters that are seen on what stands on the slide and is open, and in the group that is. */
  private int seenCharacters;

  private int groupCharacters;

  /** Whether what is open, or a part of it, is the title. */
  private boolean titled;

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
    onSlide |= name.equals("spTree");
    if (ON_SLIDE.contains(name) && places.start() && onSlide) {
      seenCharacters = 0;
      titled = false;
      hold();
    }
    places.look(name, attributes);
    points.look(name, attributes);
    switch (name) {
      case "grpSp" -> startGroup();
      case "nvGrpSpPr" -> groupSays = true;
      case "graphicFrame" -> hiddenFrame = false;
      case "sld" -> hiddenSlide = attribute(attributes, "show").matches("0|false");
      case "sp" -> startShape();
      case "cNvPr" -> hide(attribute(attributes, "hidden").matches("1|true"));
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

  private void startGroup() {
    if (hiddenGroups.isEmpty()) {
      groupCharacters = 0;
      hold();
    }
    hiddenGroups.push(false);
  }

  private void hide(boolean hidden) {
    if (shapes > 0) {
      hiddenShape |= hidden;
    } else if (!groupSays) {
      hiddenFrame |= hidden;
    } else if (!hiddenGroups.isEmpty() && hidden) {
      hiddenGroups.pop();
      hiddenGroups.push(true);
    }
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
    } else if (name.equals("spTree")) {
      order.take().forEach(this::append);
    }
  }

  @Override
  protected void ended(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "r" -> endRun();
      case "grpSp" -> endGroup();
      case "nvGrpSpPr" -> groupSays = false;
      case "sp" -> endShape();
      default -> {}
    }
    points.ended(name);
    if (ON_SLIDE.contains(name) && places.end() && onSlide) {
      order.add(take(), places.place(), seenCharacters, titled);
    }
  }

  private void endGroup() {
    hiddenGroups.pop();
    if (hiddenGroups.isEmpty()) {
      boolean seen = !places.isOutside();
      release(seen, seen ? 0 : groupCharacters);
    }
  }

  private void endShape() {
    if (--shapes > 0) {
      return;
    }
    boolean grouped = !hiddenGroups.isEmpty();
    boolean hidden =
        hiddenSlide || hiddenShape || hiddenGroups.contains(true) || !grouped && places.isOutside();
    boolean seen = !furniture && !master && !hidden;
    groupCharacters += seen ? shapeCharacters : 0;
    seenCharacters += seen ? shapeCharacters : 0;
    titled |= seen && title && !grouped;
    release(seen, hidden && !furniture ? shapeCharacters : 0);
  }

  /** What is not in a shape, such as a table, is emptied. */
  @Override
  protected String text(String given) {
    String text = given.replace(LINE_BREAK, " ");
    shapeCharacters += inText ? text.length() : 0;
    if (inText && shapes == 0 && (hiddenSlide || hiddenFrame || hiddenGroups.contains(true))) {
      countHidden(text.length());
      return "";
    }
    if (inText && !text.isBlank()) {
      points.see();
    }
    boolean shown = inText && !struck && !text.isBlank();
    written |= shown;
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
