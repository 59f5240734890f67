/** What a runner's module brings: {@link io.precis.cli.runner.Backend}. */
package io.precis.cli.runner;
