/**
 * One document in, its record out, in memory: {@link io.precis.summarize.LocalSummarizer}. What the
 * steps of a run do with a document they do by {@link io.precis.summarize.DocumentProcessor} too.
 */
package io.precis.summarize;
