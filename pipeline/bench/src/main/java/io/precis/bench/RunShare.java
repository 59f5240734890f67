package io.precis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * What share of a real run's processor time each package takes, from a flight recording of the run:
 *
 * <pre>
 * java -XX:StartFlightRecording=settings=profile,filename=run.jfr -jar precis.jar summarize ...
 * </pre>
 *
 * <p>A sample of running Java code counts for every package of ours on its stack, so that what
 * libraries do for us is the caller's; it stands for the sampling interval. The whole is the
 * process's own processor time as the operating system counted it, native code included and the
 * processes that read files left out: with them every share is smaller.
 *
 * <p>Argument: the recording. {@code (alignment, gate)} is the grounding of rewritten passages,
 * {@code (ledger)} the reading and carrying of introductions.
 */
public final class RunShare {
  /** JFR's "profile" settings sample every 10 ms. */
  private static final double SAMPLE_SECONDS = 0.01;

  private static final String OURS = "io.precis.";
  private static final Map<String, String> PARTS =
      Map.of(
          OURS + "rewrite.PassageGrounder", "(alignment, gate)",
          OURS + "ground.EntityLedger", "(ledger)");

  private final Map<String, Integer> samples = new TreeMap<>();
  private int all;
  private double cpuSeconds;
  private Instant lastLoad;

  private RunShare() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("want one recording, got " + args.length + " arguments");
    }
    RunShare share = new RunShare();
    int processors = 1;
    try (RecordingFile file = new RecordingFile(Path.of(args[0]))) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        switch (event.getEventType().getName()) {
          case "jdk.CPUInformation" -> processors = event.getInt("hwThreads");
          case "jdk.CPULoad" -> share.load(event, processors);
          case "jdk.ExecutionSample" -> share.sample(event);
          default -> {}
        }
      }
    }
    share.print(System.out);
  }

  private void load(RecordedEvent event, int processors) {
    if (lastLoad != null) {
      double seconds = Duration.between(lastLoad, event.getEndTime()).toNanos() / 1e9;
      cpuSeconds +=
          (event.getFloat("jvmUser") + event.getFloat("jvmSystem")) * processors * seconds;
    }
    lastLoad = event.getEndTime();
  }

  private void sample(RecordedEvent event) {
    all++;
    Set<String> seen = new TreeSet<>();
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(OURS)) {
        String outer = type.replaceFirst("\\$.*", "");
        seen.add(outer.substring(0, outer.lastIndexOf('.')));
        PARTS.forEach(
            (name, part) -> {
              if (type.equals(name) || type.startsWith(name + "$")) {
                seen.add(part);
              }
            });
      }
    }
    seen.forEach(name -> samples.merge(name, 1, Integer::sum));
  }

  private void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%.1f s of processor time, %.1f s of it sampled in Java%n",
        cpuSeconds,
        all * SAMPLE_SECONDS);
    out.println("on the stack                 seconds   share");
    samples.forEach(
        (name, count) ->
            out.printf(
                Locale.ROOT,
                "%-28s %7.2f  %5.2f %%%n",
                name,
                count * SAMPLE_SECONDS,
                100 * count * SAMPLE_SECONDS / cpuSeconds));
  }
}
