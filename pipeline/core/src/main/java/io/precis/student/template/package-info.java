/**
 * Chat templates: what of Jinja they are written in, as {@code transformers} renders it, with a
 * bound on what one may cost. {@link io.precis.student.template.ChatTemplate} is the door; nothing
 * of Java can be reached from a template.
 *
 * <p>Also public: {@link TemplateException}.
 */
package io.precis.student.template;
