/**
 * What the file systems of object stores have in common: names, patterns, reading one version,
 * writing in parts. A store is an {@link io.precis.beam.object.ObjectStore}.
 *
 * <p>Also public: {@link ManyCalls}, {@link ObjectFileSystem}, {@link ObjectId}, {@link
 * ObjectReadChannel}, {@link PartWriteChannel}, {@link Upload}, {@link UriForm}.
 */
package io.precis.beam.object;
