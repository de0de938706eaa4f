package io.github.leakwarden.text.view;

import io.github.leakwarden.text.Span;
import java.util.Arrays;

/**
 * A run of base64, or of hexadecimal digits, whose first bytes are those of an archive or a compressed stream: no text,
 * but there may be one in it. Whoever opens such things looks closer. Reads the source when asked, so that a run that
 * nobody opens costs nothing.
 */
public final class PackedRun {
    /** Digits of the longest hash that people write: two bytes begin one often enough. */
    private static final int LONGEST_HASH = 128;

    private final EncodedRun run;

    /** Offsets of the digits; none for base64. */
    private final int[] digits;

    private PackedRun(EncodedRun run, int[] digits) {
        this.run = run;
        this.digits = digits;
    }

    /** Whether the run begins so, in base64. */
    static boolean isOne(EncodedRun run) {
        int at = run.start();
        byte[] source = run.source();
        int bits = Base64.value(source[at]) << 18
                | Base64.value(source[at + 1]) << 12
                | Base64.value(source[at + 2]) << 6
                | Base64.value(source[at + 3]);
        return isStart(bits) || isZlib(bits >> 8);
    }

    /** Whether the bytes that the digits at some places stand for, 24 at the least, begin so. */
    static boolean isOne(EncodedRun run, int[] digits) {
        int bits = 0;
        for (int i = 0; i < 6; i++) {
            bits = bits << 4 | Digits.digit(run.source()[digits[i]]);
        }
        return isStart(bits) || (digits.length > LONGEST_HASH && isZlib(bits >> 8));
    }

    /**
     * Whether three bytes begin one of the formats that are put into text in practice: gzip, zip with and without members,
     * xz, zstd, bzip2, 7z.
     */
    private static boolean isStart(int first) {
        return switch (first) {
            case 0x1F8B08, 0x504B03, 0x504B05, 0xFD377A, 0x28B52F, 0x425A68, 0x377ABC -> true;
            default -> false;
        };
    }

    /** The same of zlib at three levels. Two bytes are checked again by those who know the format. */
    private static boolean isZlib(int first) {
        return first == 0x7801 || first == 0x789C || first == 0x78DA;
    }

    static PackedRun ofBase64(EncodedRun run) {
        return new PackedRun(run, new int[0]);
    }

    /**
     * One in hexadecimal.
     *
     * @param digits offsets of its digits
     */
    static PackedRun ofDigits(EncodedRun run, int[] digits) {
        return new PackedRun(run, digits);
    }

    /** Of the encoding. */
    public String name() {
        return isBase64() ? "base64" : "hex";
    }

    private boolean isBase64() {
        return digits.length == 0;
    }

    /** Where it stands, padding included. */
    public Span encoded() {
        return isBase64()
                ? new Span(run.start(), run.paddedEnd(run.end()))
                : new Span(digits[0], digits[digits.length / 2 * 2 - 1] + 1L);
    }

    /** Bytes that it decodes to, at most. */
    public int length() {
        return isBase64() ? (int) ((run.end() - run.start()) * 3L / 4) : digits.length / 2;
    }

    /** What it stands for; a last character that is not enough for a byte is left out. */
    public byte[] bytes() {
        return isBase64() ? ofCharacters() : ofDigits();
    }

    private byte[] ofDigits() {
        byte[] out = new byte[length()];
        for (int i = 0; i < out.length; i++) {
            int high = Digits.digit(run.source()[digits[2 * i]]);
            out[i] = (byte) (high << 4 | Digits.digit(run.source()[digits[2 * i + 1]]));
        }
        return out;
    }

    private byte[] ofCharacters() {
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
