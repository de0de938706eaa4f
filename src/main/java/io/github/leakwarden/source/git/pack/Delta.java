package io.github.leakwarden.source.git.pack;

import io.github.leakwarden.text.CopiedRuns;

/**
 * How one object is made of another: runs copied from the base, and bytes inserted between them ({@code
 * gitformat-pack(5)}, "Deltified representation"). For one thread; takes up one delta after the other.
 */
final class Delta {
    /** What a copy is long that says nothing of its length. */
    private static final int UNSAID_COPY = 0x10000;

    private byte[] bytes = new byte[0];
    private int length;
    private int instructions;
    private int at;
    private long baseLength;
    private long resultLength;

    /** The copy that was read last. */
    private long source;

    private int copied;

    /**
     * Takes up a delta and follows it once without making anything, so that what comes after need not look at bounds.
     *
     * @param delta what it says, in {@code [0, count)}
     * @param base the length of what it is for
     * @throws PackFault if it is for something else, copies what is not there, or makes another length than it says
     */
    void read(byte[] delta, int count, int base) throws PackFault {
        bytes = delta;
        length = count;
        at = 0;
        baseLength = size();
        resultLength = size();
        instructions = at;
        if (baseLength != base) {
            throw new PackFault("has a delta for a base of another length");
        }
        long made = 0;
        while (at < length) {
            int instruction = bytes[at++];
            if (instruction == 0) {
                throw new PackFault("has a delta with an instruction that git does not have");
            }
            made += instruction < 0 ? checkedCopy(instruction) : instruction;
            if (instruction > 0) {
                at += instruction;
            }
        }
        if (at != length || made != resultLength) {
            throw new PackFault("has a delta that makes another length than it says");
        }
    }

    private int checkedCopy(int instruction) throws PackFault {
        if (at + Integer.bitCount(instruction & 0x7F) > length) {
            throw new PackFault("has a delta that is cut off");
        }
        copy(instruction);
        if (source + copied > baseLength) {
            throw new PackFault("has a delta that copies what its base does not have");
        }
        return copied;
    }

    /** The length of what it makes. */
    long resultLength() {
        return resultLength;
    }

    /**
     * Makes the object.
     *
     * @param base of the length that was told
     * @param result has room for {@link #resultLength} bytes
     * @param runs told of every copy
     */
    void apply(byte[] base, byte[] result, CopiedRuns.Builder runs) {
        at = instructions;
        int made = 0;
        while (at < length) {
            int instruction = bytes[at++];
            if (instruction < 0) {
                copy(instruction);
                System.arraycopy(base, (int) source, result, made, copied);
                runs.add((int) source, made, copied);
                made += copied;
            } else {
                System.arraycopy(bytes, at, result, made, instruction);
                at += instruction;
                made += instruction;
            }
        }
    }

    /** Seven bits tell which bytes of offset and length follow; the lowest come first, and what does not follow is 0. */
    private void copy(int instruction) {
        long offset = 0;
        for (int i = 0; i < 4; i++) {
            if ((instruction & 1 << i) != 0) {
                offset |= (bytes[at++] & 0xFFL) << 8 * i;
            }
        }
        int size = 0;
        for (int i = 0; i < 3; i++) {
            if ((instruction & 0x10 << i) != 0) {
                size |= (bytes[at++] & 0xFF) << 8 * i;
            }
        }
        source = offset;
        copied = size == 0 ? UNSAID_COPY : size;
    }

    /** Seven bits a byte, the lowest first. */
    private long size() throws PackFault {
        long size = 0;
        for (int shift = 0; shift < 63 && at < length; shift += 7) {
            int b = bytes[at++];
            size |= (b & 0x7FL) << shift;
            if (b >= 0) {
                return size;
            }
        }
        throw new PackFault("has a delta without lengths");
    }
}
