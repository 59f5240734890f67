package io.precis.read.fork.office;

import io.precis.text.RaisedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.xml.sax.Attributes;

/**
 * Brings the markup of a Word part into the shape that Tika's reader understands: headings by
 * whatever style or outline level, raised characters as such, hyphens and symbols as text; and
 * leaves out what the format hides, the marks of notes, and building blocks that a template keeps.
 */
final class WordPartFilter extends OfficeXmlFilter {
  /** Marks of notes, signs that are written otherwise, placeholders of forms. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "footnoteReference",
          "endnoteReference",
          "softHyphen",
          "noBreakHyphen",
          "sym",
          "cr",
          "ptab",
          "docParts");

  private static final Set<String> OFF = Set.of("0", "false", "off");

  /** Colours of a theme but for its own ground, which is white. */
  private static final Pattern THEME_GROUND = Pattern.compile("accent\\d|dark\\d|text\\d|light2");

  private static final int SMALLEST_HALF_POINTS = 3;
  private static final int LOWEST_LEVEL = 9;

  /** Where fonts of symbols lie in Unicode's private area. */
  private static final int PRIVATE = 0xF000;

  /** A paragraph whose mark was deleted, or that is a letter let down, goes on in the next. */
  private enum Joined {
    NO,
    BEFORE_NEXT,
    IN_NEXT
  }

  /** What is known of a paragraph and of a run in it. */
  private static final class Open {
    /** Id of the style that the paragraph gets; empty where it keeps its own. */
    private String style;

    private String paragraphStyle = "";
    private boolean shadedParagraph;
    private boolean markDeleted;
    private boolean inRun;
    private boolean hidden;
    private boolean white;
    private boolean struck;
    private boolean shaded;
    private boolean raised;
    private boolean lifted;
    private boolean sized;
    private int runCharacters;

    Open(String style) {
      this.style = style;
    }

    void startRun(boolean hiddenByStyle) {
      inRun = true;
      hidden = hiddenByStyle;
      white = false;
      struck = false;
      shaded = false;
      raised = false;
      lifted = false;
      sized = false;
      runCharacters = 0;
    }
  }

  /** A drawing for newer programs, and how much text in boxes there was before it. */
  private static final class Drawing {
    private final int before;
    private final int paragraph;
    private String boxed = "";

    Drawing(int before, int paragraph) {
      this.before = before;
      this.paragraph = paragraph;
    }
  }

  private final Map<String, Integer> levels;
  private final WordRunStyles looks;
  private final String partStyle;
  private final boolean styles;
  private final Set<Integer> titles;
  private int paragraph = -1;
  private Open open;

  /** Those that the text boxes stand in which are open. */
  private final Deque<Open> around = new ArrayDeque<>();

  private boolean expectsProperties;
  private boolean inParagraphProperties;
  private boolean styled;
  private boolean inRunProperties;
  private boolean inText;
  private Joined joined = Joined.NO;
  private int powers;
  private int painted;

  /** How many columns each cell that is open reaches over. */
  private final Deque<Integer> spans = new ArrayDeque<>();

  private final Deque<Drawing> drawings = new ArrayDeque<>();
  private int choices;

  /** Paragraphs of text boxes, which follow the paragraph that holds the box. */
  private final StringBuilder boxed = new StringBuilder();

  /**
   * @param levels of headings, by the id of their style
   * @param looks what the styles say of letters
   * @param style id of the style that all paragraphs of the part get; empty where they keep theirs
   * @param styles whether the package has styles, ours among them
   * @param titles places of the paragraphs that are the title though no style says so
   */
  WordPartFilter(
      Map<String, Integer> levels,
      WordRunStyles looks,
      String style,
      boolean styles,
      Set<Integer> titles) {
    this.levels = levels;
    this.looks = looks;
    this.partStyle = style;
    this.open = new Open(style);
    this.styles = styles;
    this.titles = titles;
  }

  @Override
  boolean drops(String name, Attributes attributes) {
    join(name);
    if (expectsProperties) {
      expectsProperties = false;
      if (!name.equals("pPr") && !open.style.isEmpty()) {
        write("<%pPr><%pStyle %val=\"" + open.style + "\"></%pStyle></%pPr>");
      }
    }
    switch (name) {
      case "p" -> {
        expectsProperties = true;
        paragraph++;
        boolean title = choices == 0 && titles.contains(paragraph);
        open.style = title ? WordHeadingStyles.heading(1) : partStyle;
        open.paragraphStyle = "";
      }
      case "pPr" -> inParagraphProperties = true;
      case "tbl" -> painted++;
      case "tc" -> spans.push(1);
      case "gridSpan" -> span(attribute(attributes, "val"));
      case "AlternateContent" -> drawings.push(new Drawing(boxed.length(), paragraph));
      case "Choice" -> {
        choices++;
        hold();
      }
      case "txbxContent" -> startBox();
      case "r" -> startRun();
      case "rPr" -> inRunProperties = open.inRun;
      case "t" -> inText = true;
      case "sup" -> powers++;
      case "den" -> write("<%r><%t>/</%t></%r>");
      case "noBreakHyphen" -> write("<%t>-</%t>");
      case "ptab" -> write("<%tab></%tab>");
      case "cr" -> write("<%br></%br>");
      case "sym" -> writeSymbol(attribute(attributes, "font"), attribute(attributes, "char"));
      default -> {}
    }
    if (inRunProperties) {
      property(name, attributes);
    } else if (inParagraphProperties) {
      open.shadedParagraph |= isShading(name, attributes);
      open.markDeleted |=
          name.equals("del") || name.equals("moveFrom") || isDropCap(name, attributes);
    }
    return isLeftOut(name)
        || name.equals("strike") && !isOn(attribute(attributes, "val"))
        || inParagraphProperties && isStyled(name, attributes);
  }

