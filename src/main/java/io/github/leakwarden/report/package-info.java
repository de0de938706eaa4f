/**
 * Turns findings and problems into bytes, one class a format.
 *
 * <p>Knows nothing of how a finding came about. Read {@link io.github.leakwarden.report.Report} first.
 */
@NullMarked
package io.github.leakwarden.report;

import org.jspecify.annotations.NullMarked;
