/**
 * Azure's blobs as a file system of Beam.
 *
 * <p>Beam's own module takes no conditions and tells a refusal by a stack trace.
 */
package io.precis.azure;
