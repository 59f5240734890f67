/**
 * What a runner's module brings: {@link io.precis.cli.runner.Backend}; and where stores are.
 *
 * <p>Also public: {@link ApplicationJar}, {@link ObjectStoreOptions}, {@link RunnerOptions}.
 */
package io.precis.cli.runner;
