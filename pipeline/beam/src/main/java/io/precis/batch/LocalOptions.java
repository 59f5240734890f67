package io.precis.batch;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/** Options of a runner on this machine. */
public interface LocalOptions extends PipelineOptions {
  @Description(
      "Threads of this process that summarize documents without a runner, where no student"
          + " rewrites; 0 where the runner does it all.")
  @Default.Integer(0)
  int getLocalThreads();

  void setLocalThreads(int threads);
}
