/**
 * Chosen sentences become passages, passages a prompt, and what a model writes is grounded in them.
 *
 * <p>Public: {@link Passage}, {@link PassageGrounder}, {@link PassagePlanner}, {@link
 * PassageRewriter}, {@link PromptBuilder}, {@link StudentSpec}.
 */
package io.precis.rewrite;
