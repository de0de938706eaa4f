/**
 * Rule and configuration files: parsed, linted, merged, and compiled into one pack.
 *
 * <p>Knows nothing of where bytes come from or of what a match becomes. Read {@link io.github.leakwarden.rule.Rule}
 * first.
 */
@NullMarked
package io.github.leakwarden.rule;

import org.jspecify.annotations.NullMarked;
