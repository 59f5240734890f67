/**
 * ROUGE (Lin 2004) as the Perl script computes it: {@link io.precis.evaluate.rouge.Rouge}, and for
 * Chinese and Japanese by characters.
 *
 * <p>Also public: {@link LongestCommonSubsequence}, {@link NGrams}, {@link Overlap}, {@link
 * References}, {@link RougeScore}, {@link RougeText}, {@link RougeTokenizer}, {@link RougeVariant},
 * {@link UnicodeWords}.
 */
package io.precis.evaluate.rouge;
