package io.precis.summary;

import static java.util.Objects.requireNonNull;

import io.precis.document.Flaw;
import io.precis.document.LeftOut;
import io.precis.document.Metadata;
import io.precis.document.Section;
import io.precis.document.SourceFile;
import io.precis.keyphrase.Topics;
import io.precis.merge.TreeNode;
import io.precis.summary.about.About;
import java.io.Serializable;
import java.util.List;

/**
 * What is known of a document before it is summarized.
 *
 * @param id SHA-256 of the file's bytes
 * @param names every name under which these bytes were found, sorted
 * @param page file name of the document's pages, without an ending
 * @param sources where the file of each name lies, as a URL; empty where records do not say
 * @param origins the files of these bytes, the first of which was read; empty where it came from
 *     none
 * @param bytes size of the file
 * @param metadata what the file says of itself
 * @param title what stands as title on its first page; empty string where nothing does
 * @param language BCP 47 primary language
 * @param flaws why less than the whole was read; empty where all was
 * @param size how much was read
 * @param sections in text order
 * @param tree nodes of the merge tree in pre-order
 * @param introductions names and terms that the document introduces
 * @param about what the document is
 * @param topics what the document and each of its sections are about
 * @param leftOut what the file holds and the text does not
 * @param files written while it was read, below the run's directory
 * @param spentMillis of the time that a document may take, by the steps before this
 */
public record DocumentHead(
    String id,
    List<String> names,
    String page,
    List<String> sources,
    List<SourceFile> origins,
    long bytes,
    Metadata metadata,
    String title,
    String language,
    List<Flaw> flaws,
    Size size,
    List<Section> sections,
    List<TreeNode> tree,
    List<Introduction> introductions,
    About about,
    List<Topics> topics,
    List<LeftOut> leftOut,
    List<Written> files,
    long spentMillis)
    implements Serializable {
  public DocumentHead {
    requireNonNull(id, "id is null");
    requireNonNull(page, "page is null");
    requireNonNull(metadata, "metadata is null");
    requireNonNull(title, "title is null");
    requireNonNull(language, "language is null");
    requireNonNull(size, "size is null");
    requireNonNull(about, "about is null");
    names = List.copyOf(names);
    sources = List.copyOf(sources);
    origins = List.copyOf(origins);
    flaws = List.copyOf(flaws);
    sections = List.copyOf(sections);
    tree = List.copyOf(tree);
    introductions = List.copyOf(introductions);
    topics = List.copyOf(topics);
    leftOut = List.copyOf(leftOut);
    files = List.copyOf(files);
  }

  /** The same without introductions. */
  public DocumentHead withoutIntroductions() {
    return with(sources, origins, List.of(), files, spentMillis);
  }

  /** The same with {@code file} among its files. */
  public DocumentHead withFile(Written file) {
    return with(sources, origins, introductions, List.of(file), spentMillis);
  }

  /**
   * The same with its files.
   *
   * @param others where they lie, as records say it
   */
  public DocumentHead withSources(List<String> others, List<SourceFile> read) {
    return with(others, read, introductions, files, spentMillis);
  }

  private DocumentHead with(
      List<String> places,
      List<SourceFile> read,
      List<Introduction> introduced,
      List<Written> written,
      long millis) {
    return new DocumentHead(
        id,
        names,
        page,
        places,
        read,
        bytes,
        metadata,
        title,
        language,
        flaws,
        size,
        sections,
        tree,
        introduced,
        about,
        topics,
        leftOut,
        written,
        millis);
  }

  /** The same after so much of its time. */
  public DocumentHead withSpentMillis(long millis) {
    return with(sources, origins, introductions, files, millis);
  }

  /**
   * How much of a document was read.
   *
   * @param characters of extracted text, in UTF-16 code units
   * @param units words, or characters of languages without spaces between words
   * @param sentences that may be cited or were read for context
   * @param pages that the file has; 0 where the format has none
   * @param pagesRead pages that gave text
   */
  public record Size(int characters, int units, int sentences, int pages, int pagesRead)
      implements Serializable {}
}
