package io.precis.read;

import io.precis.document.Metadata;
import io.precis.text.TextCleaner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;

/** What a file says of itself, in our terms. */
final class FileMetadata {
  private static final int LONGEST = 500;
  private static final int MOST_PEOPLE = 50;

  /** Of a mail; of an archive of mails, which one part is, there are none. */
  private static final List<Property> RECIPIENTS =
      List.of(Property.internalText(Message.MESSAGE_TO), Property.internalText(Message.MESSAGE_CC));

  private FileMetadata() {}

  /**
   * @param pagesRead pages, slides or sheets that were seen in the content
   */
  static Metadata of(ForkPart file, int pagesRead) {
    return new Metadata(
        file.mediaType(),
        clean(file.get(TikaCoreProperties.TITLE)),
        people(file, List.of(TikaCoreProperties.CREATOR)),
        people(file, RECIPIENTS),
        clean(file.get(TikaCoreProperties.CREATED)),
        clean(file.get(TikaCoreProperties.MODIFIED)),
        Math.max(file.pages(), pagesRead));
  }

  private static List<String> people(ForkPart file, List<Property> fields) {
    Set<String> people = new LinkedHashSet<>();
    for (Property field : fields) {
      for (String name : file.all(field)) {
        String clean = clean(name);
        if (!clean.isEmpty() && people.size() < MOST_PEOPLE) {
          people.add(clean);
        }
      }
    }
    return List.copyOf(people);
  }

  private static String clean(String value) {
    String clean = new TextCleaner().flow(value);
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
