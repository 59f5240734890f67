package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressPollerTest {
  private final LinkedBlockingQueue<List<Long>> told = new LinkedBlockingQueue<>();

  private final Progress progress =
      new Progress() {
        @Override
        public void listed(int documents) {
          throw new AssertionError("the watch lists nothing");
        }

        @Override
        public void at(Counts counts) {
          told.add(List.of(counts.read(), counts.written(), counts.nodes()));
        }
      };

  @Test
  void textsAreReadAndRecordsAreFinished(@TempDir Path folder) throws Exception {
    RunStore run = new RunStore(folder + "/");
    RunStore work = run.below(RunPaths.WORK);
    for (String id : List.of("a", "b", "c")) {
      run.write(RunPaths.text(id), "text");
    }
    work.write(RunPaths.record("a"), "{}");
    assertEquals(List.of(3L, 1L, 0L), first(run, work));
  }

  @Test
  void whereNoTextIsKeptWhatIsFinishedWasRead(@TempDir Path folder) throws Exception {
    RunStore run = new RunStore(folder + "/");
    RunStore work = run.below(RunPaths.WORK);
    work.write(RunPaths.record("a"), "{}");
    assertEquals(List.of(1L, 1L, 0L), first(run, work));
  }

  private List<Long> first(RunStore run, RunStore work) throws InterruptedException {
    try (ProgressPoller watch = ProgressPoller.start(run, work, progress)) {
      return told.poll(1, TimeUnit.MINUTES);
    }
  }
}
