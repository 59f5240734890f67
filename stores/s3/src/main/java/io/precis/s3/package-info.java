/**
 * Amazon S3 and what speaks its protocol, as a file system of Beam.
 *
 * <p>Beam's own module asks for the head of every object that it lists, does not say where a
 * deletion was refused, and lets a failed call pass as no {@code IOException}; it brings queues and
 * databases with it. This one needs the SDK's {@code s3} alone.
 *
 * <p>Public: {@link S3Registrar}.
 */
package io.precis.s3;
