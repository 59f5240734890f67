package io.precis.write.report.document;

import io.precis.summary.DocumentRecord;
import io.precis.write.OutputFormat;
import io.precis.write.SourceLink;
import io.precis.write.report.Asset;
import io.precis.write.report.LabelledValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document's page shows.
 *
 * @param title the file's own, or its name
 * @param about what the document is, in a sentence
 * @param aboutLanguage BCP 47 language of that sentence
 * @param origin name and folder of the file, and of a mail who wrote to whom
 * @param file URL of the source file; empty string where there is none
 * @param copies the same summary in other formats: their names, and where they lie from the page
 * @param notices what a reader must know first: why less than the whole was read
 * @param glosses names that the summary uses and does not introduce
 * @param coverage in words
 * @param sourceNote what is left out of the source text, and why; empty string where all is there
 * @param leftOut what the file holds and the source text does not, and why; empty string for
 *     nothing
 * @param source empty where the page has none
 * @param making how the summary came about
 */
public record DocumentPage(
    String language,
    String title,
    String about,
    String aboutLanguage,
    List<String> facts,
    List<LabelledValue> origin,
    String file,
    List<LabelledValue> copies,
    List<String> notices,
    List<String> topics,
    List<PageParagraph> summary,
    List<PageGloss> glosses,
    List<PageNode> tree,
    CoverageBar bar,
    String coverage,
    String sourceNote,
    String leftOut,
    List<Paragraph> source,
    List<LabelledValue> making) {
  /** Largest page, in bytes of UTF-8. */
  public static final int MAX_BYTES = 5_000_000;

  public DocumentPage {
    origin = List.copyOf(origin);
    copies = List.copyOf(copies);
    facts = List.copyOf(facts);
    notices = List.copyOf(notices);
    topics = List.copyOf(topics);
    summary = List.copyOf(summary);
    glosses = List.copyOf(glosses);
    tree = List.copyOf(tree);
    source = List.copyOf(source);
    making = List.copyOf(making);
  }

  /**
   * The page as HTML.
   *
   * @param text the extracted text; empty string where it was not kept
   * @param source what places of evidence link to; empty for nothing
   * @param formats what else is written of the document
   */
  public static String render(
      DocumentRecord record, String text, Optional<SourceLink> source, Set<OutputFormat> formats) {
    return new DocumentPageBuilder(record, text, source, formats).html(MAX_BYTES);
  }

  public Asset style() {
    return Asset.STYLE;
  }

  public Asset script() {
    return Asset.DOCUMENT_SCRIPT;
  }

  public String policy() {
    return Asset.policy(Asset.DOCUMENT_SCRIPT);
  }
}
