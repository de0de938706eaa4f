package io.github.leakwarden.source.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Formats that are opened, told by content. */
enum ArchiveFormat {
    /** Zip and what is built on it: jar, war, apk, docx, … */
    ZIP,
    TAR,
    /** One compressed file, or a compressed tar. */
    GZIP,
    BZIP2;

    /** Enough of the start of a file to tell. */
    static final int HEAD_BYTES = 512;

    private static final byte[] LOCAL_HEADER = {'P', 'K', 3, 4};
    private static final byte[] END_OF_DIRECTORY = {'P', 'K', 5, 6};
    private static final byte[] SPANNED = {'P', 'K', 7, 8, 'P', 'K', 3, 4};
    private static final byte[] DEFLATED_GZIP = {0x1F, (byte) 0x8B, 8};
    private static final byte[] USTAR = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int USTAR_OFFSET = 257;
    private static final byte[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};
    private static final int END_OF_DIRECTORY_BYTES = 22;

    /** The length of a zip's comment is a number of 16 bits. */
    private static final int MAX_COMMENT_BYTES = 0xFFFF;

    /** The format of content that starts with {@code bytes[0, length)}. */
    static Optional<ArchiveFormat> ofHead(byte[] bytes, int length) {
        if (length < 4) {
            return Optional.empty();
        }
        return switch (bytes[0]) {
            case 'P' ->
                isAt(LOCAL_HEADER, bytes, 0, length)
                                || isAt(END_OF_DIRECTORY, bytes, 0, length)
                                || isAt(SPANNED, bytes, 0, length)
                        ? Optional.of(ZIP)
                        : tar(bytes, length);
            case 0x1F -> isAt(DEFLATED_GZIP, bytes, 0, length) ? Optional.of(GZIP) : tar(bytes, length);
            case 'B' ->
                bytes[1] == 'Z' && bytes[2] == 'h' && isAt(BZIP2_BLOCK, bytes, 4, length)
                        ? Optional.of(BZIP2)
                        : tar(bytes, length);
            default -> tar(bytes, length);
        };
    }

    /** The format of content that is {@code bytes[0, length)}; a zip may stand behind something else. */
    static Optional<ArchiveFormat> of(byte[] bytes, int length) {
        Optional<ArchiveFormat> byHead = ofHead(bytes, length);
        return byHead.isEmpty() && endsAsZip(bytes, length) ? Optional.of(ZIP) : byHead;
    }

    /**
     * Whether a zip's end record, with its comment if it has one, reaches to the end. Every blob is asked, so it looks at
     * every second byte for the control characters 5 and 6, which text has not: one of the record's two is among them.
     */
    private static boolean endsAsZip(byte[] bytes, int length) {
        int lowest = Math.max(length - END_OF_DIRECTORY_BYTES - MAX_COMMENT_BYTES, 0);
        for (int i = length - END_OF_DIRECTORY_BYTES + 3; i >= lowest + 2; i -= 2) {
            if (bytes[i] == 5 && endsAsZip(bytes, i - 2, length) || bytes[i] == 6 && endsAsZip(bytes, i - 3, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAsZip(byte[] bytes, int at, int length) {
        int end = at + END_OF_DIRECTORY_BYTES;
        return at >= 0
                && end <= length
                && isAt(END_OF_DIRECTORY, bytes, at, length)
                && end + ((bytes[end - 2] & 0xFF) | (bytes[end - 1] & 0xFF) << 8) == length;
    }

    /** Length of what stands before a zip's first member: the script of a self-extracting one. */
    static int prefixOfZip(byte[] bytes, int length) {
        for (int i = 0; i + 4 <= length; i++) {
            if (bytes[i] == 'P' && (isAt(LOCAL_HEADER, bytes, i, length) || isAt(END_OF_DIRECTORY, bytes, i, length))) {
                return i == 4 && isAt(SPANNED, bytes, 0, length) ? 0 : i;
            }
        }
        return length;
    }

    private static Optional<ArchiveFormat> tar(byte[] bytes, int length) {
        return isAt(USTAR, bytes, USTAR_OFFSET, length) ? Optional.of(TAR) : Optional.empty();
    }

    private static boolean isAt(byte[] magic, byte[] bytes, int at, int length) {
        return at + magic.length <= length
                && bytes[at] == magic[0]
                && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }
}
