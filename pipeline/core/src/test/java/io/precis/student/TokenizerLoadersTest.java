package io.precis.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.precis.student.tokenize.Tokenizer;
import io.precis.testing.Loaders;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TokenizerLoadersTest {
  private static final String TEXT = "Palwex gika.";

  @Test
  void everyClassLoaderOfAProcessHasTheNativeLibrary() throws Exception {
    Path file = Golden.directory("t5-tiny").resolve("tokenizer.json");
    int expected;
    try (Tokenizer first = Tokenizer.open(file)) {
      expected = first.count(TEXT);
    }
    try (URLClassLoader loader = Loaders.another()) {
      Class<?> type = Class.forName(Tokenizer.class.getName(), true, loader);
      assertNotSame(Tokenizer.class, type);
      try (AutoCloseable second =
          (AutoCloseable) type.getMethod("open", Path.class).invoke(null, file)) {
        assertEquals(expected, type.getMethod("count", String.class).invoke(second, TEXT));
      }
    }
  }
}
