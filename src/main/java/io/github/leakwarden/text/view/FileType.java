package io.github.leakwarden.text.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, told by its first bytes. */
public enum FileType {
    /** No NUL byte near its start, and none of the below. */
    TEXT,
    /** Anything else: searched as it is. */
    BINARY,
    /** A picture: searched as it is, which finds its comments and what was hidden in it, not what it shows. */
    IMAGE,
    /** An archive, or compressed, in a format that nothing here opens: searched as it is, which finds little. */
    COMPRESSED;

    private static final int SAMPLE_BYTES = 1024;

    private static final byte[][] IMAGES = {
        magic("\u0089PNG\r\n\u001a\n"),
        magic("\u00ff\u00d8\u00ff"),
        magic("GIF87a"),
        magic("GIF89a"),
        magic("\0\0\1\0"),
        magic("II*\0"),
        magic("MM\0*"),
        magic("8BPS\0\1")
    };

    /** RAR, cabinets, xar, squashfs, lzop, zpaq, the old form of LZ4, ALZ. */
    private static final byte[][] COMPRESSED_FORMS = {
        magic("Rar!\u001a\u0007"),
        magic("MSCF\0\0\0\0"),
        magic("xar!\0"),
        magic("hsqs"),
        magic("sqsh"),
        magic("\u0089LZO\0"),
        magic("7kSt"),
        magic("zPQ"),
        magic("\u0002\u0021\u004c\u0018"),
        magic("ALZ\1")
    };

    /**
     * The type of content that starts with {@code bytes[0, length)}. A picture has a NUL near its start; what only
     * begins like one is a text. UTF-16 counts as binary here, see {@link Transcoding}.
     */
    public static FileType of(byte[] bytes, int length) {
        if (startsWithAny(COMPRESSED_FORMS, bytes, length)) {
            return COMPRESSED;
        }
        int sample = Math.min(length, SAMPLE_BYTES);
        int i = 0;
        while (i < sample && bytes[i] != 0) {
            i++;
        }
        if (i == sample) {
            return TEXT;
        }
        boolean image = startsWithAny(IMAGES, bytes, length) || isBitmap(bytes, length) || isWebp(bytes, length);
        return image ? IMAGE : BINARY;
    }

    private static boolean startsWithAny(byte[][] magics, byte[] bytes, int length) {
        for (byte[] magic : magics) {
            if (startsWith(magic, bytes, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] magic, byte[] bytes, int length) {
        return length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** Two letters are too weak a sign: the reserved bytes of a bitmap's header are zero too. */
    private static boolean isBitmap(byte[] bytes, int length) {
        return length > 26
                && bytes[0] == 'B'
                && bytes[1] == 'M'
                && bytes[6] == 0
                && bytes[7] == 0
                && bytes[8] == 0
                && bytes[9] == 0;
    }

    private static boolean isWebp(byte[] bytes, int length) {
        return length > 12 && startsWith(magic("RIFF"), bytes, length) && bytes[8] == 'W' && bytes[9] == 'E';
    }

    private static byte[] magic(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}
