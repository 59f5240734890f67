/**
 * What is known of each language, as data: {@link io.precis.language.LanguageRules} reads the word
 * lists under {@code io/precis/language/<tag>/} and nothing of one language is applied to another.
 *
 * <p>A language is added by a folder of lists; a list that is missing is empty. {@code und} holds
 * what all languages written in Latin letters share.
 *
 * <p>Also public: {@link Abbreviations}, {@link Antonyms}, {@link BracketWidths}, {@link
 * ChineseNumbers}, {@link ChineseScript}, {@link CueTokens}, {@link EndSigns}, {@link FiniteVerbs},
 * {@link FunctionWords}, {@link LeaningBack}, {@link ListResource}, {@link ParagraphLanguage},
 * {@link PatternList}, {@link PhraseSets}, {@link Phrases}, {@link Trait}, {@link WhiteSpace},
 * {@link WordList}.
 */
package io.precis.language;