  /** A first letter that is let down into the paragraph is one of its own to Word. */
  private static boolean isDropCap(String name, Attributes attributes) {
    String kind = name.equals("framePr") ? attribute(attributes, "dropCap") : "";
    return kind.equals("drop") || kind.equals("margin");
  }

  /** Takes out the end of a paragraph whose mark was deleted, and the beginning of the next. */
  private void join(String name) {
    if (joined == Joined.BEFORE_NEXT && !isMark(name)) {
      if (name.equals("p")) {
        joined = Joined.IN_NEXT;
      } else {
        endJoin(false);
      }
    } else if (joined == Joined.IN_NEXT && !inParagraphProperties && !name.equals("pPr")) {
      endJoin(true);
    }
  }

  /** Marks of places may stand between paragraphs. */
  private static boolean isMark(String name) {
    return name.startsWith("bookmark") || name.equals("proofErr");
  }

  private void endJoin(boolean joins) {
    joined = Joined.NO;
    release(!joins, 0);
  }

  private void span(String columns) {
    if (columns.matches("\\d{1,2}") && !spans.isEmpty()) {
      spans.pop();
      spans.push(Integer.parseInt(columns));
    }
  }

  /** Columns that a cell reaches over stand empty, so that those behind keep their place. */
  private void fillSpan() {
    int columns = spans.isEmpty() ? 1 : spans.pop();
    for (int i = 1; i < columns; i++) {
      write("<%tc><%p></%p></%tc>");
    }
  }

  private void startRun() {
    if (!open.inRun) {
      open.startRun(looks.is(WordRunStyles.Look.HIDDEN, open.paragraphStyle));
      hold();
    }
  }

  /** A paragraph inside a paragraph would end the one that holds the box. */
  private void startBox() {
    painted++;
    hold();
    around.push(open);
    open = new Open(open.style);
  }

  private void endBox() {
    painted = Math.max(0, painted - 1);
    open = around.pop();
    String box = take();
    boxed.append(box, box.indexOf('>') + 1, box.lastIndexOf('<'));
  }

  /**
   * A drawing stands in a file twice: for newer programs, and for others, which Tika reads. These
   * are often given a mere picture of it: then its text is that for the newer ones.
   */
  private void endChoice() {
    choices--;
    take();
    Drawing drawing = drawings.peek();
    if (drawing != null) {
      drawing.boxed = boxed.substring(drawing.before);
      boxed.setLength(drawing.before);
      paragraph = drawing.paragraph;
    }
  }

  private void endDrawing() {
    Drawing drawing = drawings.pop();
    if (boxed.length() == drawing.before) {
      boxed.append(drawing.boxed);
    }
  }

  private static boolean isLeftOut(String name) {
    return LEFT_OUT.contains(name) || name.endsWith("PrChange");
  }

  private void property(String name, Attributes attributes) {
    String value = attribute(attributes, "val");
    open.shaded |= isShading(name, attributes);
    switch (name) {
      case "dstrike" -> open.struck = isOn(value);
      case "rStyle" -> {
        open.hidden |= looks.is(WordRunStyles.Look.HIDDEN, value);
        open.raised |= looks.is(WordRunStyles.Look.RAISED, value);
        open.shaded |= looks.is(WordRunStyles.Look.SHADED, value);
      }
      case "vanish" -> open.hidden = isOn(value);
      case "color" -> open.white = isWhite(value);
      case "sz" -> {
        open.hidden |= isTiny(value);
        open.sized = true;
      }
      case "vertAlign" -> open.raised = value.equals("superscript");
      case "position" -> open.lifted = value.matches("[3-9]|[1-9]\\d");
      default -> {}
    }
  }

  /** Whether a property that is switched on by being there is not switched off. */
  static boolean isOn(String value) {
    return !OFF.contains(value);
  }

