/**
 * Makes files that attack whoever reads them, for tests: nothing of it is kept in the repository,
 * and it needs nothing but the JDK, so that it runs on the class path of any runner.
 */
package io.precis.read.attack;
