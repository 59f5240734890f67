/**
 * Finding, opening, hashing and copying input files; other file systems than the local one are a
 * {@link io.precis.read.input.RemoteFiles service}.
 */
package io.precis.read.input;
