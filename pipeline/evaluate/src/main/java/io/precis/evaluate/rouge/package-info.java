/**
 * ROUGE (Lin 2004) as the Perl script computes it: {@link io.precis.evaluate.rouge.Rouge}, and for
 * Chinese and Japanese by characters.
 */
package io.precis.evaluate.rouge;
