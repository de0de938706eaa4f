/**
 * Where blobs come from: files, archives, git.
 *
 * <p>Knows nothing of rules, and looks at content only as far as reading it asks. Read
 * {@link io.github.leakwarden.source.Source} first.
 */
@NullMarked
package io.github.leakwarden.source;

import org.jspecify.annotations.NullMarked;
