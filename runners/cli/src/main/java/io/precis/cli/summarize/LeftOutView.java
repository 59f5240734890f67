package io.precis.cli.summarize;

import io.precis.batch.Progress;
import io.precis.batch.input.NotRead;
import java.io.PrintWriter;

/**
 * Says what was left out where nothing is left to read.
 *
 * @param err where that is said
 */
public record LeftOutView(PrintWriter err) implements Progress {
  @Override
  public void listed(int documents) {}

  @Override
  public void at(Counts counts) {}

  @Override
  public void nothingToRead(NotRead leftOut) {
    err.print(NotReadText.of(leftOut));
    err.flush();
  }
}
