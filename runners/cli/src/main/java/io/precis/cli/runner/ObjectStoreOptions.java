package io.precis.cli.runner;

import io.precis.beam.StoreOptions;
import java.net.URI;
import org.apache.beam.sdk.options.PipelineOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where objects are; who may have them is told by the environment alone. */
public final class ObjectStoreOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  private String endpoint = "";

  @Option(
      names = "--s3-endpoint",
      defaultValue = "",
      paramLabel = "URL",
      description =
          "Server of s3:// addresses, where it is not Amazon's: http://127.0.0.1:9000. Credentials"
              + " come from the environment, as for every program that uses S3.")
  private void setEndpoint(String given) {
    endpoint = server("--s3-endpoint", given);
  }

  @Option(
      names = "--s3-region",
      defaultValue = "",
      paramLabel = "NAME",
      description = "Its region. Default: the one that the environment names.")
  private String region;

  @Option(
      names = "--s3-path-style",
      description = "Name buckets in the path and not in the host, as most other servers want it.")
  private boolean pathStyle;

  private String gsEndpoint = "";

  @Option(
      names = "--gs-endpoint",
      defaultValue = "",
      paramLabel = "URL",
      description = "Server of gs:// addresses, where it is not Google's.")
  private void setGsEndpoint(String given) {
    gsEndpoint = server("--gs-endpoint", given);
  }

  private String azureEndpoint = "";

  @Option(
      names = "--azure-endpoint",
      defaultValue = "",
      paramLabel = "URL",
      description =
          "Server of azfs:// addresses, where it is not ACCOUNT.blob.core.windows.net; with the"
              + " account in its path, if it wants it there.")
  private void setAzureEndpoint(String given) {
    azureEndpoint = server("--azure-endpoint", given);
  }

  private String server(String option, String given) {
    if (!given.isEmpty() && !isServer(given)) {
      throw new ParameterException(
          command.commandLine(),
          option + ": want http:// or https:// and a host, got '" + given + "'");
    }
    return given;
  }

  private static boolean isServer(String given) {
    try {
      URI uri = URI.create(given);
      return uri.getHost() != null
          && uri.getUserInfo() == null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Adds them to a pipeline's options. */
  public PipelineOptions addTo(PipelineOptions options) {
    StoreOptions stores = options.as(StoreOptions.class);
    stores.setS3Endpoint(endpoint);
    stores.setS3Region(region);
    stores.setS3PathStyle(pathStyle);
    stores.setGsEndpoint(gsEndpoint);
    stores.setAzureEndpoint(azureEndpoint);
    return options;
  }
}
