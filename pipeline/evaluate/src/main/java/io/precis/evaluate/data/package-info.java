/** What is measured on: items with references, quoted documents, read from JSON lines. */
package io.precis.evaluate.data;
