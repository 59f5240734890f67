/**
 * Which charset a file is in, claimed or found, and whether its bytes agree.
 *
 * <p>Public: {@link ByteEncoding}, {@link CharsetFinder}, {@link VerifiedEncodingDetector}.
 */
package io.precis.read.fork.charset;
