package io.precis.request;

/** How a summary is laid out for people. */
public enum Style {
  PARAGRAPH,
  BULLETS
}
