package io.precis.summary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.precis.document.DuplicateFiles;
import io.precis.document.LeftOut;
import io.precis.document.Metadata;
import io.precis.keyphrase.KeyPhrase;
import io.precis.keyphrase.Topics;
import io.precis.merge.NodeKind;
import io.precis.summary.about.About;
import java.io.Serializable;
import java.util.List;

/**
 * One line of {@code summaries.jsonl}: a document's summaries at every level, with evidence,
 * coverage and provenance. {@code RECORDS.md} describes each field.
 *
 * @param schema {@value #SCHEMA}
 * @param id SHA-256 of the file's bytes
 * @param names every name under which these bytes were found, sorted
 * @param sources where the file of each name lies, as a URL, in the order of the names; empty where
 *     that is not told
 * @param page file name of the document's pages in every format, without an ending; empty string in
 *     records of runs before they said it
 * @param status {@code summarized}, or {@code degraded} where less than the whole was read
 * @param flaws why less than the whole was read
 * @param title what stands as title on the first page; empty string where nothing does
 * @param about what the document is
 * @param summary the root's sentences as one text
 * @param topics what the document and each of its sections are about
 * @param leftOut what the file holds and the text does not, and why
 * @param nodes the merge tree in pre-order; the first is the document itself
 */
@JsonPropertyOrder({
  "schema",
  "id",
  "names",
  "sources",
  "page",
  "status",
  "flaws",
  "bytes",
  "metadata",
  "title",
  "language",
  "about",
  "summary",
  "length",
  "coverage",
  "provenance",
  "topics",
  "leftOut",
  "sections",
  "nodes"
})
public record DocumentRecord(
    String schema,
    String id,
    List<String> names,
    List<String> sources,
    String page,
    String status,
    List<String> flaws,
    long bytes,
    Metadata metadata,
    String title,
    String language,
    About about,
    String summary,
    DocumentHead.Size length,
    Coverage coverage,
    Provenance provenance,
    List<Topics> topics,
    List<LeftOut> leftOut,
    List<SectionRecord> sections,
    List<NodeRecord> nodes)
    implements Serializable {
  public static final String SCHEMA = "precis-document/2";

  public DocumentRecord {
    // Records of earlier runs lack some.
    title = title == null ? "" : title;
    about = about == null ? About.UNKNOWN : about;
    names = List.copyOf(names);
    sources = sources == null ? List.of() : List.copyOf(sources);
    page = page == null ? "" : page;
    leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    flaws = List.copyOf(flaws);
    topics = List.copyOf(topics);
    sections = List.copyOf(sections);
    nodes = List.copyOf(nodes);
  }

  /**
   * A section of the source.
   *
   * @param path headings from the outermost
   * @param start first character in the extracted text, in UTF-16 code units
   * @param end one past the last
   */
  public record SectionRecord(
      int section, int parent, List<String> path, int start, int end, boolean embedded)
      implements Serializable {}

  /**
   * A node of the merge tree.
   *
   * @param parent -1 for the root
   * @param level 0 for a leaf
   * @param firstSentence ordinal of the first source sentence under it
   * @param endSentence one past the last one's
   * @param sentences its summary
   * @param glosses names and terms that the summary uses and does not introduce, each once
   * @param tokensIn tokens that the student read; 0 without a student
   * @param tokensOut tokens that the student wrote
   */
  public record NodeRecord(
      int node,
      int parent,
      int level,
      NodeKind kind,
      List<String> path,
      int firstSentence,
      int endSentence,
      List<SummarySentence> sentences,
      List<Gloss> glosses,
      int tokensIn,
      int tokensOut)
      implements Serializable {
    public NodeRecord {
      path = List.copyOf(path);
      sentences = List.copyOf(sentences);
      glosses = List.copyOf(glosses);
    }
  }

  /**
   * The same of other files with the same content.
   *
   * @param places where they lie, in the order of the files; empty where that is not told
   */
  public DocumentRecord withFiles(DuplicateFiles files, List<String> places) {
    return new DocumentRecord(
        schema,
        id,
        files.names(),
        places,
        files.page(),
        status,
        flaws,
        bytes,
        metadata,
        title,
        language,
        about,
        summary,
        length,
        coverage,
        provenance,
        topics,
        leftOut,
        sections,
        nodes);
  }

  /** What the document is called: its title, else its name. */
  public String headline() {
    return title.isEmpty() ? names.get(0) : title;
  }

  /** The language that a sentence of the summary is in. */
  public String language(SummarySentence sentence) {
    return provenance.language(sentence, language);
  }

  /** Key phrases of the whole document, the best first. */
  public List<String> keyPhrases() {
    return topics.stream()
        .filter(each -> each.section() == Topics.DOCUMENT)
        .flatMap(each -> each.phrases().stream())
        .map(KeyPhrase::text)
        .toList();
  }

  /** Headings over what is cited, from the outermost; empty where there are none. */
  public List<String> path(Citation citation) {
    return sections.stream()
        .filter(section -> section.section() == citation.section())
        .map(SectionRecord::path)
        .findFirst()
        .orElse(List.of());
  }

  /** The root, which stands for the whole document. */
  public NodeRecord root() {
    return nodes.get(0);
  }
}
