/**
 * A sentence with words left out: what may be cut, and proof that nothing else was changed. {@link
 * io.precis.compress.LightEditor} makes the cuts that change nothing, {@link
 * io.precis.compress.SentenceShortener} all that the rules allow; the rules, one a class, are told
 * of by {@link io.precis.compress.RuleCompressor}, kept from harm by {@link
 * io.precis.compress.CutGuard}, and a shortened sentence is proved by {@link
 * io.precis.compress.DeletionAlignment}.
 */
package io.precis.compress;
