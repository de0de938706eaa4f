package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.LargeArchives;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Opens archives and delivers their members, those of archives within archives too.
 *
 * <p>Told by content, never by name; {@link ArchiveFormat} lists what is opened. Nothing is written anywhere. What cannot be had,
 * be it encrypted, damaged, too deep or beyond the budget, becomes a problem located as {@code outer.zip!inner}, and the
 * rest goes on. Immutable and thread-safe; each call has its own budget.
 */
public final class ArchiveExpander implements LargeArchives {
    /** Code of an archive that lies within more archives than are opened. */
    public static final String TOO_DEEP = "archive.too-deep";

    private final ArchiveLimits limits;

    public ArchiveExpander(ArchiveLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** Whether content that is {@code bytes[0, length)} is an archive to be opened. */
    public boolean recognises(byte[] bytes, int length) {
        return limits.depth() > 0 && ArchiveFormat.of(bytes, length).isPresent();
    }

    /** Whether the blob is a whole archive to be opened. */
    public boolean recognises(Blob blob) {
        return blob.offset() == 0 && recognises(blob.bytes(), blob.length());
    }

    @Override
    public boolean recognises(SeekableByteChannel file) throws IOException {
        byte[] head = head(file);
        return limits.depth() > 0 && (ArchiveFormat.ofHead(head, head.length).isPresent() || ZipEnd.isAtEndOf(file));
    }

    @Override
    public boolean recognisesStream(byte[] bytes, int length) {
        return limits.depth() > 0
                && (ArchiveFormat.ofHead(bytes, length).isPresent() || ZipInOrder.isWithin(bytes, length));
    }

    /**
     * Delivers the members of the archive, on the calling thread, and under the archive's own name what belongs to none.
     * Delivers no archive, so that the receiver need not ask {@link #recognises} again. Ends early, without a problem, if
     * the thread is interrupted.
     *
     * @param outer a blob that is recognised
     */
    public void expand(Blob outer, BlobReceiver receiver) {
        ArchiveFormat format = ArchiveFormat.of(outer.bytes(), outer.length())
                .orElseThrow(() -> new IllegalArgumentException("not an archive"));
        Expansion expansion = new Expansion(limits, outer.objectId(), receiver);
        expansion.open(outer.provenance(), format, outer.bytes(), outer.length(), 1);
        expansion.finish(outer.provenance());
    }

    @Override
    public void expand(Provenance outer, Path file, BlobReceiver receiver) {
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            byte[] head = head(channel);
            ArchiveFormat format = ArchiveFormat.ofHead(head, head.length).orElse(ArchiveFormat.ZIP);
            Expansion expansion = new Expansion(limits, Optional.empty(), receiver);
            expansion.open(outer, format, channel, 1);
            expansion.finish(outer);
        } catch (IOException e) {
            receiver.problem(
                    Problem.unread("file.unreadable", outer.unit(), outer.display(), "the archive cannot be read"));
        }
    }

    @Override
    public void expandStream(Provenance outer, InputStream stream, BlobReceiver receiver) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream);
        buffered.mark(ArchiveFormat.HEAD_BYTES);
        byte[] head = buffered.readNBytes(ArchiveFormat.HEAD_BYTES);
        buffered.reset();
        ArchiveFormat format = ArchiveFormat.ofHead(head, head.length).orElse(ArchiveFormat.ZIP);
        Expansion expansion = new Expansion(limits, Optional.empty(), receiver);
        expansion.open(outer, format, buffered, 1);
        expansion.finish(outer);
    }

    private static byte[] head(SeekableByteChannel file) throws IOException {
        return new ChannelStream(file, 0, ArchiveFormat.HEAD_BYTES).readNBytes(ArchiveFormat.HEAD_BYTES);
    }
}
