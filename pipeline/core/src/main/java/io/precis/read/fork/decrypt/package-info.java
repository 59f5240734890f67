/**
 * Files that want a password: recognized, and opened where one is given.
 *
 * <p>Public: {@link DecryptedFile}, {@link EncryptedParts}, {@link EncryptedZip}.
 */
package io.precis.read.fork.decrypt;
