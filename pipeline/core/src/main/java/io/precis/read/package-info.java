/**
 * From a file to a {@link io.precis.document.Document}. Start with {@link
 * io.precis.read.Extractor}: the file is copied and hashed, parsed by Apache Tika in a process of
 * its own, because a parser can loop forever, eat all memory or end its process, and what it gives
 * becomes text with sections, blocks and pages. Whatever documents are known to do to a batch ends
 * in a value: an {@code Extraction} with a {@link io.precis.document.RejectCause} or {@link
 * io.precis.document.Flaw}s. What throws is trouble of our own: no disk space, a fork that does not
 * start.
 *
 * <p>Also public: {@link SharedExtractor}.
 */
package io.precis.read;
