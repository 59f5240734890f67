package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.cli.options.ConfigFile;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Commands that no argument names are not made, and nobody sees a difference. */
class SubcommandsTest {
  /** Makes every command. */
  private static final String ALL = ConfigFile.OPTION;

  @Test
  void theHelpTextIsTheSame() {
    CommandLine whole = Precis.command(ALL);
    assertEquals(whole.getUsageMessage(), Precis.command("--help").getUsageMessage());
    for (String name : whole.getSubcommands().keySet()) {
      assertEquals(
          whole.getSubcommands().get(name).getUsageMessage(),
          Precis.command("help", name).getSubcommands().get(name).getUsageMessage());
    }
  }

  @Test
  void onlyWhatIsNamedHasOptions() {
    CommandLine command = Precis.command("show", "out");
    assertTrue(options(command, "show").contains("find"));
    assertEquals(Set.of("config"), options(command, "summarize"));
    assertEquals(Precis.command(ALL).getSubcommands().keySet(), command.getSubcommands().keySet());
  }

  private static Set<String> options(CommandLine command, String name) {
    return Set.copyOf(
        command.getSubcommands().get(name).getCommandSpec().options().stream()
            .map(ConfigFile::key)
            .toList());
  }
}
