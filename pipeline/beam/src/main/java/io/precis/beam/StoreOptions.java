package io.precis.beam;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Where object stores are, for workers too. Who may use them is none of it: credentials come from
 * the environment of each process, by the chain of the store's own library.
 */
public interface StoreOptions extends PipelineOptions {
  @Description("Address of a server that speaks S3; empty for Amazon's.")
  @Default.String("")
  String getS3Endpoint();

  void setS3Endpoint(String endpoint);

  @Description("Region of the buckets; empty for the one that the environment names.")
  @Default.String("")
  String getS3Region();

  void setS3Region(String region);

  @Description("Whether a bucket is named in the path of its address, not in its host.")
  @Default.Boolean(false)
  boolean getS3PathStyle();

  void setS3PathStyle(boolean pathStyle);

  @Description("Address of a server that speaks Google Cloud Storage's JSON; empty for Google's.")
  @Default.String("")
  String getGsEndpoint();

  void setGsEndpoint(String endpoint);

  @Description("Address of a server of blobs; empty for Microsoft's, by the account's name.")
  @Default.String("")
  String getAzureEndpoint();

  void setAzureEndpoint(String endpoint);
}
