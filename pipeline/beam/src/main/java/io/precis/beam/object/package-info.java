/**
 * What the file systems of object stores have in common: names, patterns, reading one version,
 * writing in parts. A store is an {@link io.precis.beam.object.ObjectStore}.
 */
package io.precis.beam.object;
