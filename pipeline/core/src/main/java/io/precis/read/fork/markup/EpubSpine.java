package io.precis.read.fork.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The reading order of one e-book: which of its items are there and can be parsed. */
final class EpubSpine {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** The address of a style sheet in a page. */
  private static final Pattern SHEET =
      Pattern.compile("<link\\b[^>]{0,300}?\\bhref\\s*=\\s*[\"']([^\"'>]{1,300}\\.css)[\"']");

  private static final int LONGEST_SHEET = 1 << 20;

  /** Larger items are parsed as they are; no chapter has so many. */
  private static final int MOST_BYTES = 16 << 20;

  /**
   * What is wrong with a book.
   *
   * @param lost items that are missing, encrypted, damaged or outside the file
   * @param mended items that are no well-formed XML
   */
  record Findings(int lost, int mended) {}

  private final ZipFile zip;
  private final ParseContext context;
  private final String root;
  private final Document book;

  /** Entries that are written anew, or under another name, by the name that Tika looks for. */
  private final Map<String, byte[]> rewritten = new LinkedHashMap<>();

  private final EpubContents contents = new EpubContents();

  /** Style sheets by their entry. */
  private final Map<String, String> sheets = new HashMap<>();

  private int lost;
  private int mended;

  /** Whether something beside the reading order was taken out: an encrypted font, a program. */
  private boolean lightened;

  private EpubSpine(ZipFile zip, ParseContext context, String root)
      throws IOException, SAXException, TikaException {
    this.zip = zip;
    this.context = context;
    this.root = root;
    this.book = dom(root);
  }

