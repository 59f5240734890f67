package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.language.ListResource;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.build.XhtmlAttributes;
import io.precis.read.build.XhtmlScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads XML of vocabularies for texts, such as JATS, DocBook and TEI, by the names of its elements;
 * of any other each element that holds text is a paragraph. What an element is stands in {@code
 * xml-elements.txt}: its name, and a role in lower case, {@code inline} or {@code heading}.
 */
public final class XmlReader implements XhtmlScanner.Handler {
  private static final String FILE = "xml-elements.txt";
  private static final String INLINE = "inline";

  /** Inline, and apart from the word before: the parts of a name. */
  private static final String WORD = "word";

  private static final Set<String> RAISED = Set.of("sup", "superscript");
  private static final TextPattern REFERENCE = TextPattern.compile("bibr|fn|table-fn|aff|corresp");

  /** Those to a note, whose mark is no word. */
  private static final TextPattern NOTED = TextPattern.compile("fn|table-fn|corresp");

  /** A note's mark that names it. */
  private static final TextPattern NOTE_NAME =
      TextPattern.compile("\\s*[\\[({]?\\p{L}{0,12}\\.?\\s?\\d{1,4}[\\])}]?\\s*");

  /** A formula in a line, and its form in TeX, which is shown where there is no other. */
  private static final String FORMULA = "inline-formula";

  private static final String TEX = "tex-math";

  /** What sets a formula as one: all around its document, and the signs at its ends. */
  private static final TextPattern SETTING =
      TextPattern.compile(
          "(?s)^.{0,2000}\\\\begin\\{document\\}|\\\\end\\{document\\}.*$|\\$|\\\\[()\\[\\]]");

  private static final String SKIP = "skip";
  private static final String NOTE = "note";
  private static final String CELL = "cell";
  private static final int MOST_OPEN = 200;
  private static final Map<String, String> ELEMENTS = ListResource.pairs(XmlReader.class, FILE);

  /** Elements that lie around text and count the depth of its heading. */
  private static final Set<String> SECTIONS =
      Set.of("sec", "section", "sect1", "sect2", "sect3", "sect4", "chapter", "div", "part", "app");

  /** What stands between keys that are pressed together, and from a menu to its entry. */
  private static final Map<String, String> JOINED = Map.of("keycombo", "+", "menuchoice", " > ");

  private final DocumentBuilder out;
  private final Deque<String> open = new ArrayDeque<>();
  private FlowText flow = new FlowText();
  private final Formula formula = new Formula();

  /** Where the text of the formula began that is open, and what it is in TeX. */
  private int formulaStart;

  private final StringBuilder tex = new StringBuilder();

  /** The paragraphs that notes interrupt, the outermost last, and what these notes say. */
  private final Deque<Interrupted> interrupted = new ArrayDeque<>();

  private final List<String> notes = new ArrayList<>();
  private final Deque<Boolean> raised = new ArrayDeque<>();
  private final List<String> cells = new ArrayList<>();
  private int headerCells;
  private String joiner = "";
  private int joinedFrom;
  private int depth;
  private int skipped;
  private boolean noted;
  private boolean inNoteLink;

  /**
   * A paragraph that a note interrupts.
   *
   * @param open how many elements were open before the note
   */
  private record Interrupted(FlowText flow, int open) {}

  private XmlReader(DocumentBuilder out) {
    this.out = out;
  }

  /** Adds what {@code xml}, as a fork sends it, holds to {@code out}. */
  public static void read(String xml, DocumentBuilder out) {
    XmlReader reader = new XmlReader(out);
    XhtmlScanner.scan(xml, reader);
    while (!reader.interrupted.isEmpty()) {
      reader.flush();
      reader.flow = reader.interrupted.pop().flow();
    }
    reader.flush();
  }

  /** What a fork says of a file before its body is no text of it. */
  private boolean isSkipped(String name) {
    return kind(name).equals(SKIP)
        || name.equals("head") && open.size() == 1 && open.peek().equals("html");
  }

  private static String kind(String name) {
    return ELEMENTS.getOrDefault(name, "");
  }

  private static boolean isInline(String name) {
    return kind(name).equals(INLINE) || kind(name).equals(WORD);
  }

  private void startInline(String name, XhtmlAttributes attributes) {
    if (kind(name).equals(WORD) && !flow.isBlank()) {
      flow.append(" ");
    }
    if (JOINED.containsKey(name)) {
      joiner = JOINED.get(name);
      joinedFrom = flow.length();
    } else if (!joiner.isEmpty() && flow.length() > joinedFrom) {
      flow.append(joiner);
    }
    boolean reference = name.equals("xref") && REFERENCE.matcher(attributes.get("class")).matches();
    boolean notes =
        name.equals("a") && attributes.get("class").equals(NOTE)
            || reference && NOTED.matcher(attributes.get("class")).matches();
    inNoteLink = notes;
    if (notes) {
      flow.startLink(false, false);
    }
    boolean raises =
        notes
            || RAISED.contains(name)
            || attributes.get("class").startsWith("sup")
            || reference && !flow.isInBracket();
    if (raises) {
      flow.startRaised();
    }
    if (raised.size() < MOST_OPEN) {
      raised.push(raises);
    }
  }

