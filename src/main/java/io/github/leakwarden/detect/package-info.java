/**
 * Finds matches in bytes: anchors to windows, patterns, validators, composite rules.
 *
 * <p>Knows nothing of where bytes come from or of what a match becomes. Read {@link io.github.leakwarden.detect.Detector}
 * first.
 */
@NullMarked
package io.github.leakwarden.detect;

import org.jspecify.annotations.NullMarked;
