package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.cli.options.ConfigFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Commands that no argument names are not made, and nobody sees a difference. */
class SubcommandsTest {
  @Test
  void theHelpTextIsTheSame() {
    CommandLine whole = Precis.whole();
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
    assertEquals(Precis.whole().getSubcommands().keySet(), command.getSubcommands().keySet());
  }

  @Test
  void everyCommandIsWholeWhereNoneIsNamed() {
    CommandLine whole = Precis.whole();
    Map<String, CommandLine> commands = new LinkedHashMap<>(whole.getSubcommands());
    commands.remove("help"); // it has none of its own
    for (String name : commands.keySet()) {
      assertEquals(options(Precis.command(name), name), options(whole, name), name);
      assertTrue(options(whole, name).contains("help"), name);
    }
    assertEquals(options(whole, "show"), options(Precis.command(ConfigFile.OPTION), "show"));
  }

  private static Set<String> options(CommandLine command, String name) {
    return Set.copyOf(
        command.getSubcommands().get(name).getCommandSpec().options().stream()
            .map(ConfigFile::key)
            .toList());
  }
}
