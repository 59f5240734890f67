/** Tells of runs by events of OpenLineage: which inputs became which output, and whether. */
package io.precis.lineage;
