/** The pages, tables and search index of a run. */
package io.precis.write.report.run;
