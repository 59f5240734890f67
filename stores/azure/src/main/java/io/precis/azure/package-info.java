/**
 * Azure's blobs as a file system of Beam.
 *
 * <p>Beam's own module takes no conditions and tells a refusal by a stack trace.
 *
 * <p>Public: {@link AzureRegistrar}.
 */
package io.precis.azure;
