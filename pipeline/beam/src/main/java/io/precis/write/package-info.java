/** The directory of a run: records, index, manifest, written once and read back with checks. */
package io.precis.write;
