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
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One outer archive on its way: its members as blobs, archives within it opened in turn. For one thread. */
final class Expansion {
    private static final int BUFFER_BYTES = 64 << 10;

    /** Told one by one; a bomb may have a hundred thousand. */
    private static final int PROBLEMS_TOLD = 100;

    private static final byte[] NOTHING = {};
    private static final String BUDGET = "archive.budget";

    private final ArchiveLimits limits;
    private final Budget budget;
    private final BlobReceiver receiver;
    private final Optional<String> objectId;

    /** For each depth the array that members are read into: that of a nested archive is in use while it is open. */
    private final List<Segments> segmentsByDepth = new ArrayList<>();

    private long members;
    private long handedOver;
    private long damages;
    private long problems;
    private boolean budgetReported;

    /** @param objectId git's id of the outer archive, if its place is worked out later */
    Expansion(ArchiveLimits limits, Optional<String> objectId, BlobReceiver receiver) {
        this.limits = limits;
        this.budget = new Budget(limits);
        this.objectId = objectId;
        this.receiver = objectId.isEmpty() ? receiver : new ObjectReceiver(objectId.get(), receiver);
    }

    /** Bytes for one layer of compression, whose content is counted again as members. */
    Budget newBudget() {
        return new Budget(limits);
    }

    /** Opens an archive that lies in memory; one that is none after all is searched as it is. */
    void open(Provenance place, ArchiveFormat format, byte[] bytes, int length, int depth) {
        long handedBefore = handedOver;
        long damagesBefore = damages;
        open(place, format, new ArrayChannel(bytes, length), depth);
        if (damages > damagesBefore && handedOver == handedBefore && goesOn()) {
            receiver.blob(Blob.whole(place, bytes, length));
        }
    }

    /** Opens an archive that can be read in any order. Leaves the channel open. */
    void open(Provenance place, ArchiveFormat format, SeekableByteChannel channel, int depth) {
        switch (format) {
            case ZIP -> new ZipMembers(this, place, depth, channel).read();
            case SEVEN_ZIP -> new SevenZipMembers(this, place, depth).read(channel);
            default -> {
                InputStream stream = new ChannelStream(channel, 0, Long.MAX_VALUE);
                open(place, format, new BufferedInputStream(stream, BUFFER_BYTES), depth);
            }
        }
    }

    /** Opens an archive that can be read once, front to back. */
    void open(Provenance place, ArchiveFormat format, InputStream stream, int depth) {
        switch (format) {
            case ZIP, SEVEN_ZIP -> openWithDirectory(place, format, stream, depth);
            case TAR -> new TarMembers(this, place, place, depth, stream).read();
            case AR, CPIO, ARJ -> new LibraryMembers(this, place, depth).read(format, stream);
            case RPM -> openPackage(place, stream, depth);
            case GZIP, BZIP2, XZ, LZMA, LZIP, ZSTD, LZ4, SNAPPY, COMPRESS, ZLIB ->
                new CompressedMember(this, place, depth).read(format, stream);
        }
    }

