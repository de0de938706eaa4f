/**
 * The pipeline: wiring, budgets, threads, progress. With {@code model} this is the public API.
 *
 * <p>Knows nothing of options and terminals. Read {@link io.github.leakwarden.scan.Scan} first.
 */
@NullMarked
package io.github.leakwarden.scan;

import org.jspecify.annotations.NullMarked;