  /** Whether letters get a ground on which white ones are seen. */
  static boolean isShading(String name, Attributes attributes) {
    if (name.equals("highlight")) {
      return !attribute(attributes, "val").equals("none");
    }
    return name.equals("shd")
        && (isDark(attribute(attributes, "fill"))
            || THEME_GROUND.matcher(attribute(attributes, "themeFill")).matches()
            || attribute(attributes, "val").equals("solid")
                && isDark(attribute(attributes, "color")));
  }

  private static boolean isDark(String color) {
    return color.matches("[0-9A-Fa-f]{6}") && !isWhite(color);
  }

  /** White, or so near to it that nobody tells them apart. */
  private static boolean isWhite(String color) {
    return color.matches("(?i)(?:f[c-f]){3}");
  }

  private static boolean isTiny(String halfPoints) {
    return halfPoints.matches("\\d{1,4}") && Integer.parseInt(halfPoints) < SMALLEST_HALF_POINTS;
  }

  /**
   * Signs of symbol fonts stand in the private area of Unicode. Of the other fonts only the bullets
   * are known.
   */
  private void writeSymbol(String font, String code) {
    if (!code.matches("[0-9A-Fa-f]{4}")) {
      return;
    }
    int sign = Integer.parseInt(code, 16);
    if (sign < PRIVATE || sign > PRIVATE + 0xFF) {
      write("<%t>" + Character.toString(sign) + "</%t>");
    } else if (font.equals("Symbol")) {
      String name = SymbolEncoding.INSTANCE.getName(sign - PRIVATE);
      String unicode = GlyphList.getAdobeGlyphList().toUnicode(name);
      write(unicode == null ? "" : "<%t>" + unicode + "</%t>");
    } else if (sign == 0xF0B7 || sign == 0xF0A7) {
      write("<%t>•</%t>");
    }
  }

  private boolean isStyled(String name, Attributes attributes) {
    if (name.equals("pPr")) {
      return false;
    }
    if (name.equals("pStyle")) {
      String own = attribute(attributes, "val");
      open.paragraphStyle = own;
      open.shadedParagraph |= looks.is(WordRunStyles.Look.SHADED, own);
      int level = levels.getOrDefault(own, 0);
      if (open.style.isEmpty() && level == 0) {
        return false;
      }
      writeStyle(open.style.isEmpty() ? WordHeadingStyles.heading(level) : open.style);
      return true;
    }
    if (name.equals("outlineLvl") && styles && open.style.isEmpty() && !styled) {
      String level = attribute(attributes, "val");
      if (level.matches("\\d") && Integer.parseInt(level) < LOWEST_LEVEL) {
        writeStyle(WordHeadingStyles.heading(Integer.parseInt(level) + 1));
      }
    }
    return false;
  }

  private void writeStyle(String id) {
    styled = true;
    write("<%pStyle %val=\"" + id + "\"></%pStyle>");
  }

  @Override
  void ending(String name) {
    if (joined == Joined.IN_NEXT && name.equals("p")) {
      endJoin(true);
    } else if (joined == Joined.BEFORE_NEXT && !isMark(name)) {
      endJoin(false);
    }
    if (name.equals("p") && open.markDeleted) {
      open.markDeleted = false;
      joined = Joined.BEFORE_NEXT;
      hold();
    }
    if (name.equals("pPr") && !open.style.isEmpty() && !styled) {
      writeStyle(open.style);
    }
  }

  @Override
  void ended(String name) {
    switch (name) {
      case "p" -> {
        expectsProperties = false;
        open.shadedParagraph = false;
        if (around.isEmpty()) {
          append(boxed.toString());
          boxed.setLength(0);
        }
      }
      case "pPr" -> {
        inParagraphProperties = false;
        styled = false;
      }
      case "tbl" -> painted = Math.max(0, painted - 1);
      case "tc" -> fillSpan();
      case "AlternateContent" -> endDrawing();
      case "Choice" -> endChoice();
      case "txbxContent" -> endBox();
      case "rPr" -> inRunProperties = false;
      case "t" -> inText = false;
      case "sup" -> powers = Math.max(0, powers - 1);
      case "r" -> endRun();
      default -> {}
    }
  }

  private void endRun() {
    if (open.inRun) {
      open.inRun = false;
      boolean unseen = open.white && !open.shaded && !open.shadedParagraph && painted == 0;
      release(
          !open.hidden && !unseen && !open.struck, open.hidden || unseen ? open.runCharacters : 0);
    }
  }

  /** What stands raised in a formula: no raised letters are known. */
  private static String power(String text) {
    String raised = RaisedText.of("", text);
    boolean plain = raised.equals(text) && !text.isBlank();
    return !plain ? raised : text.length() == 1 ? "^" + text : "^(" + text + ")";
  }

  @Override
  String text(String text) {
    open.runCharacters += inText ? text.length() : 0;
    if (!inText) {
      return text;
    }
    boolean raised = open.raised || open.lifted && open.sized;
    return powers > 0 ? power(text) : raised ? RaisedText.of("", text) : text;
  }
}