    /** Read from the directory at its end; a zip too large for memory is read as it comes. */
    private void openWithDirectory(Provenance place, ArchiveFormat format, InputStream stream, int depth) {
        Segments segments = segments(depth - 1);
        int filled = fill(segments, (to, from, end) -> stream.read(to, from, end - from));
        byte[] bytes = segments.bytes();
        if (filled <= Segments.WHOLE_BYTES) {
            open(place, format, bytes, filled, depth);
        } else if (format == ArchiveFormat.ZIP) {
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(bytes, 0, filled), stream);
            if (!new ZipInOrder(this, place, depth, whole, 0, Long.MAX_VALUE - 1).read()) {
                broken(place);
            }
        } else {
            unread(place, Unreadable.Reason.LENGTH);
        }
    }

    private void openPackage(Provenance place, InputStream stream, int depth) {
        try {
            BufferedInputStream payload = new RpmPackage(this, place, stream).payload();
            payload.mark(ArchiveFormat.HEAD_BYTES);
            byte[] head = payload.readNBytes(ArchiveFormat.HEAD_BYTES);
            payload.reset();
            Optional<ArchiveFormat> format = ArchiveFormat.ofHead(head, head.length);
            if (format.isPresent() && format.get().shape() == ArchiveFormat.Shape.COMPRESSED) {
                new CompressedMember(this, place, depth).read(format.get(), payload);
            } else if (format.equals(Optional.of(ArchiveFormat.CPIO))) {
                new LibraryMembers(this, place, depth).read(ArchiveFormat.CPIO, payload);
            } else {
                member(place.member("payload"), payload, depth);
            }
        } catch (IOException | RuntimeException e) {
            broken(place);
        }
    }

    /** Delivers a member, or opens it if it is an archive; reports what stays unread of it. */
    void member(Provenance place, InputStream in, int depth) {
        MemberReader reader = new MemberReader(in, budget, this::isWanted);
        if (budget.takeMember()) {
            byte[] head = reader.peek(ArchiveFormat.HEAD_BYTES);
            Optional<ArchiveFormat> format = ArchiveFormat.ofHead(head, head.length);
            if (head.length == 0 && reader.failure().isPresent()) {
                damages++;
            } else if (format.isEmpty()) {
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

    /** Delivers a folder as nothing under its name, in which somebody may have written something. */
    void folder(Provenance archive, String name) {
        if (budget.takeMember()) {
            Provenance place = archive.member(name.endsWith("/") ? name : name + "/");
            receiver.blob(Blob.whole(place, NOTHING, 0));
        } else {
            reportBudget(archive);
        }
    }

    private void deliver(Provenance place, MemberReader reader, int depth) {
        Segments segments = segments(depth);
        int filled = fill(segments, reader);
        if (filled <= Segments.WHOLE_BYTES
                && ArchiveFormat.of(segments.bytes(), filled).isPresent()) {
            openBehindPrefix(place, segments.bytes(), filled, depth);
            return;
        }
        members++;
        handedOver++;
        try {
            segments.deliverFilled(place, filled, reader, receiver);
        } catch (IOException e) {
            throw new IllegalStateException("a member's reader reports no exception", e);
        }
    }

    /** A zip behind something else, such as the script that unpacks it. */
    private void openBehindPrefix(Provenance place, byte[] bytes, int length, int depth) {
        if (depth < limits.depth()) {
            open(place, ArchiveFormat.ZIP, bytes, length, depth + 1);
        } else {
            receiver.blob(Blob.whole(place, bytes, length));
            tooDeep(place);
        }
    }

    /** Delivers bytes of an archive that are no member's, under its own name. */
    void raw(Provenance place, byte[] bytes, int length, long offset) {
        if (budget.takeBytes(length)) {
            handedOver++;
            receiver.blob(new Blob(place, Optional.empty(), bytes, length, offset, new Position(1, 1)));
        } else {
            reportBudget(place);
        }
    }

    private static int fill(Segments segments, Segments.Reader reader) {
        try {
            return segments.fill(0, reader);
        } catch (IOException e) {
            throw new IllegalStateException("a member's reader reports no exception", e);
        }
    }

    /** Whether the receiver wants more: the time is not over. */
    boolean isWanted() {
        return receiver.wantsMore();
    }

    /** Whether anything may still be read: the budget is not spent, the time not over, the scan not cancelled. */
    boolean goesOn() {
        return !budget.isSpent() && isWanted() && !Thread.currentThread().isInterrupted();
    }

    private void tooDeep(Provenance place) {
        problem(
                Problem.Effect.UNREAD,
                ArchiveExpander.TOO_DEEP,
                place,
                "archives within archives beyond the depth allowed");
    }

    /** Says that the archive, or a member, cannot be read to its end. */
    void broken(Provenance place) {
        unread(place, Unreadable.Reason.BROKEN);
    }

    /** Says that the archive, or a member, cannot be read. */
    void unread(Provenance place, Unreadable.Reason reason) {
        if (goesOn()) {
            damages++;
            problem(Problem.Effect.UNREAD, reason.code, place, reason.message);
        }
    }

    /**
     * Says that something stands behind the end of the archive, which was searched as it is. If it is no text, it may be
     * in a format of its own.
     */
    void trailing(Provenance place, boolean text) {
        if (!text) {
            broken(place);
            return;
        }
        problem(Problem.Effect.DEGRADED, "archive.trailing", place, "a text stands behind its end; it was searched");
    }

    private void problem(Problem.Effect effect, String code, Provenance place, String message) {
        if (problems++ >= PROBLEMS_TOLD && !code.equals(BUDGET)) {
            return;
        }
        tell(effect, code, place, message);
    }

    private void tell(Problem.Effect effect, String code, Provenance place, String message) {
        String shown = place.path().isEmpty() ? objectId.map(id -> "blob " + id).orElse("") : "";
        receiver.problem(new Problem(effect, code, place.unit(), shown + place.display(), message));
    }

    /** Says how many members were delivered, and how many problems were not told one by one. */
    void finish(Provenance outer) {
        receiver.count(outer.unit(), "archive members", members);
        if (!isWanted()) {
            tell(Problem.Effect.UNREAD, Problem.TIME_OVER, outer, "the time was over before all of it was read");
        }
        if (problems > PROBLEMS_TOLD) {
            String message = String.format(Locale.ROOT, "%d more problems", problems - PROBLEMS_TOLD);
            tell(Problem.Effect.UNREAD, "archive.more", outer, message + " within the archive");
        }
    }

    /** Says why the bytes of a member, or of a layer of compression, ended early if they did. */
    void report(Provenance place, MemberReader reader) {
        if (budget.isSpent() || reader.isBudgetSpent()) {
            reportBudget(place);
        } else {
            reader.failure().ifPresent(reason -> unread(place, reason));
        }
    }

    private void reportBudget(Provenance place) {
        if (!budgetReported) {
            budgetReported = true;
            String message = String.format(
                    Locale.ROOT,
                    "the archive expands to more than %d bytes or %d members; from here on it was not read",
                    limits.expandedBytes(),
                    limits.members());
            problem(Problem.Effect.UNREAD, BUDGET, place, message);
        }
    }

    private Segments segments(int depth) {
        while (segmentsByDepth.size() <= depth) {
            segmentsByDepth.add(new Segments());
        }
        return segmentsByDepth.get(depth);
    }
}
