/** What is asked for: length, style, mode, language; immutable, validated whole, once. */
package io.precis.spec;
