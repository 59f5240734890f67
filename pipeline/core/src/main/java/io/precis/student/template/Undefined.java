package io.precis.student.template;

/** The value of a name that nothing was given to. */
enum Undefined {
  VALUE
}
