package io.precis.summary;

import java.io.Serializable;

/**
 * A file that was written.
 *
 * @param path relative to the run's directory
 * @param bytes its size
 * @param sha256 of its content
 */
public record Written(String path, long bytes, String sha256) implements Serializable {}
