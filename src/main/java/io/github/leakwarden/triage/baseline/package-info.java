/**
 * Baselines: findings accepted as known, in our file, in gitleaks' JSON report and in detect-secrets' file.
 *
 * <p>Knows nothing of how findings are made: {@code triage} asks which of them are known. Read {@link
 * io.github.leakwarden.triage.baseline.Baseline} first.
 */
@NullMarked
package io.github.leakwarden.triage.baseline;

import org.jspecify.annotations.NullMarked;
