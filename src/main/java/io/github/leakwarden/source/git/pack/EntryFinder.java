package io.github.leakwarden.source.git.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds where a pack's entries lie without its index: from the first on, for only who inflates an entry knows where it
 * ends. Stops at the first that is damaged. For one thread.
 */
final class EntryFinder {
    private static final int BUFFER_BYTES = 64 << 10;

    private final InputStream in;
    private final BooleanSupplier wantsMore;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] inflated = new byte[BUFFER_BYTES];
    private final Inflater inflater = new Inflater();
    private final CRC32 checksum = new CRC32();
    private final MessageDigest digest = ObjectNames.digest();
    private int at;
    private int limit;
    private long offset;

    private long[] starts = new long[1024];
    private int[] checksums = new int[1024];
    private int size;
    private long end;
    private byte[] trailer = new byte[0];
    private boolean isWhole;

    private EntryFinder(InputStream in, BooleanSupplier wantsMore) {
        this.in = in;
        this.wantsMore = wantsMore;
    }

    /**
     * Reads a pack through.
     *
     * @throws IOException if the file cannot be read
     */
    static EntryFinder of(Path pack, BooleanSupplier wantsMore) throws IOException {
        try (InputStream in = Files.newInputStream(pack)) {
            EntryFinder finder = new EntryFinder(in, wantsMore);
            try {
                finder.find();
            } catch (PackFault e) {
                // What lies before it was found.
                return finder;
            } finally {
                finder.inflater.end();
            }
            return finder;
        }
    }

    /** How many entries were found. */
    int size() {
        return size;
    }

    /** Where each starts, ascending. */
    long[] starts() {
        return Arrays.copyOf(starts, size);
    }

    /** The CRC-32 of each. */
    int[] checksums() {
        return Arrays.copyOf(checksums, size);
    }

    /** Where the last of them ends. */
    long end() {
        return end;
    }

    /** What stands behind the last entry; empty if it was not come to. */
    byte[] trailer() {
        return trailer.clone();
    }

    /** Whether they are all, and the pack has the checksum that its end tells. */
    boolean isWhole() {
        return isWhole;
    }

    private void find() throws IOException {
        byte[] header = take(Pack.HEADER_BYTES);
        boolean isPack = Pack.isHeader(ByteBuffer.wrap(header));
        // Where the header is damaged, the number in it may be, too.
        int announced = isPack ? ByteBuffer.wrap(header).getInt(Pack.HEADER_BYTES - Integer.BYTES) : -1;
        end = offset;
        while (size != announced) {
            checksum.reset();
            long start = offset;
            skipEntry();
            add(start);
        }
        byte[] sum = digest.digest();
        trailer = take(PackIndex.ID_BYTES);
        isWhole = Arrays.equals(sum, trailer) && at == limit && !fill();
    }

    private void add(long start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            checksums = Arrays.copyOf(checksums, 2 * size);
        }
        starts[size] = start;
        checksums[size++] = (int) checksum.getValue();
        end = offset;
    }

    private void skipEntry() throws IOException {
        int b = next();
        int type = b >> 4 & 7;
        long length = b & 15;
        for (int shift = 4; (b & 0x80) != 0; shift += 7) {
            b = next();
            length |= shift > 56 ? Long.MIN_VALUE : (b & 0x7FL) << shift;
        }
        if (PackEntry.isOffsetDelta(type)) {
            do {
                b = next();
            } while ((b & 0x80) != 0);
        } else if (PackEntry.isIdDelta(type)) {
            take(PackIndex.ID_BYTES);
        }
        skipContent(length);
    }

    private void skipContent(long length) throws IOException {
        inflater.reset();
        long made = 0;
        try {
            while (!inflater.finished()) {
                if (inflater.needsDictionary() || made > length || at == limit && !fill()) {
                    throw new PackFault("has an entry that is damaged");
                }
                inflater.setInput(buffer, at, limit - at);
                made += inflater.inflate(inflated);
                taken(limit - at - inflater.getRemaining());
            }
        } catch (DataFormatException e) {
            throw new PackFault("has an entry that does not inflate", e);
        }
        if (made != length) {
            throw new PackFault("has an entry of another length than it says");
        }
    }

    private byte[] take(int count) throws IOException {
        byte[] taken = new byte[count];
        for (int i = 0; i < count; i++) {
            taken[i] = (byte) next();
        }
        return taken;
    }

    private int next() throws IOException {
        if (at == limit && !fill()) {
            throw new PackFault("is cut off");
        }
        int b = buffer[at] & 0xFF;
        taken(1);
        return b;
    }

    private void taken(int count) {
        checksum.update(buffer, at, count);
        digest.update(buffer, at, count);
        at += count;
        offset += count;
    }

    private boolean fill() throws IOException {
        if (!wantsMore.getAsBoolean()) {
            throw new PackFault("was not read to its end");
        }
        limit = Math.max(0, in.read(buffer));
        at = 0;
        return limit > 0;
    }
}
