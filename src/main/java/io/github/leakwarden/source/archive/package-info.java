/**
 * Archives opened in memory: their members become blobs, and nothing is written to disk.
 *
 * <p>Knows nothing of where the outer archive came from. Read {@link
 * io.github.leakwarden.source.archive.ArchiveExpander} first. Home of Commons Compress and XZ for Java.
 */
@NullMarked
package io.github.leakwarden.source.archive;

import org.jspecify.annotations.NullMarked;
