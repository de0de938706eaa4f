/**
 * SARIF 2.1.0 within what GitHub code scanning takes, on SARIF4J's classes and Jackson's databind.
 *
 * <p>Knows nothing of files: paths, lines and masks come with the findings. Read
 * {@link io.github.leakwarden.report.sarif.SarifReport} first.
 */
@NullMarked
package io.github.leakwarden.report.sarif;

import org.jspecify.annotations.NullMarked;
