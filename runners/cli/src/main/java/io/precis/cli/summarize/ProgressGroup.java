package io.precis.cli.summarize;

import io.precis.batch.Progress;
import io.precis.batch.directory.Retention;
import io.precis.batch.directory.RunId;
import io.precis.batch.input.NotRead;
import io.precis.batch.report.RunReport;
import io.precis.summary.Outcome;
import java.util.List;

/** Tells several what one is told, in order. */
public record ProgressGroup(List<Progress> members) implements Progress {
  public ProgressGroup {
    members = List.copyOf(members);
  }

  @Override
  public void started(RunId run) {
    members.forEach(member -> member.started(run));
  }

  @Override
  public void nothingToRead(NotRead leftOut) {
    members.forEach(member -> member.nothingToRead(leftOut));
  }

  @Override
  public void listed(int documents) {
    members.forEach(member -> member.listed(documents));
  }

  @Override
  public void phase(Phase phase) {
    members.forEach(member -> member.phase(phase));
  }

  @Override
  public void takenUp(RunId killed, int documents) {
    members.forEach(member -> member.takenUp(killed, documents));
  }

  @Override
  public void at(Counts counts) {
    members.forEach(member -> member.at(counts));
  }

  @Override
  public void published(RunReport report, List<Outcome> outcomes, Retention.Result old) {
    members.forEach(member -> member.published(report, outcomes, old));
  }
}
