/**
 * Bytes and how to speak of places in them: spans, lines and columns, decoded views with a map back to the original.
 *
 * <p>Knows nothing of rules, secrets or git. Read {@link io.github.leakwarden.text.Span} first.
 */
@NullMarked
package io.github.leakwarden.text;

import org.jspecify.annotations.NullMarked;
