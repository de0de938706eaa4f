package io.github.leakwarden.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The process's three streams.
 *
 * @param in standard input
 * @param out standard output, for reports
 * @param err standard error, for everything else
 */
record Streams(InputStream in, PrintStream out, PrintStream err) {}
