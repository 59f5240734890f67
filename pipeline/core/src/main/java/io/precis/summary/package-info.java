/** Records of the result, and putting them together. */
package io.precis.summary;
