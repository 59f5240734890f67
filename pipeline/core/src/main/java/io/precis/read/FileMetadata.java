package io.precis.read;

import io.precis.document.Metadata;
import io.precis.text.TextCleaner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.TikaCoreProperties;

/** What a file says of itself, in our terms. */
final class FileMetadata {
  private static final int LONGEST = 500;
  private static final int MOST_AUTHORS = 50;

  private FileMetadata() {}

  /**
   * @param pagesRead pages, slides or sheets that were seen in the content
   */
  static Metadata of(ForkPart file, int pagesRead) {
    return new Metadata(
        file.mediaType(),
        clean(file.get(TikaCoreProperties.TITLE)),
        authors(file),
        clean(file.get(TikaCoreProperties.CREATED)),
        clean(file.get(TikaCoreProperties.MODIFIED)),
        Math.max(file.pages(), pagesRead));
  }

  private static List<String> authors(ForkPart file) {
    Set<String> authors = new LinkedHashSet<>();
    for (String author : file.all(TikaCoreProperties.CREATOR)) {
      String clean = clean(author);
      if (!clean.isEmpty() && authors.size() < MOST_AUTHORS) {
        authors.add(clean);
      }
    }
    return List.copyOf(authors);
  }

  private static String clean(String value) {
    String clean = new TextCleaner().flow(value);
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
