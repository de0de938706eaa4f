/**
 * What history scans keep on disk from one run to the next: files of the user's with a key and a checksum, and the stamps
 * by which one tells that a pack is still the one that was read.
 *
 * <p>Nothing in here is ever needed: whatever is wrong with a file, it counts as absent. Knows nothing of rules, commits
 * and trees, nor of JGit. Read {@link io.github.leakwarden.source.git.cache.CacheFile} first.
 */
@NullMarked
package io.github.leakwarden.source.git.cache;

import org.jspecify.annotations.NullMarked;
