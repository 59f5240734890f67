package io.precis.summarize;

import static java.util.Objects.requireNonNull;

import io.precis.rank.SentenceScorers;
import io.precis.request.SummarySpec;
import io.precis.summary.Provenance;
import io.precis.summary.RecordAssembler;
import java.io.Serializable;
import java.util.List;

/**
 * What the records of one pipeline say of their making.
 *
 * @param program name and version
 * @param student fingerprint of the model; empty string without one
 * @param sentTo address of its server; empty string without one
 * @param statistics of collections, one a language at most
 */
public record ProvenanceFactory(
    String program,
    SummarySpec spec,
    ModePolicy modes,
    String student,
    String sentTo,
    List<? extends LanguageStatistics> statistics)
    implements Serializable {
  public ProvenanceFactory {
    requireNonNull(program, "program is null");
    requireNonNull(spec, "spec is null");
    requireNonNull(modes, "modes is null");
    requireNonNull(student, "student is null");
    requireNonNull(sentTo, "sentTo is null");
    statistics = List.copyOf(statistics);
  }

  /** Of a document in one language. */
  public Provenance of(String language) {
    boolean used = modes.modeFor(language).usesStudent();
    return new Provenance(
        program,
        RecordAssembler.word(modes.modeFor(language)),
        modes.reasonFor(language),
        spec.length().unitsFor(language),
        RecordAssembler.word(spec.style()),
        SentenceScorers.fingerprint(spec),
        spec.focus(),
        used ? spec.writeIn() : "",
        used ? student : "",
        used ? sentTo : "",
        statistics.stream()
            .filter(source -> source.language().equals(language))
            .map(LanguageStatistics::fingerprint)
            .findFirst()
            .orElse(""));
  }
}
