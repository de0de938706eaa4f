/**
 * What the files of other tools have in common.
 *
 * <p>Knows nothing of what those files are for. Read {@link io.github.leakwarden.triage.foreign.ForeignPath} first.
 */
@NullMarked
package io.github.leakwarden.triage.foreign;

import org.jspecify.annotations.NullMarked;
