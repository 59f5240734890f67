/** Which language a text is in: {@link io.precis.text.identify.Languages} is the door. */
package io.precis.text.identify;
