package io.precis.write.report;

/** A name and what it has. */
public record LabelledValue(String name, String value) {}
