package io.precis.direct;

import io.precis.cli.Precis;
import io.precis.read.fork.ForkPractice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Summarizes the small documents that the jar brings, and parses them again in this process: its
 * JVM has then loaded what runs and forks load, for an archive of classes.
 */
final class Practice {
  private static final String DOCUMENTS = "io/precis/direct/practice/";

  private Practice() {}

  /**
   * Practises.
   *
   * @param arguments the jar, and an existing empty folder to work in
   */
  public static void main(String[] arguments) throws Exception {
    int status = 1;
    try {
      status = practise(Path.of(arguments[0]), Path.of(arguments[1]));
    } finally {
      System.exit(status); // whatever threads still run
    }
  }

  private static int practise(Path program, Path work) throws Exception {
    Path documents = Files.createDirectory(work.resolve("documents"));
    try (JarFile jar = new JarFile(program.toFile())) {
      for (ZipEntry entry : jar.stream().filter(Practice::isDocument).toList()) {
        String name = entry.getName().substring(DOCUMENTS.length());
        Files.copy(jar.getInputStream(entry), documents.resolve(name));
      }
    }
    int status =
        Precis.run("summarize", documents.toString(), "--output", work.resolve("out").toString());
    int parsed = ForkPractice.parse(documents, Files.createDirectory(work.resolve("fork")));
    return parsed > 0 ? status : 1;
  }

  private static boolean isDocument(ZipEntry entry) {
    return entry.getName().startsWith(DOCUMENTS) && !entry.isDirectory();
  }
}
