/**
 * Commands, exit codes, terminal.
 *
 * <p>The only package that prints or ends the process.
 */
@NullMarked
package io.github.leakwarden.cli;

import org.jspecify.annotations.NullMarked;
