/**
 * Ignore files: ours and those of other tools, read into lines that say what each accepts.
 *
 * <p>Knows nothing of hits and findings: {@code triage} applies the lines. Read {@link
 * io.github.leakwarden.triage.ignore.IgnoreFile} first.
 */
@NullMarked
package io.github.leakwarden.triage.ignore;

import org.jspecify.annotations.NullMarked;
