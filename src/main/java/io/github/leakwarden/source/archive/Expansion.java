package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Segments;
import io.github.leakwarden.text.Position;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** One outer archive on its way: its members as blobs, archives within it opened in turn. For one thread. */
final class Expansion {
    private static final int BUFFER_BYTES = 64 << 10;

    private final ArchiveLimits limits;
    private final Budget budget;
    private final BlobReceiver receiver;

    /** For each depth the array that members are read into: that of a nested archive is in use while it is open. */
    private final List<Segments> segmentsByDepth = new ArrayList<>();

    private long delivered;
    private boolean budgetReported;

    Expansion(ArchiveLimits limits, BlobReceiver receiver) {
        this.limits = limits;
        this.budget = new Budget(limits);
        this.receiver = receiver;
    }

    ArchiveLimits limits() {
        return limits;
    }

    /** Opens an archive that lies in memory. */
    void open(Provenance place, ArchiveFormat format, byte[] bytes, int length, int depth) {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(bytes);
        channel.truncate(length);
        open(place, format, channel, depth);
    }

    /** Opens an archive that can be read in any order. Leaves the channel open. */
    void open(Provenance place, ArchiveFormat format, SeekableByteChannel channel, int depth) {
        if (format == ArchiveFormat.ZIP) {
            new ZipMembers(this, place, depth).read(channel);
        } else {
            open(place, format, new BufferedInputStream(Channels.newInputStream(channel), BUFFER_BYTES), depth);
        }
    }

    /** Opens an archive that can be read once, front to back. */
    private void open(Provenance place, ArchiveFormat format, InputStream stream, int depth) {
        switch (format) {
            case ZIP -> openZip(place, stream, depth);
            case TAR -> new TarMembers(this, place, depth).read(stream);
            case GZIP, BZIP2 -> openCompressed(place, format, stream, depth);
        }
    }