  @Override
  public void start(String name, XhtmlAttributes attributes) {
    flow.append(formula.start(name));
    if (name.equals(FORMULA)) {
      formulaStart = flow.length();
      tex.setLength(0);
    }
    if (isInline(name)) {
      startInline(name, attributes);
      return;
    }
    boolean note = kind(name).equals(NOTE) || kind(name).equals(SKIP);
    if (note && !flow.isBlank() && interrupted.size() < MOST_OPEN) {
      interrupted.push(new Interrupted(flow, open.size()));
      flow = new FlowText();
    }
    flush();
    noted |= name.equals("body") && attributes.get("class").equals("notes");
    skipped += isSkipped(name) ? 1 : 0;
    if (name.equals("table")) {
      out.startTable();
    }
    depth += SECTIONS.contains(name) ? 1 : 0;
    open.push(name);
  }

  @Override
  public void end(String name) {
    flow.append(formula.end(name));
    if (name.equals(FORMULA) && flow.length() == formulaStart) {
      flow.append(SETTING.matcher(tex).replaceAll("").strip());
    }
    if (isInline(name)) {
      inNoteLink = false;
      joiner = JOINED.containsKey(name) ? "" : joiner;
      if (!raised.isEmpty() && raised.pop()) {
        flow.endRaised();
        flow.endLink();
      }
      return;
    }
    if (open.stream().limit(MOST_OPEN).noneMatch(name::equals)) {
      return;
    }
    flush();
    while (!open.isEmpty()) {
      String closed = open.pop();
      skipped -= isSkipped(closed) ? 1 : 0;
      depth -= SECTIONS.contains(closed) ? 1 : 0;
      if (closed.equals("row") || closed.equals("tr")) {
        endRow();
      }
      if (!interrupted.isEmpty() && interrupted.peek().open() >= open.size()) {
        flow = interrupted.pop().flow();
      }
      if (closed.equals(name)) {
        break;
      }
    }
  }

  private void endRow() {
    if (headerCells == cells.size()) {
      out.headerRow(List.copyOf(cells));
    } else {
      out.row(List.copyOf(cells));
    }
    cells.clear();
    headerCells = 0;
  }

  @Override
  public void text(String text) {
    if (skipped > 0 && TEX.equals(open.peek())) {
      tex.append(text);
    }
    if (skipped == 0 && !(inNoteLink && NOTE_NAME.matcher(text).matches())) {
      flow.append(text);
    }
  }

  private void flush() {
    String text = flow.take().text();
    if (interrupted.isEmpty()) {
      raised.clear();
    }
    if (text.isBlank()) {
      return;
    }
    if (!interrupted.isEmpty()) {
      notes.add(text);
      return;
    }
    add(text);
    notes.forEach(note -> out.block(Role.NOTE, note));
    notes.clear();
  }

  private void add(String text) {
    String name = named();
    Optional<String> around = enclosing();
    if (name.equals("title") && open.contains("titlestmt")) {
      out.title(text);
    }
    if (isCell()) {
      headerCells += open.contains("th") ? 1 : 0;
      cells.add(text);
    } else if (kind(name).equals("title") && !around.equals(Optional.of("back_matter"))) {
      out.title(text);
      out.block(Role.TITLE, text);
    } else if (noted) {
      out.block(Role.NOTE, text);
    } else if (kind(name).equals("heading") && around.isEmpty()) {
      out.heading(1 + depth, text);
    } else if (name.equals("label") && labelsSection()) {
      out.block(Role.PAGE_FURNITURE, text);
    } else {
      out.block(around.map(XmlReader::role).orElse(Role.BODY), text);
    }
  }

  /** The innermost element; FictionBook writes headings as paragraphs in a title. */
  private String named() {
    Iterator<String> inner = open.iterator();
    String name = inner.hasNext() ? inner.next() : "";
    String around = inner.hasNext() ? inner.next() : "";
    return name.equals("p") && kind(around).equals("heading") ? around : name;
  }

  /** Whether the label is the number of a section, which its title follows. */
  private boolean labelsSection() {
    return open.stream().skip(1).findFirst().filter(SECTIONS::contains).isPresent();
  }

  private boolean isCell() {
    return open.stream().limit(MOST_OPEN).anyMatch(each -> kind(each).equals(CELL));
  }

  /**
   * The role of the outermost element that has one: a title in a reference is a reference. An
   * abstract is text, wherever it stands.
   */
  private Optional<String> enclosing() {
    Optional<String> role = Optional.empty();
    int looked = 0;
    for (String name : open) {
      String kind = kind(name);
      boolean has = !kind.isEmpty() && !kind.equals("heading") && !kind.equals("title");
      role = has ? Optional.of(kind) : role;
      if (name.endsWith("abstract") || ++looked == MOST_OPEN) {
        break;
      }
    }
    return role;
  }

  private static Role role(String label) {
    return Role.valueOf(label.toUpperCase(Locale.ROOT));
  }
}
