/**
 * Google Cloud Storage as a file system of Beam: its JSON API by the JDK's HTTP, and credentials by
 * Google's own library.
 *
 * <p>Beam's own module brings the clients of a dozen other services, and knows no conditions.
 *
 * <p>Public: {@link GcsRegistrar}.
 */
package io.precis.gcs;
