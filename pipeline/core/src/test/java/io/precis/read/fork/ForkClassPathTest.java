package io.precis.read.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.tika.Tika;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker of a cluster loads us from wherever it keeps a job's jars. */
class ForkClassPathTest {
  @TempDir Path scratch;
  private Path links;

  @BeforeEach
  void makeLinks() throws IOException {
    links = Files.createDirectory(scratch.resolve("links"));
  }

  @Test
  void jarsOfAJobAreFoundWhereTheirFolderIsNamedAfterAPort() throws Exception {
    List<String> found = foundBelow("tm_127.0.0.1:40123-2f6f");
    assertLoads(found);
    assertEquals(2, found.stream().filter(entry -> Path.of(entry).startsWith(links)).count());
  }

  @Test
  void jarsOfAJobAreNamedAsTheyAreWhereNothingStandsAgainstIt() throws Exception {
    Path folder = scratch.resolve("job");
    List<String> found = foundBelow("job");
    assertLoads(found);
    assertEquals(2, found.stream().filter(entry -> Path.of(entry).startsWith(folder)).count());
    try (var made = Files.list(links)) {
      assertEquals(0, made.count());
    }
  }

  /** What a copy of the class finds that was loaded from a folder of this name. */
  private List<String> foundBelow(String name) throws Exception {
    Path folder = Files.createDirectory(scratch.resolve(name));
    Path ours = Files.createSymbolicLink(folder.resolve("ours"), home(ForkClassPath.class));
    Path tika = Files.createSymbolicLink(folder.resolve("tika.jar"), home(Tika.class));
    try (URLClassLoader job = loader(List.of(ours, tika))) {
      Class<?> copy = job.loadClass(ForkClassPath.class.getName());
      assertNotSame(ForkClassPath.class, copy);
      Method find = copy.getDeclaredMethod("find", Path.class);
      find.setAccessible(true);
      return Arrays.asList(((String) find.invoke(null, links)).split(File.pathSeparator));
    }
  }

  /** The class path is whole: every entry is there, and a new process would find both classes. */
  private static void assertLoads(List<String> found) throws Exception {
    List<Path> entries = found.stream().map(Path::of).toList();
    entries.forEach(entry -> assertTrue(Files.exists(entry), () -> entry + " is not there"));
    try (URLClassLoader fork = loader(entries)) {
      fork.loadClass(ForkClassPath.class.getName());
      fork.loadClass(Tika.class.getName());
    }
  }

  private static URLClassLoader loader(List<Path> entries) throws MalformedURLException {
    URL[] urls = new URL[entries.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = entries.get(i).toUri().toURL();
    }
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
