package io.precis.read;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in words what kept a parser from going on, told by the exceptions that it ended with. */
final class ParserTrouble {
  private static final String UNKNOWN = "its parser gave up";

  /** What stands in names of exceptions, and what it means; the first that stands in one holds. */
  private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

  static {
    MEANINGS.put("EOF", "it breaks off");
    MEANINGS.put("ZeroByteFile", "it is empty");
    MEANINGS.put("SecureContentHandler", "it grows beyond the limits when it is unpacked");
    MEANINGS.put("Zip", "damaged as an archive");
    MEANINGS.put("InvalidFormat", "damaged as an archive");
    MEANINGS.put("NotOfficeXml", "damaged as an archive");
    MEANINGS.put("OfficeXml", "damaged as an Office file");
    MEANINGS.put("RecordFormat", "damaged as an Office file");
    MEANINGS.put("SAX", "damaged as XML");
    MEANINGS.put("Xml", "damaged as XML");
    MEANINGS.put("XML", "damaged as XML");
    MEANINGS.put("NoClassDefFound", "this program lacks a part that reading it needs");
    MEANINGS.put("StackOverflow", "it nests too deep");
  }

  private ParserTrouble() {}

  /**
   * The words.
   *
   * @param classes simple names of exceptions
   */
  static String words(String classes) {
    return MEANINGS.entrySet().stream()
        .filter(meaning -> classes.contains(meaning.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(UNKNOWN);
  }
}
