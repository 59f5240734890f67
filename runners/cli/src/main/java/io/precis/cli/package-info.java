/**
 * The {@code precis} command: {@link io.precis.cli.Precis} is the door, {@link
 * io.precis.cli.Subcommands} says which commands there are. The large ones have packages of their
 * own, over {@code options} (what may be given), {@code runner} (what a runner brings) and {@code
 * terminal} (what is shown). Knows no runner by name.
 */
package io.precis.cli;
