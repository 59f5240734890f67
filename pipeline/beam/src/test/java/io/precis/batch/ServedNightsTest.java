package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.precis.record.Components;
import io.precis.rewrite.StudentSpec;
import io.precis.student.server.FakeServer;
import io.precis.student.server.ServedStudent;
import io.precis.student.server.ServerAddress;
import io.precis.student.server.ServerProbe;
import io.precis.student.server.ServerSettings;
import io.precis.summary.DocumentRecord;
import io.precis.write.RecordPlace;
import io.precis.write.RunReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nights with a model server: it dies midway, nothing is lost, and it is asked again. */
@Timeout(300)
@Tag("slow")
class ServedNightsTest {
  @TempDir Path in;
  @TempDir Path out;

  private final AtomicBoolean alive = new AtomicBoolean(true);
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void whatAServerDidNotAnswerIsAskedAgain() throws Exception {
    try (FakeServer server = FakeServer.vllm(this::answer)) {
      Nights nights = new Nights(in, out + "/runs").rewrittenBy(student(server));
      for (String name : List.of("alder.txt", "birch.txt", "cedar.txt")) {
        nights.good(name);
      }
      calls.set(0);
      alive.set(false);
      BatchResult first = nights.run();
      assertEquals(3, first.manifest().counts().summarized());
      assertEquals(Set.of("REFUSED"), first.report().printed().refused().keySet());
      for (DocumentRecord record : records(nights, first)) {
        assertEquals(server.url(), record.provenance().sentTo());
        assertFalse(record.nodes().get(0).sentences().isEmpty());
      }
      alive.set(true);
      BatchResult second = nights.run();
      assertEquals(3, second.manifest().counts().summarized());
      assertFalse(second.report().printed().refused().containsKey("REFUSED"));
      int asked = calls.get();
      assertEquals(3, nights.run().manifest().counts().unchanged());
      assertEquals(asked, calls.get(), "what is known is not asked again");
    }
  }

  private String answer(String prompt) {
    calls.incrementAndGet();
    if (!alive.get()) {
      throw new IllegalStateException("the model fell over");
    }
    return "The mill was built in 1842 and ground flour for six villages.";
  }

  private static List<DocumentRecord> records(Nights nights, BatchResult result)
      throws IOException {
    try (RunReader reader = RunReader.open(nights.output().run(result.run())).orElseThrow()) {
      List<DocumentRecord> records = new ArrayList<>();
      for (RecordPlace place : reader.places()) {
        records.add(reader.record(place));
      }
      return records;
    }
  }

  private static StudentSpec student(FakeServer server) {
    ServerSettings settings =
        Components.with(
            ServerSettings.of(ServerAddress.parse(server.url()).address()),
            "pause",
            Duration.ofMillis(5));
    ServedStudent found = ServerProbe.find(settings, Optional.of("tiny"), OptionalInt.empty());
    return new StudentSpec(found, 1, false);
  }
}
