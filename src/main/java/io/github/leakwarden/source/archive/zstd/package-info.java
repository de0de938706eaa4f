/**
 * Zstandard (RFC 8878) decompressed, in plain Java.
 *
 * <p>Why our own: the one library in Java reads hostile input through {@code sun.misc.Unsafe}, which newer JDKs warn of,
 * and the other is native code. Here a wild index is an exception. Knows nothing of archives. Read {@link
 * io.github.leakwarden.source.archive.zstd.ZstdFrame} first.
 */
@NullMarked
package io.github.leakwarden.source.archive.zstd;

import org.jspecify.annotations.NullMarked;
