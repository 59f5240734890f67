package io.precis.write.report.document;

import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.write.report.DisplayText;
import java.util.List;

/** Where a citation lies, in words: {@code p. 5, s. 29, The Year in Brief}. */
final class CitationPlace {
  private CitationPlace() {}

  static String of(DocumentRecord record, Citation citation) {
    String page = citation.page() > 0 ? "p. " + citation.page() + ", " : "";
    String sentence = "s. " + (citation.sentence() + 1);
    List<String> path = record.path(citation);
    String heading = path.isEmpty() ? "" : ", " + DisplayText.text(path.get(path.size() - 1));
    return page + sentence + heading;
  }
}
