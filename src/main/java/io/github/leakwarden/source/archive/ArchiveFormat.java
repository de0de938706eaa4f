package io.github.leakwarden.source.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Formats that are opened, told by content. */
enum ArchiveFormat {
    /** Zip and what is built on it: jar, war, apk, docx, … */
    ZIP(Shape.DIRECTORY),
    SEVEN_ZIP(Shape.DIRECTORY),
    TAR(Shape.MEMBERS),
    /** Of static libraries and Debian packages. */
    AR(Shape.MEMBERS),
    CPIO(Shape.MEMBERS),
    ARJ(Shape.MEMBERS),
    /** A header, and a compressed cpio behind it. */
    RPM(Shape.MEMBERS),
    GZIP(Shape.COMPRESSED),
    BZIP2(Shape.COMPRESSED),
    XZ(Shape.COMPRESSED),
    /** The form before xz, without a magic number. */
    LZMA(Shape.COMPRESSED),
    LZIP(Shape.COMPRESSED),
    ZSTD(Shape.COMPRESSED),
    LZ4(Shape.COMPRESSED),
    SNAPPY(Shape.COMPRESSED),
    /** Of Unix compress, suffix {@code .Z}. */
    COMPRESS(Shape.COMPRESSED),
    /** A bare zlib stream, such as a loose object of git. */
    ZLIB(Shape.COMPRESSED);

    /** How a format is laid out. */
    enum Shape {
        /** Members, found by a directory at some other place. */
        DIRECTORY,
        /** Members, front to back. */
        MEMBERS,
        /** One compressed file, or a compressed archive. */
        COMPRESSED
    }

    /** Enough of the start of a file to tell. */
    static final int HEAD_BYTES = 512;

