package io.precis.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal: documents finished, rate, time left, nodes summarized. */
final class ProgressBarView extends ProgressView {
  private ProgressBar bar;

  @Override
  public void listed(int documents) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("Summarizing")
            .setInitialMax(documents)
            .setUnit(" docs", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(250)
            .showSpeed()
            .build();
  }

  @Override
  public void at(long read, long written, long nodes) {
    bar.stepTo(Math.min(written, bar.getMax()));
    bar.setExtraMessage(" " + read + " read, " + nodes + " parts summarized");
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
