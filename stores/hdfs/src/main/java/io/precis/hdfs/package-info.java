/**
 * Hadoop's distributed file system as one of Beam.
 *
 * <p>Beam's own module lets a file appear before it is written, removes the old one before a new
 * one takes its place, and knows neither versions nor conditions, without which every file is read
 * every night to be told.
 *
 * <p>Public: {@link HdfsRegistrar}.
 */
package io.precis.hdfs;
