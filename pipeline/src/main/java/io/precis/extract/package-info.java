/**
 * From files to documents: what lies under a path becomes {@link io.precis.document.Extraction}s.
 *
 * <p>Documents are parsed by Apache Tika in separate processes, because a parser can loop for ever,
 * eat all memory or end its process. The way of a file: {@link io.precis.extract.InputFiles} lists
 * it, a private copy is made while it is hashed, a fork parses the copy into XHTML, and plain
 * classes of this package turn the XHTML into text with sections, blocks and pages. Everything that
 * documents are known to do to a batch ends in a value: an {@code Extraction} with a {@link
 * io.precis.document.RejectCause} or {@link io.precis.document.Flaw}s. What throws is trouble of
 * our own: no disk space, a fork that does not start.
 */
package io.precis.extract;
