/**
 * Names in a sentence, and whether another sentence holds them: {@link
 * io.precis.ground.name.NameFinder} finds them by case, lists and neighbours, {@link
 * io.precis.ground.name.NameSupport} looks for them.
 *
 * <p>Also public: {@link CaseStatistics}, {@link ContextWords}, {@link EntityMention}.
 */
package io.precis.ground.name;
