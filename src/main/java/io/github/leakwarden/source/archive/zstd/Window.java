package io.github.leakwarden.source.archive.zstd;

import java.io.IOException;
import java.util.Arrays;

/** What was decompressed last, which later bytes are copied from. Grows with what is in it. For one thread. */
final class Window implements Sequences.Output {
    private static final int FIRST_BYTES = 256 << 10;

    private final int reach;
    private byte[] bytes;
    private int end;
    private int blockEnd;

    /** @param reach how far back a copy may reach */
    Window(int reach) {
        this.reach = reach;
        this.bytes = new byte[FIRST_BYTES];
    }

    byte[] bytes() {
        return bytes;
    }

    int end() {
        return end;
    }

    /** Makes room for one more block, which may not be longer; returns where it will start. */
    int startBlock() {
        int room = ZstdFrame.MAX_BLOCK_BYTES;
        if (end + room > bytes.length) {
            int kept = Math.min(end, reach);
            if (bytes.length >= reach + 4L * room) {
                System.arraycopy(bytes, end - kept, bytes, 0, kept);
                end = kept;
            } else {
                bytes = Arrays.copyOf(bytes, (int) Math.min(bytes.length * 2L, reach + 8L * room));
            }
        }
        blockEnd = end + room;
        return end;
    }

    @Override
    public void literals(byte[] from, int at, int length) throws IOException {
        check(length);
        System.arraycopy(from, at, bytes, end, length);
        end += length;
    }

    @Override
    public void copy(int offset, int length) throws IOException {
        check(length);
        if (offset <= 0 || offset > end) {
            throw new IOException("copy from before the start");
        }
        if (offset >= length) {
            System.arraycopy(bytes, end - offset, bytes, end, length);
        } else {
            for (int i = end; i < end + length; i++) {
                bytes[i] = bytes[i - offset];
            }
        }
        end += length;
    }

    void fill(byte value, int length) throws IOException {
        check(length);
        Arrays.fill(bytes, end, end + length, value);
        end += length;
    }

    private void check(int length) throws IOException {
        if (length > blockEnd - end) {
            throw new IOException("block longer than allowed");
        }
    }
}
