/**
 * What people and their tables read: a page for each document, a page for the run, a row for each
 * document, and the records in a binary form.
 *
 * <p>Pages come from templates that escape by context. They ask nothing of the network, run no
 * script but their own, which their policy names by its hash, and hold no link that a document
 * gave. All of them can be read without script.
 */
package io.precis.output.report;
