package io.precis.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.precis.cli.Invocation;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void saysWhatTheProgramIsMadeOf() throws Exception {
    Properties build = build();
    Invocation call = Invocation.of("--version").assertHarmless("--version");
    assertEquals(0, call.status());
    String commit = build.getProperty("commit");
    assertTrue(commit.matches("unknown|[0-9a-f]{12,}(-modified)?"), commit);
    for (String part :
        new String[] {
          Version.PROGRAM + ", commit " + commit,
          "Java " + Runtime.version(),
          "Beam " + build.getProperty("beam"),
          "Tika " + build.getProperty("tika"),
          "students precis-",
          "ranking semantic:"
        }) {
      assertTrue(call.out().contains(part), () -> part + " is not in " + call.out());
    }
  }

  @Test
  void isThatOfTheBuild() throws Exception {
    assertEquals(Version.PROGRAM, "precis " + build().getProperty("version"));
  }

  private static Properties build() throws Exception {
    Properties build = Version.build();
    assumeFalse(build.getProperty("version").startsWith("${"), "resources were not filtered");
    return build;
  }
}
