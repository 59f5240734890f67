package io.precis.cli.options;

import io.precis.student.server.ServedStudent;
import io.precis.student.server.ServerAddress;
import io.precis.student.server.ServerKey;
import io.precis.student.server.ServerProbe;
import io.precis.student.server.ServerSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How a model server is asked. */
final class ServerOptions {
  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "Model of the server, where the address does not end in #NAME.")
  private String model;

  @Option(
      names = "--context",
      paramLabel = "N",
      description =
          "Tokens of prompt and answer together. Default: what the server says; with Ollama 8192,"
              + " or what the model was made for where that is less.")
  private Integer context;

  @Option(
      names = "--key-variable",
      paramLabel = "NAME",
      description = "Environment variable that holds the server's key, on every worker.")
  private String variable;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "File that holds the server's key, on every worker.")
  private String file;

  @Option(
      names = "--allow-remote",
      description =
          "Let documents leave this machine and the private network, to a server elsewhere. The"
              + " record of each says where to.")
  private boolean remote;

  @Option(
      names = "--server-calls",
      paramLabel = "N",
      description = "Calls of the server at a time, of each worker. Default: 4.")
  private Integer calls;

  @Option(
      names = "--server-timeout",
      paramLabel = "TIME",
      converter = Units.Time.class,
      description = "Time for one answer; what takes longer is not rewritten. Default: 5m.")
  private Duration timeout;

  /**
   * The model at {@code place}, found and tried.
   *
   * @throws IllegalArgumentException where an option is wrong, or documents would leave
   * @throws io.precis.onnx.ModelException where the server or its model does not serve
   */
  ServedStudent find(String place) {
    ServerAddress.WithModel given = ServerAddress.parse(place);
    if (given.model().isPresent() && model != null) {
      throw new IllegalArgumentException("the model is named by #MODEL or by --model, not by both");
    }
    ServerSettings settings = ServerSettings.of(given.address()).withKey(key()).withRemote(remote);
    settings = calls == null ? settings : settings.withCalls(calls);
    settings = timeout == null ? settings : settings.withTimeout(timeout);
    settings.check();
    return ServerProbe.find(
        settings,
        given.model().or(() -> Optional.ofNullable(model)),
        context == null ? OptionalInt.empty() : OptionalInt.of(context));
  }

  /**
   * Where no server is asked, nothing may be said of one.
   *
   * @throws IllegalArgumentException where something is
   */
  void refuseWithout() {
    boolean said =
        model != null
            || context != null
            || variable != null
            || file != null
            || remote
            || calls != null
            || timeout != null;
    if (said) {
      throw new IllegalArgumentException(
          "--model, --context, --key-variable, --key-file, --allow-remote, --server-calls and"
              + " --server-timeout are for a model server: want --student http://...");
    }
  }

  private ServerKey key() {
    return new ServerKey(variable == null ? "" : variable, file == null ? "" : file);
  }
}
