package io.precis.summary;

import io.precis.document.Document;
import io.precis.document.Section;
import io.precis.text.SectionNames;
import java.util.List;

/** The headings of a document's sections, as people read them. */
final class SectionHeads {
  private SectionHeads() {}

  /** A section's own; empty string for text before the first heading. */
  static String own(Section section) {
    return section.path().isEmpty() ? "" : section.path().get(section.path().size() - 1);
  }

  /**
   * Whether a section's heading is a person's name: it stands right below a heading such as "Found
   * by", with nothing between them.
   */
  static boolean isPerson(Document document, int section) {
    List<Section> sections = document.sections();
    if (section == 0 || !SectionNames.namesPeople(own(sections.get(section - 1)))) {
      return false;
    }
    String heading = own(sections.get(section));
    String above = sections.get(section - 1).span().of(document.text());
    return SectionNames.tells(heading)
        && HeadingText.oneLine(above).equals(HeadingText.oneLine(own(sections.get(section - 1))));
  }
}
