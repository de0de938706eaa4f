/**
 * The words of the trade as immutable values: match, finding, secret, provenance, problem, manifest.
 *
 * <p>Knows nothing of how bytes are read, matched or reported. Read {@link io.github.leakwarden.model.Finding} first.
 */
@NullMarked
package io.github.leakwarden.model;

import org.jspecify.annotations.NullMarked;
