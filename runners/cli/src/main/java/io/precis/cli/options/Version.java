package io.precis.cli.options;

import io.precis.rank.SentenceScorers;
import io.precis.request.SummarySpec;
import io.precis.student.bundle.EmbeddedStudent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import picocli.CommandLine.IVersionProvider;

/** Which program this is, and what it is made of. */
public final class Version implements IVersionProvider {
  static final String PROGRAM = "precis 0.2.0";

  @Override
  public String[] getVersion() throws IOException {
    Properties build = build();
    return new String[] {
      PROGRAM + ", commit " + build.getProperty("commit"),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
      "Beam " + build.getProperty("beam") + ", Tika " + build.getProperty("tika"),
      "students " + students(),
      "ranking " + SentenceScorers.fingerprint(SummarySpec.DEFAULT)
    };
  }

  /** {@code version}, {@code commit}, {@code beam}, {@code tika}, as Maven filled them in. */
  static Properties build() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      build.load(in);
    }
    return build;
  }

  private static String students() {
    String names =
        Arrays.stream(EmbeddedStudent.values())
            .map(EmbeddedStudent::nameAndVersion)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "none" : names;
  }
}
