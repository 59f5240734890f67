package io.precis.summary.heading;

import io.precis.document.Document;
import io.precis.document.Section;
import io.precis.text.line.SectionNames;
import java.util.List;

/** The headings of a document's sections, as people read them. */
public final class SectionHeads {
  private SectionHeads() {}

  /**
   * Whether a section's heading is a person's name: it stands right below a heading such as "Found
   * by", with nothing between them.
   */
  public static boolean isPerson(Document document, int section) {
    List<Section> sections = document.sections();
    if (section == 0 || !SectionNames.namesPeople(sections.get(section - 1).heading())) {
      return false;
    }
    Section above = sections.get(section - 1);
    return SectionNames.tells(sections.get(section).heading())
        && HeadingText.oneLine(above.span().of(document.text()))
            .equals(HeadingText.oneLine(above.heading()));
  }
}
