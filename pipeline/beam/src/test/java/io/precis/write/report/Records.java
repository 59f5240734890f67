package io.precis.write.report;

import io.precis.document.Document;
import io.precis.document.DuplicateFiles;
import io.precis.document.LeftOut;
import io.precis.document.Metadata;
import io.precis.document.SourceFile;
import io.precis.document.Span;
import io.precis.keyphrase.KeyPhrase;
import io.precis.keyphrase.Topics;
import io.precis.request.SummarySpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.Gloss;
import io.precis.summary.Provenance;
import io.precis.summary.SummarySentence;
import io.precis.summary.about.About;
import io.precis.text.TextDocuments;
import io.precis.write.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Records for reports to be made of. */
public final class Records {
  private Records() {}

  /** A document that was really summarized. */
  public record Summarized(DocumentRecord record, String text) {}

  public static Summarized of(String name, String text, String language) {
    Document document = TextDocuments.of(name, text, language);
    return new Summarized(
        LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document).orElseThrow(),
        document.text());
  }

  /** Sections with paragraphs; the same seed gives the same text. */
  public static String prose(Random random, int sections) {
    String[] words = "harbour council water bridge report pump board river town meter".split(" ");
    StringBuilder text = new StringBuilder();
    for (int s = 1; s <= sections; s++) {
      text.append("# ").append(s).append(" The ").append(words[s % words.length]).append("\n\n");
      for (int i = 0; i < 12; i++) {
        text.append("The ").append(words[random.nextInt(words.length)]).append(" of the ");
        text.append(words[random.nextInt(words.length)]).append(" cost ");
        text.append(random.nextInt(900)).append(" pounds in the year before. ");
        text.append(i % 4 == 3 ? "\n\n" : "");
      }
      text.append("\n\n");
    }
    return text.toString();
  }

  /** The same with hostile names, title, headings, sentences and provenance. */
  public static DocumentRecord hostile(DocumentRecord r, Random random) {
    List<NodeRecord> nodes = new ArrayList<>();
    for (NodeRecord n : r.nodes()) {
      List<SummarySentence> sentences =
          n.sentences().stream().map(s -> hostile(s, random)).toList();
      List<String> path = n.path().stream().map(h -> Hostile.text(random, 5)).toList();
      nodes.add(
          new NodeRecord(
              n.node(),
              n.parent(),
              n.level(),
              n.kind(),
              path,
              n.firstSentence(),
              n.endSentence(),
              sentences,
              n.sentences().stream()
                  .limit(1)
                  .map(
                      sentence ->
                          new Gloss(
                              Hostile.text(random, 3),
                              Hostile.text(random, 5),
                              sentence.evidence().get(0)))
                  .toList(),
              n.tokensIn(),
              n.tokensOut()));
    }
    String any = Hostile.text(random, 5);
    return new DocumentRecord(
        r.schema(),
        r.id(),
        List.of(any, Hostile.text(random, 5)),
        List.of("javascript:" + any, "file:///a%20b"),
        r.page(),
        r.status(),
        List.of(any),
        r.bytes(),
        new Metadata(any, any, List.of(any), List.of(any), any, any, 3),
        any,
        r.language(),
        new About(any, any, any, any, any, List.of(any), any, List.of()),
        any,
        r.length(),
        r.coverage(),
        new Provenance(any, any, any, 1, any, any, any, any, any, "", any),
        List.of(
            new Topics(Topics.DOCUMENT, List.of(new KeyPhrase(any, 1, List.of(new Span(0, 1)))))),
        List.of(new LeftOut(LeftOut.Reason.HIDDEN, 3)),
        r.sections(),
        nodes);
  }

  /** The document's file, of that name. */
  public static DuplicateFiles files(DocumentRecord record, String name) {
    return DuplicateFiles.of(record.id(), List.of(new SourceFile(name, name, record.bytes(), 0)));
  }

  private static SummarySentence hostile(SummarySentence s, Random random) {
    return new SummarySentence(
        Hostile.text(random, 6),
        Hostile.text(random, 4),
        s.origin(),
        s.support(),
        s.agreement(),
        Hostile.text(random, 3),
        s.operations(),
        s.evidence());
  }

  public static Manifest manifest(int documents, Map<String, Integer> rejected) {
    int lost = rejected.values().stream().mapToInt(Integer::intValue).sum();
    return new Manifest(
        Manifest.SCHEMA,
        "20260101T000000Z",
        "2026-01-01",
        "precis test",
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:01.500Z",
        Map.of(),
        new Manifest.Counts(documents + lost, documents, 0, lost, 0, 0),
        rejected,
        Map.of(),
        Map.of(),
        0,
        0,
        List.of(),
        "");
  }

  public static List<Citation> citations(DocumentRecord record) {
    return record.nodes().stream()
        .flatMap(node -> node.sentences().stream())
        .flatMap(sentence -> sentence.evidence().stream())
        .toList();
  }
}
