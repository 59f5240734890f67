/** What earlier runs give a run: unchanged documents, rewritings, files that are set aside. */
package io.precis.reuse;
