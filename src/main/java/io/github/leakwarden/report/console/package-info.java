/**
 * The report for people at a terminal.
 *
 * <p>Whatever it shows of the scanned tree is escaped first. Read
 * {@link io.github.leakwarden.report.console.ConsoleReport} first.
 */
@NullMarked
package io.github.leakwarden.report.console;

import org.jspecify.annotations.NullMarked;
