package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.LargeArchives;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;

/**
 * Opens archives and delivers their members, those of archives within archives too.
 *
 * <p>Told by content: zip and what is built on it, tar, gzip, bzip2. Nothing is written anywhere. What cannot be had,
 * be it encrypted, damaged, too deep or beyond the budget, becomes a problem located as {@code outer.zip!inner}, and the
 * rest goes on. Immutable and thread-safe; each call has its own budget.
 */
public final class ArchiveExpander implements LargeArchives {
    private final ArchiveLimits limits;

    public ArchiveExpander(ArchiveLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** Whether content that is, or starts with, {@code bytes[0, length)} is an archive to be opened. */
    @Override
    public boolean recognises(byte[] bytes, int length) {
        return limits.depth() > 0 && ArchiveFormat.of(bytes, length).isPresent();
    }

    /** Whether the blob is a whole archive to be opened. */
    public boolean recognises(Blob blob) {
        return blob.offset() == 0 && recognises(blob.bytes(), blob.length());
    }

    /**
     * Delivers the members of the archive, on the calling thread, and what stands before a zip's first member under the
     * archive's own name. Delivers no archive, so that the receiver need not ask {@link #recognises} again. Ends early,
     * without a problem, if the thread is interrupted.
     *
     * @param outer a blob that is recognised
     */
    public void expand(Blob outer, BlobReceiver receiver) {
        ArchiveFormat format = ArchiveFormat.of(outer.bytes(), outer.length())
                .orElseThrow(() -> new IllegalArgumentException("not an archive"));
        if (format == ArchiveFormat.ZIP) {
            int prefix = ArchiveFormat.prefixOfZip(outer.bytes(), outer.length());
            if (prefix > 0) {
                receiver.blob(Blob.whole(outer.provenance(), outer.bytes(), prefix));
            }
        }
        Expansion expansion = new Expansion(limits, receiver);
        expansion.open(outer.provenance(), format, outer.bytes(), outer.length(), 1);
        expansion.finish(outer.provenance().unit());
    }

    @Override
    public void expand(Provenance outer, Path file, BlobReceiver receiver) {
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            byte[] head = new byte[ArchiveFormat.HEAD_BYTES];
            int length = Math.max(channel.read(ByteBuffer.wrap(head), 0), 0);
            ArchiveFormat format =
                    ArchiveFormat.ofHead(head, length).orElseThrow(() -> new IOException("no archive any more"));
            Expansion expansion = new Expansion(limits, receiver);
            expansion.open(outer, format, channel, 1);
            expansion.finish(outer.unit());
        } catch (IOException e) {
            receiver.problem(
                    Problem.unread("file.unreadable", outer.unit(), outer.display(), "the archive cannot be read"));
        }
    }
}
