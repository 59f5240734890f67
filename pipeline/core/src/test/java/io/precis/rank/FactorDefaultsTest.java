package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorDefaultsTest {
  /** A part that needed the whole would find its own default not there yet. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        SectionFactors.class,
        StatementFactors.class,
        OpeningSpec.class,
        ReaderFactors.class,
        SemanticFactors.class,
        LearnedSpec.class
      })
  void whicheverIsAskedFirstIsThere(Class<?> first) throws Exception {
    URL[] core = {LearnedSpec.class.getProtectionDomain().getCodeSource().getLocation()};
    try (URLClassLoader fresh = new OwnClasses(core)) {
      assertDoesNotThrow(() -> Class.forName(first.getName(), true, fresh));
    }
  }

  /** Defines the program's classes anew, before its parent would. */
  private static final class OwnClasses extends URLClassLoader {
    OwnClasses(URL[] places) {
      super(places, FactorDefaultsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("io.precis.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
