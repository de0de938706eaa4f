/**
 * The pipeline: wiring, budgets, threads, progress. With {@code model} and {@code rule} this is the public API.
 *
 * <p>Knows nothing of terminals; what users write as options is {@code scan.option}'s to read. Read {@link io.github.leakwarden.scan.Scan} first.
 */
@NullMarked
package io.github.leakwarden.scan;

import org.jspecify.annotations.NullMarked;
