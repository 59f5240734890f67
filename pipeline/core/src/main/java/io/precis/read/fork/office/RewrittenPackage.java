package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** An office package, some of its parts rewritten, the others copied as they are compressed. */
final class RewrittenPackage {
  /** Characters that the format hides, in the metadata of the file. */
  static final String HIDDEN = "precis:hidden-characters";

  /** Larger ones are parsed as they are: both would not fit into the heap. */
  private static final long MOST_BYTES = 32L << 20;

  private static final long MOST_PART_BYTES = 48L << 20;

  /** Which parts are rewritten, and how. */
  interface Parts {
    /** The filter of a part; null for one that stays as it is. */
    OfficeXmlFilter filter(String name);

    /** Whether a part is read behind the others, wherever it lies in the package. */
    default boolean isLast(String name) {
      return false;
    }
  }

  /** Learns from a package what its parts need to know of each other. */
  interface PartsReader {
    Parts read(ZipFile zip, ParseContext context) throws IOException, SAXException, TikaException;
  }

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  /** A part declares a document type, through which entities come: only old formats may. */
  static final class DoctypeException extends TikaException {
    private static final long serialVersionUID = 1;

    DoctypeException(SAXException cause) {
      super("a part declares a document type", cause);
    }
  }

  private RewrittenPackage() {}

  /**
   * The package rewritten; null where nothing of it is to be, or where it is too large or broken,
   * which is for its parser to judge. Adds what was hidden to {@code metadata}.
   *
   * @throws DoctypeException where a part declares a document type
   */
  static byte[] of(
      TikaInputStream file, PartsReader reader, Metadata metadata, ParseContext context)
      throws IOException, DoctypeException {
    if (Files.size(file.getPath()) > MOST_BYTES) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile zip = ZipFile.builder().setFile(file.getPath().toFile()).get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      Parts parts = reader.read(zip, context);
      int hidden = 0;
      boolean changed = false;
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
      entries.sort(Comparator.comparing(entry -> parts.isLast(entry.getName())));
      for (ZipArchiveEntry entry : entries) {
        OfficeXmlFilter filter = parts.filter(entry.getName());
        if (filter == null || entry.getSize() > MOST_PART_BYTES) {
          out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
        } else {
          changed = true;
          scan(zip, entry, filter);
          hidden += filter.hiddenCharacters();
          out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
          out.write(filter.result().getBytes(StandardCharsets.UTF_8));
          out.closeArchiveEntry();
        }
      }
      out.finish();
      if (hidden > 0) {
        metadata.set(HIDDEN, Integer.toString(hidden));
      }
      return changed ? bytes.toByteArray() : null;
    } catch (DoctypeException e) {
      throw e;
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      return null;
    }
  }

  /**
   * A file that is one part of XML as a filter leaves it; the file itself where it is too large,
   * broken or declares a document type, which is for its parser to judge. Adds what was hidden to
   * {@code metadata}.
   */
  static InputStream ofXml(InputStream stream, OfficeXmlFilter filter, Metadata metadata)
      throws IOException {
    TikaInputStream file = TikaInputStream.get(stream);
    if (!isRewritten(file, filter)) {
      return file;
    }
    if (filter.hiddenCharacters() > 0) {
      metadata.set(HIDDEN, Integer.toString(filter.hiddenCharacters()));
    }
    return new ByteArrayInputStream(filter.result().getBytes(StandardCharsets.UTF_8));
  }

  /** Gives a file to a filter; false where that cannot be. */
  private static boolean isRewritten(TikaInputStream file, OfficeXmlFilter filter)
      throws IOException {
    if (Files.size(file.getPath()) > MOST_BYTES) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file.getPath())) {
      scan(in, filter);
      return true;
    } catch (SAXException | TikaException | RuntimeException e) {
      return false;
    }
  }

  /** Reads a part of {@code zip}. */
  static void scan(ZipFile zip, ZipArchiveEntry entry, DefaultHandler handler)
      throws IOException, SAXException, TikaException {
    try (InputStream in = zip.getInputStream(entry)) {
      scan(in, handler);
    }
  }

  private static void scan(InputStream in, DefaultHandler handler)
      throws IOException, SAXException, TikaException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.newSAXParser().parse(in, handler);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the parser of XML cannot forbid document types", e);
    } catch (SAXParseException e) {
      if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
        throw new DoctypeException(e);
      }
      throw e;
    }
  }
}
