package io.precis.output.report;

/** A name and what it has. */
public record Fact(String name, String value) {}