    /** A zip is best read from the directory at its end; one too large for memory is read as it comes. */
    private void openZip(Provenance place, InputStream stream, int depth) {
        Segments segments = segments(depth - 1);
        int filled = fill(segments, (to, from, end) -> stream.read(to, from, end - from));
        byte[] bytes = segments.bytes();
        if (filled <= Segments.WHOLE_BYTES) {
            open(place, ArchiveFormat.ZIP, bytes, filled, depth);
        } else {
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(bytes, 0, filled), stream);
            if (!new ZipMembers(this, place, depth).readInOrder(whole)) {
                broken(place);
            }
        }
    }

    /** One compressed file; if that is a tar, its members count as members of this archive. */
    private void openCompressed(Provenance place, ArchiveFormat format, InputStream stream, int depth) {
        InputStream decompressed;
        try {
            decompressed = format == ArchiveFormat.GZIP
                    ? new GzipStream(stream)
                    : new BZip2CompressorInputStream(stream, true);
        } catch (IOException | RuntimeException e) {
            broken(place);
            return;
        }
        MemberReader reader = new MemberReader(decompressed, new Budget(limits));
        byte[] head = reader.peek(ArchiveFormat.HEAD_BYTES);
        if (ArchiveFormat.ofHead(head, head.length).equals(Optional.of(ArchiveFormat.TAR))) {
            new TarMembers(this, place, depth).read(reader.stream());
        } else {
            member(place.member(withoutSuffix(place.fileName())), reader.stream(), depth);
        }
        if (goesOn()) {
            reader.drain();
        }
        report(place, reader);
        if (decompressed instanceof GzipStream gzip && gzip.isEnded()) {
            behind(place, gzip, depth);
        }
    }

    /**
     * What stands behind the last gzip stream is delivered under the archive's own name, as far as it fits one blob, and
     * said to be unread all the same: it may be a format of its own. Zeros are the padding of tapes.
     */
    private void behind(Provenance place, GzipStream gzip, int depth) {
        Segments segments = segments(depth);
        MemberReader reader = new MemberReader(gzip.rest(), budget);
        int filled = Math.min(fill(segments, reader), Segments.WHOLE_BYTES);
        long rest = filled;
        byte[] bytes = segments.bytes();
        boolean padding = true;
        for (int i = 0; i < filled && padding; i++) {
            padding = bytes[i] == 0;
        }
        if (!padding) {
            reader.drain();
            rest = reader.count();
            receiver.blob(new Blob(place, Optional.empty(), bytes, filled, gzip.rawBytes() - rest, new Position(1, 1)));
            delivered++;
            broken(place);
        }
        report(place, reader);
    }

    /** Delivers a member, or opens it if it is an archive; reports what stays unread of it. */
    void member(Provenance place, InputStream in, int depth) {
        MemberReader reader = new MemberReader(in, budget);
        if (budget.takeMember()) {
            byte[] head = reader.peek(ArchiveFormat.HEAD_BYTES);
            Optional<ArchiveFormat> format = ArchiveFormat.ofHead(head, head.length);
            if (format.isEmpty()) {
                deliver(place, reader, depth);
            } else if (depth == limits.depth()) {
                tooDeep(place);
            } else {
                open(place, format.get(), reader.stream(), depth + 1);
            }
            reader.drain();
        }
        report(place, reader);
    }

    private void deliver(Provenance place, MemberReader reader, int depth) {
        Segments segments = segments(depth);
        int filled = fill(segments, reader);
        boolean endsAsZip = filled <= Segments.WHOLE_BYTES
                && ArchiveFormat.of(segments.bytes(), filled).isPresent();
        if (endsAsZip) {
            openBehindPrefix(place, segments.bytes(), filled, depth);
            return;
        }
        try {
            segments.deliverFilled(place, filled, reader, receiver);
            delivered++;
        } catch (IOException e) {
            throw new IllegalStateException("a member's reader reports no exception", e);
        }
    }

    /** A zip behind something else, such as the script that unpacks it: both are looked at. */
    private void openBehindPrefix(Provenance place, byte[] bytes, int length, int depth) {
        receiver.blob(Blob.whole(place, bytes, ArchiveFormat.prefixOfZip(bytes, length)));
        delivered++;
        if (depth == limits.depth()) {
            tooDeep(place);
        } else {
            open(place, ArchiveFormat.ZIP, bytes, length, depth + 1);
        }
    }

    private void tooDeep(Provenance place) {
        unread("archive.too-deep", place, "archives within archives beyond the depth allowed");
    }

    private static int fill(Segments segments, Segments.Reader reader) {
        try {
            return segments.fill(0, reader);
        } catch (IOException e) {
            throw new IllegalStateException("a member's reader reports no exception", e);
        }
    }

    /** Whether anything may still be read: the budget is not spent, nor the scan cancelled. */
    boolean goesOn() {
        return !budget.isSpent() && !Thread.currentThread().isInterrupted();
    }

    /** Says that the archive, or a member, cannot be read to its end. */
    void broken(Provenance place) {
        if (goesOn()) {
            unread("archive.broken", place, "damaged or cut off; what could be read of it was searched");
        }
    }

    /** Says that something wanted is not read. */
    void unread(String code, Provenance place, String why) {
        receiver.problem(Problem.unread(code, place.unit(), place.display(), why));
    }

    /** Says how many members were delivered. */
    void finish(String unit) {
        receiver.count(unit, "archive members", delivered);
    }

    private void report(Provenance place, MemberReader reader) {
        if (!budget.isSpent() && !reader.isBudgetSpent()) {
            if (reader.isDamaged()) {
                broken(place);
            }
        } else if (!budgetReported) {
            budgetReported = true;
            unread(
                    "archive.budget",
                    place,
                    String.format(
                            Locale.ROOT,
                            "the archive expands to more than %d bytes or %d members; from here on it was not read",
                            limits.expandedBytes(),
                            limits.members()));
        }
    }

    private Segments segments(int depth) {
        while (segmentsByDepth.size() <= depth) {
            segmentsByDepth.add(new Segments());
        }
        return segmentsByDepth.get(depth);
    }

    private static String withoutSuffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
