package io.github.leakwarden.source.archive;

import io.github.leakwarden.model.Provenance;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * What stands before the compressed cpio of an RPM package: a lead, signatures, and a header with the scripts that run
 * on installation. All of it is delivered as it is.
 */
final class RpmPackage {
    private static final int LEAD_BYTES = 96;
    private static final int INTRO_BYTES = 16;
    private static final int ENTRY_BYTES = 16;
    private static final int HEADER_MAGIC = 0x01E8AD8E;

    private final BufferedInputStream in;
    private final Leftover leftover;
    private long position;

    RpmPackage(Expansion expansion, Provenance place, InputStream stream) {
        this.in = new BufferedInputStream(stream);
        this.leftover = new Leftover(expansion, place);
    }

    /** Reads up to the payload, and returns it. */
    BufferedInputStream payload() throws IOException {
        take(LEAD_BYTES);
        int signatures = takeHeader();
        take(-signatures & 7);
        takeHeader();
        leftover.flush();
        return in;
    }

    private int takeHeader() throws IOException {
        byte[] intro = take(INTRO_BYTES);
        if (LittleEndian.int32(intro, 0) != HEADER_MAGIC) {
            throw new IOException("no header");
        }
        long entries = Integer.toUnsignedLong(Integer.reverseBytes(LittleEndian.int32(intro, 8)));
        long store = Integer.toUnsignedLong(Integer.reverseBytes(LittleEndian.int32(intro, 12)));
        long left = entries * ENTRY_BYTES + store;
        int length = (int) ((INTRO_BYTES + left) & 7);
        while (left > 0) {
            left -= take((int) Math.min(left, 1 << 16)).length;
        }
        return length;
    }

    private byte[] take(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        leftover.add(bytes, 0, bytes.length, position);
        position += bytes.length;
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
