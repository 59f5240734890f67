/**
 * Chosen sentences become passages, passages a prompt, and what a model writes is grounded in them.
 */
package io.precis.rewrite;
