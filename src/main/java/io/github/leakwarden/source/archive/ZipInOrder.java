package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Provenance;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stretch of a zip read front to back, by the headers before its members and without regard to its directory. All
 * between members is left over and delivered as such: a script before them, the directory, what somebody hid. For one
 * thread.
 */
final class ZipInOrder {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final int STEP_BYTES = 8 << 10;
    private static final int END_OF_DIRECTORY = 0x06054B50;

    private final Expansion expansion;
    private final Provenance place;
    private final int depth;
    private final CountedStream counted;
    private final BufferedInputStream in;
    private final long start;
    private final Leftover leftover;
    private final byte[] step;
    private boolean leftoverEnds;
    private boolean sawEnd;

    /**
     * @param start where the stream starts in the zip
     * @param length its length, or more
     */
    ZipInOrder(Expansion expansion, Provenance place, int depth, InputStream stream, long start, long length) {
        this.expansion = expansion;
        this.place = place;
        this.depth = depth;
        this.counted = new CountedStream(stream);
        this.in = new BufferedInputStream(counted, (int) Math.min(length + 1, BUFFER_BYTES));
        this.start = start;
        this.step = new byte[(int) Math.min(length + 1, STEP_BYTES)];
        this.leftover = new Leftover(expansion, place);
    }

    /** Whether a header before a member stands anywhere in {@code bytes[0, length)}. */
    static boolean isWithin(byte[] bytes, int length) {
        for (int i = 0; i + ZipEntry.LOCAL_BYTES <= length; i++) {
            if (bytes[i] == 'P' && ZipEntry.isPlausibleLocal(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    /** Reads to the end of the stream; returns whether the record at a zip's end was met. */
    boolean read() {
        try {
            while (expansion.goesOn() && skipToHeader()) {
                if (leftoverEnds) {
                    leftover.flush();
                    readMember();
                }
            }
        } catch (IOException | RuntimeException e) {
            expansion.broken(place);
        }
        leftover.flush();
        return sawEnd;
    }

    private long position() throws IOException {
        return start + counted.count() - in.available();
    }

    /** Passes over what is no header, a step at most; returns whether there was anything. */
    private boolean skipToHeader() throws IOException {
        in.mark(step.length);
        int length = in.readNBytes(step, 0, step.length);
        in.reset();
        int at = 0;
        while (at + ZipEntry.LOCAL_BYTES <= length && !ZipEntry.isPlausibleLocal(step, at)) {
            sawEnd |= isEnd(at);
            at++;
        }
        leftoverEnds = at + ZipEntry.LOCAL_BYTES <= length;
        if (!leftoverEnds && length < step.length) {
            while (at < length) {
                sawEnd |= at + 4 <= length && isEnd(at);
                at++;
            }
        }
        leftover.add(step, 0, at, position());
        in.skipNBytes(at);
        return length > 0;
    }

    private boolean isEnd(int at) {
        return step[at] == 'P' && LittleEndian.int32(step, at) == END_OF_DIRECTORY;
    }

    /** What is told behind its content and has no end of its own is left over: it is searched as bytes of the zip. */
    private void readMember() throws IOException {
        long at = position();
        ZipEntry entry = ZipEntry.readLocal(in).orElseThrow(EOFException::new);
        if (entry.hasRemarks()) {
            expansion.raw(place, entry.record(), entry.record().length, at);
        }
        if (!entry.isToldBehind()) {
            readContent(entry, new BufferedInputStream(new BoundedStream(in, entry.compressedBytes()), BUFFER_BYTES));
        } else if (ZipContent.knowsItsEnd(entry.method())) {
            readContent(entry, in);
        }
    }

    private void readContent(ZipEntry entry, BufferedInputStream raw) throws IOException {
        if (entry.isFolder()) {
            expansion.folder(place, entry.name());
            return;
        }
        Provenance member = place.member(entry.name());
        try (ZipContent content = new ZipContent(entry, raw)) {
            expansion.member(member, content, depth);
        } catch (IOException | RuntimeException e) {
            expansion.unread(member, Unreadable.reasonOf(e));
        }
        if (raw != in) {
            boolean encrypted = entry.isEncrypted();
            int read = raw.read(step);
            while (read > 0 && expansion.goesOn()) {
                leftover.add(step, 0, encrypted ? 0 : read, position());
                read = raw.read(step);
            }
        }
    }
}
