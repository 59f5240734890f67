/** What a runner's module brings: {@link io.precis.cli.runner.Backend}; and where stores are. */
package io.precis.cli.runner;
