/**
 * What the blocks of a whole text are by where they stand: {@link io.precis.text.role.SectionRoles}
 * asks one after the other what tells front and back matter, contents, turns, credits, references.
 *
 * <p>Also public: {@link CaptionColumns}.
 */
package io.precis.text.role;
