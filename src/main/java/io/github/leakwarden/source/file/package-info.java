/**
 * Blobs from the file system and from standard input.
 *
 * <p>Knows nothing of git: what git tracks or ignores comes in as a list. Read {@link
 * io.github.leakwarden.source.file.DirectorySource} first. Home of Commons IO.
 */
@NullMarked
package io.github.leakwarden.source.file;

import org.jspecify.annotations.NullMarked;
