/**
 * Blobs from git: history, stashes, notes, messages, the index, and which files of a work tree git knows.
 *
 * <p>Must not know rules or findings. Runs nothing that a repository configures and writes nothing, neither into the
 * repository nor into the user's configuration. JGit types stay in here. Read
 * {@link io.github.leakwarden.source.git.GitRepository} first, then
 * {@link io.github.leakwarden.source.git.GitHistory}.
 */
@NullMarked
package io.github.leakwarden.source.git;

import org.jspecify.annotations.NullMarked;
