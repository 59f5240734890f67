package io.precis.read.fork.office.word;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import io.precis.text.RaisedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * Brings the markup of a Word part into the shape that Tika's reader understands: headings by
 * whatever style or outline level, raised characters as such, hyphens and symbols as text; and
 * leaves out what the format hides, the marks of notes, and building blocks that a template keeps.
 */
public final class WordPartFilter extends OfficeXmlFilter {
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

  private static final int LOWEST_LEVEL = 9;

  /** What stands for a line broken by hand: Tika makes a space of it. */
  private static final char LINE_BREAK = '\u2028';

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

    /** The run that is open; null for none. */
    private WordRun run;

    Open(String style) {
      this.style = style;
    }
  }

  private final Map<String, Integer> levels;
  private final WordRunStyles looks;
  private final String partStyle;
  private final boolean styles;
  private final Map<Integer, Integer> sized;
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

  private final WordBoxes boxes = new WordBoxes();
  private final WordNumbers numbers;
  private final WordFormField form = new WordFormField();
  private final WordControls controls = new WordControls();
  private boolean inForm;
  private boolean fieldEnds;

  /**
   * @param levels of headings, by the id of their style
   * @param looks what the styles say of letters
   * @param style id of the style that all paragraphs of the part get; empty where they keep theirs
   * @param styles whether the package has styles, ours among them
   * @param sized levels of headings of the paragraphs that are one by their size alone, by place
   * @param numbering the lists of the file
   */
  public WordPartFilter(
      Map<String, Integer> levels,
      WordRunStyles looks,
      String style,
      boolean styles,
      Map<Integer, Integer> sized,
      WordNumbering numbering) {
    this.numbers = new WordNumbers(numbering);
    this.levels = levels;
    this.looks = looks;
    this.partStyle = style;
    this.open = new Open(style);
    this.styles = styles;
    this.sized = sized;
  }

  @Override
  protected boolean drops(String name, Attributes attributes) {
    join(name);
    if (expectsProperties) {
      expectsProperties = false;
      if (!name.equals("pPr") && !open.style.isEmpty()) {
        write("<%pPr><%pStyle %val=\"" + open.style + "\"></%pStyle></%pPr>");
      }
    }
    if (name.equals("br") && isLineBreak(attributes)) {
      write("<%t>" + LINE_BREAK + "</%t>");
      return true;
    }
    start(name, attributes);
    property(name, attributes);
    return isLeftOut(name)
        || inParagraphProperties && numbers.property(name, attributes)
        || name.equals("strike") && !WordRun.isOn(attribute(attributes, "val"))
        || inParagraphProperties && isStyled(name, attributes);
  }

  private void start(String name, Attributes attributes) {
    switch (name) {
      case "p" -> startParagraph();
      case "pPr" -> inParagraphProperties = true;
      case "sdt" -> controls.start();
      case "showingPlcHdr" -> controls.showsPrompt();
      case "tbl" -> painted++;
      case "tc" -> spans.push(1);
      case "gridSpan" -> span(attribute(attributes, "val"));
      case "AlternateContent" -> boxes.startDrawing(paragraph);
      case "Choice" -> {
        boxes.startChoice();
        hold();
      }
      case "txbxContent" -> startBox();
      case "r" -> startRun();
      case "ffData" -> inForm = true;
      case "fldChar" -> fieldEnds = attribute(attributes, "fldCharType").equals("end");
      case "rPr" -> inRunProperties = open.run != null;
      case "t" -> inText = true;
      case "sup" -> powers++;
      case "sym" -> writeSymbol(attribute(attributes, "font"), attribute(attributes, "char"));
      default -> writeSign(name);
    }
  }

  private void startParagraph() {
    expectsProperties = true;
    paragraph++;
    int level = boxes.isInChoice() ? 0 : sized.getOrDefault(paragraph, 0);
    open.style = level > 0 ? WordHeadingStyles.heading(level) : partStyle;
    open.paragraphStyle = "";
  }

  /** Writes the sign that an element stands for. */
  private void writeSign(String name) {
    switch (name) {
      case "den" -> write("<%r><%t>/</%t></%r>");
      case "noBreakHyphen" -> write("<%t>-</%t>");
      case "ptab" -> write("<%tab></%tab>");
      case "cr" -> write("<%t>" + LINE_BREAK + "</%t>");
      default -> {}
    }
  }

  private void property(String name, Attributes attributes) {
    if (inForm) {
      form.property(name, attributes);
    } else if (inRunProperties && open.run != null) {
      open.run.property(name, attributes);
    } else if (inParagraphProperties) {
      open.shadedParagraph |= WordColors.isShading(name, attributes);
      open.markDeleted |=
          name.equals("del") || name.equals("moveFrom") || isDropCap(name, attributes);
    }
  }

  /** Others end a page or a column. */
  private static boolean isLineBreak(Attributes attributes) {
    return attribute(attributes, "type").matches("|textWrapping");
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
    if (open.run == null) {
      open.run = new WordRun(looks, looks.is(WordRunStyles.Look.HIDDEN, open.paragraphStyle));
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
    boxes.add(take());
  }

  private void endChoice() {
    take();
    paragraph = boxes.endChoice(paragraph);
  }

  private static boolean isLeftOut(String name) {
    return LEFT_OUT.contains(name) || name.endsWith("PrChange");
  }

  private void endField() {
    String shown = fieldEnds ? form.take() : "";
    if (!shown.isEmpty()) {
      write("<%t>" + escape(shown) + "</%t>");
    }
    fieldEnds = false;
  }

  /** Cells of tables may hold a number alone. */
  private void writeNumber() {
    String number = numbers.take();
    if (!number.isEmpty()) {
      write("<%r><%t>" + escape(number) + " </%t></%r>");
    }
  }

  private void writeSymbol(String font, String code) {
    String sign = WordSymbols.text(font, code);
    if (!sign.isEmpty()) {
      write("<%t>" + sign + "</%t>");
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
  protected void ending(String name) {
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
  protected void ended(String name) {
    switch (name) {
      case "p" -> {
        expectsProperties = false;
        open.shadedParagraph = false;
        if (around.isEmpty()) {
          append(boxes.take());
        }
      }
      case "pPr" -> {
        inParagraphProperties = false;
        styled = false;
        writeNumber();
      }
      case "sdt" -> controls.end();
      case "tbl" -> painted = Math.max(0, painted - 1);
      case "tc" -> fillSpan();
      case "AlternateContent" -> boxes.endDrawing();
      case "Choice" -> endChoice();
      case "txbxContent" -> endBox();
      case "rPr" -> inRunProperties = false;
      case "ffData" -> inForm = false;
      case "fldChar" -> endField();
      case "t" -> inText = false;
      case "sup" -> powers = Math.max(0, powers - 1);
      case "r" -> endRun();
      default -> {}
    }
  }

  private void endRun() {
    WordRun run = open.run;
    if (run != null) {
      open.run = null;
      boolean unseen = run.isUnseen(open.shadedParagraph || painted > 0);
      release(!unseen && !run.isStruck(), unseen ? run.characters() : 0);
    }
  }

  /** What stands raised in a formula: no raised letters are known. */
  private static String power(String text) {
    String raised = RaisedText.of("", text);
    boolean plain = raised.equals(text) && !text.isBlank();
    return !plain ? raised : text.length() == 1 ? "^" + text : "^(" + text + ")";
  }

  @Override
  protected String text(String text) {
    if (!inText || open.run == null) {
      return inText && powers > 0 ? power(text) : text;
    }
    if (controls.isPrompt(text, open.run.isPrompt())) {
      return "";
    }
    String shown = open.run.text(text);
    return powers > 0 ? power(text) : shown;
  }
}
