/**
 * How lists of office files are numbered.
 *
 * <p>Public: {@link ListCounter}, {@link ListLevel}, {@link ListNumerals}.
 */
package io.precis.read.fork.office.list;
