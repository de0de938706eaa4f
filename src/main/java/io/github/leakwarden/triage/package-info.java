/**
 * Turns matches into findings: grouping, overlap, attribution, baselines, ignore files, marks, severity.
 *
 * <p>Knows nothing of how a match was found or how a finding is shown. Read {@link io.github.leakwarden.triage.Triage}
 * first.
 */
@NullMarked
package io.github.leakwarden.triage;

import org.jspecify.annotations.NullMarked;
