package io.precis.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody else put into a model's folder. */
class OnnxFileTest {
  @TempDir private Path folder;

  private OnnxFile read(ProtobufWriter model) throws IOException {
    return OnnxFile.read(Files.write(folder.resolve("model.onnx"), model.bytes()));
  }

  private static ProtobufWriter message() {
    return new ProtobufWriter();
  }

  /** A model with one node that has one attribute. */
  private static ProtobufWriter model(ProtobufWriter attribute) {
    return message().message(7, message().message(1, message().message(5, attribute)));
  }

  @Test
  @Tag("slow")
  void graphsThatNestForEverAreNoModel() throws IOException {
    ProtobufWriter graph = message();
    for (int i = 0; i < 20_000; i++) {
      graph = message().message(1, message().message(5, message().message(6, graph)));
    }
    ProtobufWriter model = message().message(7, graph);
    ModelException refused = assertThrows(ModelException.class, () -> read(model));
    assertTrue(refused.getMessage().contains("graphs in one another"), refused.getMessage());
  }

  @Test
  void dataOutsideIsFoundWhereverATensorCanStand() throws IOException {
    ProtobufWriter tensor =
        message().message(13, message().text(1, "location").text(2, "../../etc/passwd"));
    ProtobufWriter sparse = message().message(1, tensor);
    ProtobufWriter graph = message().message(5, tensor);
    ProtobufWriter plain = message();
    List<ProtobufWriter> models =
        List.of(
            message().message(7, graph),
            message().message(7, message().message(15, sparse)),
            message().message(7, message().message(15, message().message(2, tensor))),
            model(message().message(5, tensor)),
            model(message().message(10, tensor)),
            model(message().message(22, sparse)),
            model(message().message(23, sparse)),
            model(message().message(6, graph)),
            model(message().message(11, graph)),
            message().message(7, plain).message(20, message().message(1, graph)),
            message().message(7, plain).message(20, message().message(2, graph)),
            message()
                .message(7, plain)
                .message(25, message().message(11, message().message(5, tensor))),
            message()
                .message(7, plain)
                .message(
                    25, message().message(7, message().message(5, message().message(10, tensor)))));
    for (ProtobufWriter each : models) {
      assertEquals(Set.of("../../etc/passwd"), read(each).externalFiles());
    }
  }
}
