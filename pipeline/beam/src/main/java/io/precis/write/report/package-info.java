/** Pages and tables of a run, made from its records. */
package io.precis.write.report;
