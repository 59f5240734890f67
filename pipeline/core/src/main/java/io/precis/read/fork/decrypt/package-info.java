/** Files that want a password: recognized, and opened where one is given. */
package io.precis.read.fork.decrypt;
