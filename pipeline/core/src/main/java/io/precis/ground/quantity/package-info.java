/** Numbers in text, with their units, in digits and in words. */
package io.precis.ground.quantity;
