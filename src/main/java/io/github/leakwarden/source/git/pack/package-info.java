/**
 * Git's packs, read by ourselves: what history costs is decided here. An index tells where objects lie, a pack's entries
 * which of them are made of which, and a walk makes each once, base first.
 *
 * <p>Formats as git's own {@code gitformat-pack(5)} has them: index versions 1 and 2, pack versions 2 and 3, ids of SHA-1.
 * A multi-pack-index is not read: the indexes that it sums up lie beside it, and a pack without one is read through, as is
 * one whose index is damaged. Nothing is mapped into memory, so that a
 * pack of any size costs no more than the buffers of its readers, and one that is cut off meanwhile is a fault like any
 * other. Knows nothing of refs, commits and trees, nor of JGit. Read {@link io.github.leakwarden.source.git.pack.Pack}
 * first, then {@link io.github.leakwarden.source.git.pack.PackWalk}.
 */
@NullMarked
package io.github.leakwarden.source.git.pack;

import org.jspecify.annotations.NullMarked;
