/** {@code precis plan}: what a run would do and cost. */
package io.precis.cli.plan;
