/** What a batch reads and what it leaves out, and why. */
package io.precis.batch.input;
