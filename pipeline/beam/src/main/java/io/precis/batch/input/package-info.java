/**
 * What a batch reads and what it leaves out, and why.
 *
 * <p>Public: {@link InputListing}, {@link KnownVersions}, {@link LeftOutFile}, {@link
 * ModifiedTimeRange}, {@link NoSuchInputException}, {@link NotRead}, {@link
 * TooManyRejectedException}.
 */
package io.precis.batch.input;
