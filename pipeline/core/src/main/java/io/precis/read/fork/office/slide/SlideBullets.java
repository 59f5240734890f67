package io.precis.read.fork.office.slide;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which paragraphs of a slide's placeholders are points, where they do not say so themselves: by
 * the slide's layout, and by the master behind that.
 */
public final class SlideBullets {
  private static final SlideBullets NONE = new SlideBullets(null);
  private static final Set<String> BULLETS = Set.of("buChar", "buAutoNum", "buBlip");
  private static final String SLIDES = "ppt/slides/";

  /** Types of placeholders that a master has one for; others take that of its text. */
  private static final Set<String> OF_MASTERS = Set.of("title", "ctrTitle", "dt", "ftr", "sldNum");

  private final SlideBullets behind;

  /** By placeholder and level; absent where nothing is said. */
  private final Map<String, Boolean> said = new HashMap<>();

  /** The type of each placeholder that is known by its number. */
  private final Map<String, String> types = new HashMap<>();

  private SlideBullets(SlideBullets behind) {
    this.behind = behind;
  }

  /** What a slide without a layout has. */
  public static SlideBullets none() {
    return NONE;
  }

  /** By the name of the slide's part. */
  public static Map<String, SlideBullets> read(PackageParts parts)
      throws IOException, SAXException, TikaException {
    Map<String, SlideBullets> bySlide = new TreeMap<>();
    Map<String, SlideBullets> byPart = new HashMap<>();
    for (String name : parts.names()) {
      if (name.startsWith(SLIDES) && name.endsWith(".xml")) {
        bySlide.put(name, behind(parts, name, "slideLayout", byPart));
      }
    }
    return bySlide;
  }

  private static SlideBullets behind(
      PackageParts parts, String part, String kind, Map<String, SlideBullets> known)
      throws IOException, SAXException, TikaException {
    int folder = part.lastIndexOf('/') + 1;
    Target target = new Target(kind);
    parts.scan(part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels", target);
    if (target.part.isEmpty()) {
      return NONE;
    }
    SlideBullets bullets = known.get(target.part);
    if (bullets == null) {
      boolean layout = kind.equals("slideLayout");
      bullets = new SlideBullets(layout ? behind(parts, target.part, "slideMaster", known) : null);
      parts.scan(target.part, new Styles(bullets));
      known.put(target.part, bullets);
    }
    return bullets;
  }

  /**
   * Whether a paragraph is a point.
   *
   * @param type of the placeholder, an empty string for one of any text
   * @param index of the placeholder in the layout
   */
  boolean isPoint(String type, String index, int level) {
    String known = types.getOrDefault(index, type);
    return said(index, level)
        .or(() -> said(known, level))
        .orElseGet(() -> behind != null && behind.isMastersPoint(known, level));
  }

  private boolean isMastersPoint(String type, int level) {
    return !OF_MASTERS.contains(type)
        && said("body", level).or(() -> said(Styles.TEXT, level)).orElse(false);
  }

  private Optional<Boolean> said(String placeholder, int level) {
    return Optional.ofNullable(said.get(placeholder + ' ' + level));
  }

  /** The part that a relation of a kind leads to. */
  private static final class Target extends DefaultHandler {
    private final String kind;
    private String part = "";

    private Target(String kind) {
      this.kind = kind;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes relation) {
      if (OfficeXmlFilter.attribute(relation, "Type").endsWith("/" + kind)) {
        String target = OfficeXmlFilter.attribute(relation, "Target");
        part = target.startsWith("/") ? target.substring(1) : target.replaceFirst("^\\.\\.", "ppt");
      }
    }
  }

  /** What a layout or a master says of the levels of its placeholders. */
  private static final class Styles extends DefaultHandler {
    private static final String TEXT = "bodyStyle";

    private final SlideBullets bullets;
    private String index = "";
    private String type = "";
    private int level = -1;

    private Styles(SlideBullets bullets) {
      this.bullets = bullets;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      switch (local) {
        case "sp", "otherStyle", "titleStyle" -> {
          index = "";
          type = "";
        }
        case "ph" -> {
          index = OfficeXmlFilter.attribute(attributes, "idx");
          type = OfficeXmlFilter.attribute(attributes, "type");
          if (!index.isEmpty()) {
            bullets.types.put(index, type);
          }
        }
        case TEXT -> {
          index = "";
          type = TEXT;
        }
        default -> look(local);
      }
    }

    private void look(String name) {
      if (name.matches("lvl[1-9]pPr")) {
        level = name.charAt(3) - '1';
      } else if (level >= 0 && (name.equals("buNone") || BULLETS.contains(name))) {
        say(index.isEmpty() ? type : index, !name.equals("buNone"));
      }
    }

    private void say(String placeholder, boolean point) {
      if (!placeholder.isEmpty()) {
        bullets.said.putIfAbsent(placeholder + ' ' + level, point);
        bullets.said.putIfAbsent(type + ' ' + level, point);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (local.matches("lvl[1-9]pPr")) {
        level = -1;
      }
    }
  }
}
