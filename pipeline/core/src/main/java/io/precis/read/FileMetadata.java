package io.precis.read;

import io.precis.document.Metadata;
import io.precis.read.build.DocumentBuilder;
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
   * What the file's format states, else what settings at the head of its text do.
   *
   * @param content what was read of the file
   */
  static Metadata of(ForkPart file, DocumentBuilder content) {
    List<String> authors = people(file, List.of(TikaCoreProperties.CREATOR));
    String created = clean(file.get(TikaCoreProperties.CREATED));
    return new Metadata(
        file.mediaType(),
        clean(file.title()),
        authors.isEmpty() ? content.authors() : authors,
        people(file, RECIPIENTS),
        created.isEmpty() ? content.date() : created,
        clean(file.get(TikaCoreProperties.MODIFIED)),
        Math.max(file.pages(), content.pages().size()));
  }

  private static List<String> people(ForkPart file, List<Property> fields) {
    Set<String> people = new LinkedHashSet<>();
    for (Property field : fields) {
      for (String name : file.all(field)) {
        String clean = clean(file.undone(name));
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
