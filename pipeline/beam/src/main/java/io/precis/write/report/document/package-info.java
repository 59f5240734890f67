/** The files of a document: {@link io.precis.write.report.document.SummaryFiles} is the door. */
package io.precis.write.report.document;
