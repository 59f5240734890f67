package io.precis.pipeline;

import io.precis.compress.SentenceEditor;
import io.precis.document.DuplicateFiles;
import io.precis.merge.NodeSelection;
import io.precis.metrics.Counters;
import io.precis.pipeline.node.BatchRewriter;
import io.precis.pipeline.node.DocumentTimes;
import io.precis.pipeline.node.NodePlanner;
import io.precis.pipeline.node.SharedRewritings;
import io.precis.reuse.SavedBatches;
import io.precis.rewrite.Passage;
import io.precis.rewrite.PassageGrounder;
import io.precis.summary.DocumentHead;
import io.precis.summary.ExtractiveSummaries;
import io.precis.summary.NodeSummary;
import io.precis.summary.Outcome;
import io.precis.summary.Rewriting;
import io.precis.write.report.document.SummaryFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.beam.sdk.metrics.Counter;

/**
 * The whole way of some documents with a student, for one thread: their passages share batches, and
 * their files are written before the next documents are read. Not thread-safe.
 */
final class WriteRewritten implements LocalStep {
  /** Documents whose passages share batches; so many are read again after a kill. */
  static final int MOST_DOCUMENTS = 8;

  private final DocumentSource source;
  private final Predicate<NodeSelection> rewritable;
  private final NodePlanner planner;
  private final SentenceEditor editor;
  private final SharedRewritings rewritings;
  private final BatchRewriter student;
  private final PassageGrounder grounder;
  private final DocumentSink<Outcome> finish;
  private final Duration limit;
  private final DocumentTimes choosing;
  private final DocumentTimes grounding;
  private final Counter nodes = Counters.NODES.counter();

  /**
   * @param rewritable whether the student knows the language of a node
   * @param editor what is done to the sentences of the others
   * @param rewritings those of all threads
   * @param limit time that one document may take
   */
  private WriteRewritten(
      DocumentSource source,
      Predicate<NodeSelection> rewritable,
      NodePlanner planner,
      SentenceEditor editor,
      SharedRewritings rewritings,
      BatchRewriter student,
      PassageGrounder grounder,
      DocumentSink<Outcome> finish,
      Duration limit) {
    this.source = source;
    this.rewritable = rewritable;
    this.planner = planner;
    this.editor = editor;
    this.rewritings = rewritings;
    this.student = student;
    this.grounder = grounder;
    this.finish = finish;
    this.limit = limit;
    this.choosing = new DocumentTimes(limit);
    this.grounding = new DocumentTimes(limit);
  }

  /**
   * @param rewritings those of all threads
   */
  static WriteRewritten of(
      SummarySettings settings,
      DocumentSource source,
      SharedRewritings rewritings,
      SummaryFiles files) {
    Duration limit = settings.limit();
    return new WriteRewritten(
        source,
        settings.rewritable()::apply,
        new NodePlanner(settings.student(), settings.spec(), settings.program(), limit),
        settings.editor(),
        rewritings,
        new BatchRewriter(settings.student(), new SavedBatches(files.work())),
        settings.student().grounder(settings.spec()),
        new WriteDocument(settings.provenance(), files),
        limit);
  }

  /**
   * A document that waits for the student.
   *
   * @param printed parts of its nodes that do not
   */
  private record Waiting(DocumentHead head, List<Passage> passages, List<NodeSummary> printed) {}

  @Override
  public List<Outcome> outcomes(List<DuplicateFiles> groups)
      throws IOException, InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    List<Waiting> waiting = new ArrayList<>();
    for (DuplicateFiles group : groups) {
      DocumentSource.Result read = source.read(group);
      read.reject().ifPresent(outcomes::add);
      if (read.head().isPresent()) {
        waiting.add(planned(read.head().get(), read.selections()));
      }
    }
    rewrite(waiting.stream().flatMap(each -> each.passages().stream()).toList());
    for (Waiting document : waiting) {
      List<NodeSummary> parts = parts(document);
      outcomes.add(finish.finishGuarded(document.head(), limit, () -> parts));
    }
    return outcomes;
  }

  private Waiting planned(DocumentHead head, List<NodeSelection> selections) throws IOException {
    List<Passage> passages = new ArrayList<>();
    List<NodeSummary> printed = new ArrayList<>();
    for (NodeSelection selection : selections) {
      if (rewritable.test(selection)) {
        NodePlanner.Planned planned = planner.plan(selection);
        passages.addAll(planned.wanted());
        printed.addAll(planned.printed());
      } else {
        printed.add(
            ExtractiveSummaries.extracted(selection, editor, choosing.of(selection.document())));
      }
    }
    return new Waiting(head, passages, printed);
  }

  private void rewrite(List<Passage> passages) throws IOException {
    List<Passage> taken = rewritings.take(passages);
    for (int from = 0; from < taken.size(); from += BatchRewriter.MOST_PASSAGES) {
      int to = Math.min(from + BatchRewriter.MOST_PASSAGES, taken.size());
      List<Passage> batch = taken.subList(from, to);
      Map<String, Rewriting> made = student.rewrite(batch);
      batch.forEach(
          each -> rewritings.tell(each, Optional.ofNullable(made.get(each.fingerprint()))));
    }
  }

  private List<NodeSummary> parts(Waiting document) throws IOException, InterruptedException {
    List<NodeSummary> parts = new ArrayList<>(document.printed());
    for (Passage passage : document.passages()) {
      parts.add(grounder.ground(passage, rewritings.of(passage), grounding.of(passage.document())));
    }
    nodes.inc(parts.stream().filter(part -> part.part() == 0).count());
    return parts;
  }
}
