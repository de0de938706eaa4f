package io.github.leakwarden.source.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;

/** The content of one member of a zip, decompressed and checked against its checksum. To be closed. For one thread. */
final class ZipContent extends InputStream {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DEFLATED_64 = 9;
    private static final int BZIP2 = 12;
    private static final int LZMA = 14;
    private static final int OLD_ZSTD = 20;
    private static final int ZSTD = 93;
    private static final int XZ = 95;
    private static final int LZMA_WITH_END = 1 << 1;

    private final InputStream content;
    private final CRC32 crc = new CRC32();
    private final long wantedCrc;
    private final boolean checked;

    /** @param raw the compressed bytes, and for a method that knows its end whatever follows */
    ZipContent(ZipEntry entry, BufferedInputStream raw) throws IOException {
        this.content = open(entry, raw);
        this.wantedCrc = entry.crc();
        this.checked = !entry.isToldBehind();
    }

    private static InputStream open(ZipEntry entry, BufferedInputStream raw) throws IOException {
        if (entry.isEncrypted()) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED);
        }
        return switch (entry.method()) {
            case STORED -> raw;
            case DEFLATED -> new InflatedStream(raw, true);
            case DEFLATED_64 -> Rare.deflate64(raw);
            case BZIP2 -> Decompressor.open(ArchiveFormat.BZIP2, raw, bytes -> {});
            case LZMA -> Decompressor.Lzma.inZip(raw, (entry.flags() & LZMA_WITH_END) != 0 ? -1 : entry.bytes());
            case ZSTD, OLD_ZSTD -> Decompressor.open(ArchiveFormat.ZSTD, raw, bytes -> {});
            case XZ -> Decompressor.open(ArchiveFormat.XZ, raw, bytes -> {});
            default -> throw new Unreadable(Unreadable.Reason.METHOD);
        };
    }

    /** So that the library is loaded for this only. */
    private static final class Rare {
        private Rare() {}

        static InputStream deflate64(InputStream raw) {
            return new Deflate64CompressorInputStream(raw);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = content.read(bytes, from, length);
        if (read > 0) {
            crc.update(bytes, from, read);
        } else if (read < 0 && checked && crc.getValue() != wantedCrc) {
            throw new IOException("checksum differs");
        }
        return read;
    }

    /** Compressed bytes that were used, if the method tells and all was read; else the number given. */
    long usedBytes(long otherwise) {
        return content instanceof InflatedStream inflated && inflated.compressedBytes() >= 0
                ? inflated.compressedBytes()
                : otherwise;
    }

    /** Whether a method knows its end, so that no length is needed. */
    static boolean knowsItsEnd(int method) {
        return method == DEFLATED || method == BZIP2 || method == ZSTD || method == XZ;
    }

    @Override
    public void close() throws IOException {
        if (content instanceof InflatedStream) {
            content.close();
        }
    }
}