  /**
   * Writes a book of which every item can be read.
   *
   * @param to an empty file; still empty where nothing is written
   * @return empty where the book is well as it is, and where nothing of it can be read, which is
   *     for its parser to judge
   */
  static Optional<Findings> mend(Path file, Path to, ParseContext context) {
    try (ZipFile zip = ZipFile.builder().setFile(file.toFile()).get()) {
      String root = root(zip, context);
      if (zip.getEntry(root) == null) {
        return Optional.empty();
      }
      EpubSpine spine = new EpubSpine(zip, context, root);
      int left = spine.check();
      if (left == 0 || spine.lost == 0 && !spine.lightened && spine.rewritten.isEmpty()) {
        return Optional.empty();
      }
      spine.write(to);
      return Optional.of(new Findings(spine.lost, spine.mended));
    } catch (IOException
        | SAXException
        | TikaException
        | TransformerException
        | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static String root(ZipFile zip, ParseContext context)
      throws IOException, SAXException, TikaException {
    ZipArchiveEntry container = zip.getEntry(CONTAINER);
    if (container == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(container)) {
      List<Element> roots = elements(XMLReaderUtils.buildDOM(in, context), "rootfile");
      return roots.isEmpty() ? "" : roots.get(roots.size() - 1).getAttribute("full-path");
    }
  }

  private Document dom(String name) throws IOException, SAXException, TikaException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return XMLReaderUtils.buildDOM(in, context);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Takes out of the spine what cannot be read; the number of items that are left. */
  private int check() throws IOException, SAXException, TikaException {
    List<String> encrypted = new ArrayList<>();
    if (zip.getEntry(ENCRYPTION) != null) {
      elements(dom(ENCRYPTION), "CipherReference")
          .forEach(e -> encrypted.add(e.getAttribute("URI")));
    }
    Map<String, Element> manifest = new HashMap<>();
    elements(book, "item").forEach(item -> manifest.put(item.getAttribute("id"), item));
    List<Element> spine = elements(book, "itemref");
    readContents(manifest.values());
    int left = 0;
    for (Element reference : spine) {
      Element item = manifest.get(reference.getAttribute("idref"));
      if (item != null && isReadable(item, encrypted)) {
        left++;
      } else {
        lost++;
        remove(reference);
      }
    }
    for (Element item : manifest.values()) {
      String entry = path(item).entry();
      if (entry == null) {
        remove(item); // one whose address cannot be decoded would cost the book
      } else if (encrypted.contains(entry) || isBeside(item, spine)) {
        lightened = true;
        remove(item);
      }
    }
    return left;
  }

  /** What works in a book and is not read in it: a program, or a table of contents beside it. */
  private static boolean isBeside(Element item, List<Element> spine) {
    String type = item.getAttribute("media-type").toLowerCase(Locale.ROOT);
    String id = item.getAttribute("id");
    boolean contents = List.of(item.getAttribute("properties").split("\\s+")).contains("nav");
    return type.endsWith("script")
        || contents && spine.stream().noneMatch(ref -> ref.getAttribute("idref").equals(id));
  }

  private void readContents(Collection<Element> items) throws IOException {
    for (Element item : items) {
      String entry = path(item).entry();
      if (entry != null) {
        String type = item.getAttribute("media-type");
        contents.read(entry, type, item.getAttribute("properties"), this::opened);
      }
    }
  }

  private Optional<InputStream> opened(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    boolean readable = entry != null && zip.canReadEntryData(entry);
    return readable ? Optional.of(zip.getInputStream(entry)) : Optional.empty();
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }

  private EpubPath path(Element item) {
    String folder = root.substring(0, root.lastIndexOf('/') + 1);
    return EpubPath.of(folder, item.getAttribute("href"));
  }

  private boolean isReadable(Element item, List<String> encrypted) {
    EpubPath path = path(item);
    ZipArchiveEntry entry = path.entry() == null ? null : zip.getEntry(path.entry());
    if (entry == null || !zip.canReadEntryData(entry) || encrypted.contains(path.entry())) {
      return false;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      boolean whole = bytes.length < MOST_BYTES;
      byte[] styled = new byte[0];
      boolean page = item.getAttribute("media-type").toLowerCase(Locale.ROOT).contains("html");
      if (page && whole && !isWellFormed(bytes)) {
        byte[] better = asXml(bytes);
        if (!isWellFormed(better)) {
          return false;
        }
        mended++;
        rewritten.put(path.asked(), better);
      } else if (page && whole && (styled = styled(bytes, path.entry())).length > 0) {
        rewritten.put(path.asked(), styled);
      } else if (!path.entry().equals(path.asked())) {
        rewritten.put(path.asked(), bytes);
      }
      return true;
    } catch (IOException e) {
      return false; // damaged: it is counted as lost
    }
  }

  /**
   * A page into which its style sheets are written, as far as they tell what is seen, and in which
   * headings are such; empty where there is nothing to write.
   */
  private byte[] styled(byte[] bytes, String entry) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String said = sheets(text, entry);
    List<EpubContents.Line> lines = contents.of(entry);
    boolean telling = InlinedStyles.isTelling(said);
    boolean bare = !EpubHeadings.hasOwn(text) && (!lines.isEmpty() || EpubHeadings.areSized(said));
    if (!telling && !bare) {
      return new byte[0];
    }
    org.jsoup.nodes.Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    boolean written = telling && InlinedStyles.write(said, page);
    boolean headed = bare && EpubHeadings.mark(page, lines, said);
    byte[] styled = written || headed ? asXml(page) : new byte[0];
    return isWellFormed(styled) ? styled : new byte[0];
  }

  /** What the sheets say that a page names, one after the other. */
  private String sheets(String page, String entry) throws IOException {
    StringBuilder said = new StringBuilder();
    Matcher link = SHEET.matcher(page);
    while (link.find()) {
      String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
      said.append(sheet(EpubPath.of(folder, link.group(1)).entry())).append('\n');
    }
    return said.toString();
  }

  private String sheet(String name) throws IOException {
    ZipArchiveEntry entry = name == null ? null : zip.getEntry(name);
    if (entry != null && !sheets.containsKey(name) && zip.canReadEntryData(entry)) {
      try (InputStream in = zip.getInputStream(entry)) {
        sheets.put(name, new String(in.readNBytes(LONGEST_SHEET), StandardCharsets.UTF_8));
      }
    }
    return sheets.getOrDefault(name, "");
  }

  private boolean isWellFormed(byte[] bytes) throws IOException {
    try {
      XMLReaderUtils.parseSAX(new ByteArrayInputStream(bytes), new DefaultHandler(), context);
      return true;
    } catch (SAXException | TikaException e) {
      return false;
    }
  }

  /** A page as browsers read it, as XML. */
  private static byte[] asXml(byte[] bytes) throws IOException {
    return asXml(Jsoup.parse(new ByteArrayInputStream(bytes), null, ""));
  }

  private static byte[] asXml(org.jsoup.nodes.Document page) {
    page.outputSettings()
        .syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .charset(StandardCharsets.UTF_8)
        .prettyPrint(false);
    page.select("script, style").remove();
    page.select("html").attr("xmlns", XHTML);
    return page.select("html").outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Path to) throws IOException, TikaException, TransformerException {
    // Of what is encrypted nothing is left, and Tika fails at the end where anything is said to be.
    Set<String> replaced = Set.of(root, ENCRYPTION);
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(to.toFile())) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (!replaced.contains(entry.getName()) && !rewritten.containsKey(entry.getName())) {
          out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
        }
      }
      for (Map.Entry<String, byte[]> item : rewritten.entrySet()) {
        out.putArchiveEntry(new ZipArchiveEntry(item.getKey()));
        out.write(item.getValue());
        out.closeArchiveEntry();
      }
      out.putArchiveEntry(new ZipArchiveEntry(root));
      XMLReaderUtils.getTransformer().transform(new DOMSource(book), new StreamResult(out));
      out.closeArchiveEntry();
    }
  }
}
