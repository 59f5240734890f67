/** Key phrases of sections and documents. */
package io.precis.keyphrase;
