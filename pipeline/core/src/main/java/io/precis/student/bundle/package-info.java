/**
 * What a student is made of: {@link io.precis.student.bundle.Bundle} is a checked model directory,
 * {@link io.precis.student.bundle.ModelCard} what it says of itself, {@link
 * io.precis.student.bundle.PromptTemplate} how it is asked.
 */
package io.precis.student.bundle;
