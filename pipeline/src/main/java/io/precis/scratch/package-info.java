/**
 * Private directories on this machine's disks, which do not outlive those who made them for long.
 */
package io.precis.scratch;
