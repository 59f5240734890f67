package io.precis.read.fork.office.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Copies a part of an office package, and lets subclasses leave out or change what they know. Names
 * are given without their prefix, so that both dialects of the standard look alike. Not
 * thread-safe.
 */
public abstract class OfficeXmlFilter extends DefaultHandler {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  /** What names of the strict dialect begin with. */
  public static final String STRICT = "http://purl.oclc.org/ooxml/";

  private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";

  private final StringBuilder out = new StringBuilder(HEAD);
  private final Deque<Integer> held = new ArrayDeque<>();
  private int dropped;
  private int hiddenCharacters;
  private final StringBuilder namespaces = new StringBuilder();
  private final Map<String, String> prefixes = new HashMap<>();
  private String prefix = "";

  /** What filtering the part gave. */
  public final String result() {
    return out.toString();
  }

  /** Characters of text that were left out because they are invisible. */
  public final int hiddenCharacters() {
    return hiddenCharacters;
  }

  /** Called before an element is copied; returns whether it and all inside it is left out. */
  protected abstract boolean drops(String name, Attributes attributes);

  /** Called after the end of an element that was copied, or at the end of one left out. */
  protected abstract void ended(String name);

  /** An attribute's value as it is copied. */
  protected String value(String attribute, String value) {
    return value;
  }

  /** The text as it is copied. */
  protected String text(String text) {
    return text;
  }

  @Override
  public final void startPrefixMapping(String mapped, String uri) {
    namespaces.append(mapped.isEmpty() ? " xmlns=\"" : " xmlns:" + mapped + "=\"");
    namespaces.append(escape(transitional(uri))).append('"');
    prefixes.put(uri, mapped.isEmpty() ? "" : mapped + ":");
  }

  /** The name that stands for one of the strict dialect; any other text as it is. */
  private static String transitional(String name) {
    if (!name.startsWith(STRICT)) {
      return name;
    }
    int part = name.indexOf('/', STRICT.length()) + 1;
    return part == 0
        ? name
        : TRANSITIONAL + name.substring(STRICT.length(), part) + "2006/" + name.substring(part);
  }

  @Override
  public final void startElement(String uri, String local, String name, Attributes attributes) {
    prefix = name.indexOf(':') < 0 ? "" : name.substring(0, name.indexOf(':') + 1);
    if (dropped > 0 || drops(bare(name), attributes)) {
      dropped++;
      namespaces.setLength(0);
      return;
    }
    out.append('<').append(name).append(namespaces);
    namespaces.setLength(0);
    for (int i = 0; i < attributes.getLength(); i++) {
      String attribute = attributes.getQName(i);
      if (attribute.startsWith("xmlns")) {
        continue;
      }
      out.append(' ').append(attribute).append("=\"");
      out.append(escape(transitional(value(attribute, attributes.getValue(i))))).append('"');
    }
    out.append('>');
  }

  @Override
  public final void endElement(String uri, String local, String name) {
    if (dropped > 0) {
      dropped--;
      if (dropped == 0) {
        ended(bare(name));
      }
      return;
    }
    prefix = name.indexOf(':') < 0 ? "" : name.substring(0, name.indexOf(':') + 1);
    ending(bare(name));
    out.append("</").append(name).append('>');
    ended(bare(name));
  }

  /** Called before the end of an element that is copied. */
  protected void ending(String name) {}

  @Override
  public final void characters(char[] characters, int start, int length) {
    if (dropped == 0) {
      out.append(escape(text(new String(characters, start, length))));
    }
  }

  /** Writes markup of our own; {@code %} stands for the prefix of the element that is open. */
  protected final void write(String markup) {
    out.append(markup.replace("%", prefix));
  }

  /** What is copied from here on may be taken back. */
  protected final void hold() {
    held.push(out.length());
  }

  /** Ends a stretch that was held, and takes it back where it is not seen. */
  protected final void release(boolean seen, int characters) {
    int from = held.pop();
    if (!seen) {
      out.setLength(from);
      hiddenCharacters += characters;
    }
  }

  /** Ends a stretch that was held, takes it out and returns it. */
  protected final String take() {
    int from = held.pop();
    String taken = out.substring(from);
    out.setLength(from);
    return taken;
  }

  /** Writes markup that was taken out before. */
  protected final void append(String taken) {
    out.append(taken);
  }

  /** Of the element that begins or ends, with its colon; an empty string where it has none. */
  protected final String prefix() {
    return prefix;
  }

  /** Of a namespace, with its colon; an empty string where it has none or is not declared. */
  protected final String prefixOf(String namespace) {
    return prefixes.getOrDefault(namespace, "");
  }

  protected final void countHidden(int characters) {
    hiddenCharacters += characters;
  }

  public static String attribute(Attributes attributes, String wanted) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (bare(attributes.getQName(i)).equals(wanted)) {
        return attributes.getValue(i);
      }
    }
    return "";
  }

  private static String bare(String name) {
    return name.startsWith("xmlns") ? name : name.substring(name.indexOf(':') + 1);
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
