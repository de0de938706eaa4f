package io.github.leakwarden.text.view;

import io.github.leakwarden.text.Span;
import java.util.Arrays;

/**
 * A run of base64 whose first bytes are those of an archive or a compressed stream: no text, but there may be one in it.
 * Whoever opens such things looks closer. Reads the source when asked, so that a run that nobody opens costs nothing.
 */
public final class PackedRun {
    private final EncodedRun run;

    private PackedRun(EncodedRun run) {
        this.run = run;
    }

    /** Whether the run begins so. */
    static boolean isOne(EncodedRun run) {
        int at = run.start();
        byte[] source = run.source();
        int bits = Base64.value(source[at]) << 18
                | Base64.value(source[at + 1]) << 12
                | Base64.value(source[at + 2]) << 6
                | Base64.value(source[at + 3]);
        return isStart(bits);
    }

    /**
     * Whether three bytes begin one of the formats that are put into base64 in practice: gzip, zip with and without members,
     * xz, zstd, bzip2, 7z, and zlib at three levels. Two bytes are checked again by those who know the format.
     */
    private static boolean isStart(int first) {
        return switch (first) {
            case 0x1F8B08, 0x504B03, 0x504B05, 0xFD377A, 0x28B52F, 0x425A68, 0x377ABC -> true;
            default -> isZlib(first >> 8);
        };
    }

    private static boolean isZlib(int first) {
        return first == 0x7801 || first == 0x789C || first == 0x78DA;
    }

    static PackedRun of(EncodedRun run) {
        return new PackedRun(run);
    }

    /** Where it stands, padding included. */
    public Span encoded() {
        return new Span(run.start(), run.paddedEnd(run.end()));
    }

    /** Bytes that it decodes to, at most. */
    public int length() {
        return (int) ((run.end() - run.start()) * 3L / 4);
    }

    /** What it stands for; a last character that is not enough for a byte is left out. */
    public byte[] bytes() {
        byte[] out = new byte[length()];
        int bits = 0;
        int held = 0;
        int filled = 0;
        for (int at = run.next(run.start()); at < run.end(); at = run.next(at + 1)) {
            bits = bits << 6 | Base64.value(run.source()[at]);
            held += 6;
            if (held >= 8) {
                held -= 8;
                out[filled++] = (byte) (bits >> held);
            }
        }
        return Arrays.copyOf(out, filled);
    }
}
