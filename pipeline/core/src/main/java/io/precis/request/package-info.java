/** What is asked for: length, mode, style, language. */
package io.precis.request;