    private static final byte[] LOCAL_HEADER = {'P', 'K', 3, 4};
    private static final byte[] END_OF_DIRECTORY = {'P', 'K', 5, 6};
    private static final byte[] SPANNED = {'P', 'K', 7, 8, 'P', 'K', 3, 4};
    private static final byte[] SEVEN_ZIP_MAGIC = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C};
    private static final byte[] AR_MAGIC = ascii("!<arch>\n");
    private static final byte[] RPM_LEAD = {(byte) 0xED, (byte) 0xAB, (byte) 0xEE, (byte) 0xDB};
    private static final byte[] GZIP_MAGIC = {0x1F, (byte) 0x8B, 8};
    private static final byte[] XZ_MAGIC = {(byte) 0xFD, '7', 'z', 'X', 'Z', 0};
    private static final byte[] LZIP_MAGIC = ascii("LZIP\1");
    private static final byte[] ZSTD_MAGIC = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
    private static final byte[] LZ4_MAGIC = {4, 0x22, 0x4D, 0x18};
    private static final byte[] SNAPPY_MAGIC = {(byte) 0xFF, 6, 0, 0, 's', 'N', 'a', 'P', 'p', 'Y'};
    private static final byte[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};
    private static final byte[] BZIP2_END = {0x17, 0x72, 0x45, 0x38, 0x50, (byte) 0x90};
    private static final byte[] USTAR = ascii("ustar");
    private static final int USTAR_OFFSET = 257;
    private static final int CPIO_HEADER_BYTES = 76;

    /** An lzma file's bytes for properties, dictionary and length, and the first of its range coder, always 0. */
    private static final int LZMA_HEADER_BYTES = 14;

    private final Shape shape;

    ArchiveFormat(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    /** The format of content that starts with {@code bytes[0, length)}. */
    static Optional<ArchiveFormat> ofHead(byte[] bytes, int length) {
        if (length < 4) {
            return Optional.empty();
        }
        Optional<ArchiveFormat> byMagic = switch (bytes[0]) {
            case 'P' -> when(isZip(bytes, length), ZIP);
            case '7' -> when(isAt(SEVEN_ZIP_MAGIC, bytes, 0, length), SEVEN_ZIP);
            case '!' -> when(isAt(AR_MAGIC, bytes, 0, length), AR);
            case '0' -> when(isCpio(bytes, length), CPIO);
            case (byte) 0xC7 -> when(bytes[1] == 0x71 && isBinaryCpio(bytes, length, 0), CPIO);
            case 0x71 -> when(bytes[1] == (byte) 0xC7 && isBinaryCpio(bytes, length, 1), CPIO);
            case 0x60 -> when(isArj(bytes, length), ARJ);
            case (byte) 0xED -> when(isAt(RPM_LEAD, bytes, 0, length), RPM);
            case 0x1F -> isAt(GZIP_MAGIC, bytes, 0, length) ? Optional.of(GZIP) : when(isUnixCompress(bytes), COMPRESS);
            case 'B' -> when(isBzip2(bytes, length), BZIP2);
            case (byte) 0xFD -> when(isAt(XZ_MAGIC, bytes, 0, length), XZ);
            case 0x5D -> when(isLzma(bytes, length), LZMA);
            case 'L' -> when(isAt(LZIP_MAGIC, bytes, 0, length), LZIP);
            case 0x28 -> when(isAt(ZSTD_MAGIC, bytes, 0, length), ZSTD);
            case 4 -> when(isAt(LZ4_MAGIC, bytes, 0, length), LZ4);
            case (byte) 0xFF -> when(isAt(SNAPPY_MAGIC, bytes, 0, length), SNAPPY);
            case 'x' -> when(isZlib(bytes, length), ZLIB);
            default ->
                when((bytes[0] & 0xF0) == 0x50 && bytes[1] == 0x2A && bytes[2] == 0x4D && bytes[3] == 0x18, ZSTD);
        };
        return byMagic.isPresent() ? byMagic : when(isTar(bytes, length), TAR);
    }

    /** The format of content that is {@code bytes[0, length)}; a zip may stand behind something else. */
    static Optional<ArchiveFormat> of(byte[] bytes, int length) {
        Optional<ArchiveFormat> byHead = ofHead(bytes, length);
        return byHead.isEmpty() && ZipEnd.isAtEndOf(bytes, length) ? Optional.of(ZIP) : byHead;
    }

    private static Optional<ArchiveFormat> when(boolean is, ArchiveFormat format) {
        return is ? Optional.of(format) : Optional.empty();
    }

    private static boolean isZip(byte[] bytes, int length) {
        return isAt(LOCAL_HEADER, bytes, 0, length)
                || isAt(END_OF_DIRECTORY, bytes, 0, length)
                || isAt(SPANNED, bytes, 0, length);
    }

    private static boolean isBzip2(byte[] bytes, int length) {
        return bytes[1] == 'Z'
                && bytes[2] == 'h'
                && (isAt(BZIP2_BLOCK, bytes, 4, length) || isAt(BZIP2_END, bytes, 4, length));
    }

    /** The magic number is six digits of a text; all of the header are digits. */
    private static boolean isCpio(byte[] bytes, int length) {
        boolean octal = isAt(ascii("070707"), bytes, 0, length);
        boolean hexadecimal = isAt(ascii("070701"), bytes, 0, length) || isAt(ascii("070702"), bytes, 0, length);
        for (int i = 6; i < Math.min(CPIO_HEADER_BYTES, length); i++) {
            if (Character.digit(bytes[i], octal ? 8 : 16) < 0) {
                return false;
            }
        }
        return (octal || hexadecimal) && length >= CPIO_HEADER_BYTES;
    }

    /** Two bytes are a weak sign: the length of the first name is plausible too. */
    private static boolean isBinaryCpio(byte[] bytes, int length, int lowByte) {
        if (length < 27) {
            return false;
        }
        int nameLength = (bytes[20 + lowByte] & 0xFF) | (bytes[21 - lowByte] & 0xFF) << 8;
        return nameLength > 1 && nameLength <= 1024 && bytes[26] > ' ';
    }

    /** The main header's length, its archiver version and the type of a main header. */
    private static boolean isArj(byte[] bytes, int length) {
        return length > 34 && bytes[1] == (byte) 0xEA && bytes[3] <= 10 && bytes[4] >= 30 && bytes[10] == 2;
    }

    private static boolean isUnixCompress(byte[] bytes) {
        int bits = bytes[2] & 0x1F;
        return bytes[1] == (byte) 0x9D && (bytes[2] & 0x60) == 0 && bits >= 9 && bits <= 16;
    }

    private static boolean isLzma(byte[] bytes, int length) {
        if (length < LZMA_HEADER_BYTES || bytes[1] != 0 || bytes[13] != 0) {
            return false;
        }
        boolean unknownLength = true;
        for (int i = 5; i < 13; i++) {
            unknownLength &= bytes[i] == (byte) 0xFF;
        }
        return unknownLength || bytes[10] == 0 && bytes[11] == 0 && bytes[12] == 0;
    }

    /** Two bytes are a weak sign: what follows must decompress. The second is none that text has behind an x. */
    private static boolean isZlib(byte[] bytes, int length) {
        if (bytes[1] != 1 && bytes[1] != (byte) 0x9C && bytes[1] != (byte) 0xDA) {
            return false;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, 0, Math.min(length, HEAD_BYTES));
            return inflater.inflate(new byte[HEAD_BYTES]) > 0 || inflater.finished();
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static boolean isTar(byte[] bytes, int length) {
        return isAt(USTAR, bytes, USTAR_OFFSET, length) || TarHeader.isAt(bytes, length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isAt(byte[] magic, byte[] bytes, int at, int length) {
        return at + magic.length <= length
                && bytes[at] == magic[0]
                && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }
}
