package io.precis.beam;

import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * An object of a store that says which version of it is there, and that takes a {@link
 * WriteCondition}. It appears whole when its channel is closed, or not at all.
 */
public interface StoredObject extends ResourceId {}
