package io.precis.spec;

/** How a summary is laid out for people. */
public enum Style {
  PARAGRAPH,
  BULLETS
}
