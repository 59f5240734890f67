package io.precis.write.report;

import io.precis.keyphrase.Topics;
import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.SectionRecord;
import io.precis.summary.Outline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The key phrases of a record, by what a page shows. */
public final class KeyphraseView {
  private final Map<Integer, List<String>> bySection = new HashMap<>();
  private final Map<Integer, SectionRecord> sections = new HashMap<>();

  public KeyphraseView(DocumentRecord record) {
    record.sections().forEach(section -> sections.put(section.section(), section));
    for (Topics topics : record.topics()) {
      bySection.put(
          topics.section(),
          topics.phrases().stream().map(p -> DisplayText.text(p.text())).toList());
    }
  }

  public List<String> ofDocument() {
    return bySection.getOrDefault(Topics.DOCUMENT, List.of());
  }

  /** Of the section that an entry stands for; none for a part of one. */
  public List<String> of(Outline entry) {
    List<Citation> citations = entry.part() > 0 ? List.of() : entry.citations();
    if (citations.isEmpty()) {
      return List.of();
    }
    SectionRecord section = sections.get(citations.get(0).section());
    while (section != null && !isHeaded(section, entry.heading())) {
      section = sections.get(section.parent());
    }
    return section == null ? List.of() : bySection.getOrDefault(section.section(), List.of());
  }

  private static boolean isHeaded(SectionRecord section, String heading) {
    List<String> path = section.path();
    return path.isEmpty()
        ? heading.equals(Outline.OPENING)
        : path.get(path.size() - 1).equals(heading);
  }
}
