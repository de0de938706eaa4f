/**
 * Options by name and value, as a command line, a configuration file and a build's plugin give them, made into a request.
 *
 * <p>Knows nothing of how options are spelled on a command line, of streams and of reports. Read {@link
 * io.github.leakwarden.scan.option.ScanPlan} first.
 */
@NullMarked
package io.github.leakwarden.scan.option;

import org.jspecify.annotations.NullMarked;
