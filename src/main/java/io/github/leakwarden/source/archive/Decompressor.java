package io.github.leakwarden.source.archive;

import io.github.leakwarden.source.archive.zstd.ZstdFrame;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.snappy.FramedSnappyCompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.SingleXZInputStream;

/**
 * Undoes one compressed stream, and leaves what stands behind it where the format tells its end.
 *
 * <p>A declared dictionary larger than {@link #memoryBytes} is refused before it is allocated.
 */
final class Decompressor {
    private static final int ZSTD_MAGIC = 0xFD2FB528;
    private static final long LEAST_MEMORY_BYTES = 16L << 20;
    private static final long MOST_MEMORY_BYTES = 1L << 30;

    private Decompressor() {}

    /** What one decompressor may allocate: a quarter of the heap, within reason. */
    static long memoryBytes() {
        return Math.min(Math.max(Runtime.getRuntime().maxMemory() / 4, LEAST_MEMORY_BYTES), MOST_MEMORY_BYTES);
    }

    /** What is told of the parts of a stream that are neither compressed content nor skipped without a look. */
    interface Asides {
        void aside(byte[] bytes) throws IOException;
    }

    /** Opens the next stream; to be closed. */
    static InputStream open(ArchiveFormat format, BufferedInputStream raw, Asides asides) throws IOException {
        try {
            return switch (format) {
                case GZIP -> gzip(raw, asides);
                case ZLIB -> new InflatedStream(raw, false);
                case ZSTD -> zstd(raw, asides);
                case BZIP2, LZ4, SNAPPY, COMPRESS -> Common.open(format, lent(raw));
                case XZ, LZMA, LZIP -> Lzma.open(format, lent(raw));
                case ZIP, SEVEN_ZIP, TAR, AR, CPIO, ARJ, RPM -> throw new IllegalArgumentException("not compressed");
            };
        } catch (OutOfMemoryError e) {
            throw new Unreadable(Unreadable.Reason.MEMORY, e);
        }
    }

    /** The libraries close what they read from. */
    private static InputStream lent(BufferedInputStream raw) {
        return new FilterInputStream(raw) {
            @Override
            public void close() {}
        };
    }

    private static InputStream gzip(BufferedInputStream raw, Asides asides) throws IOException {
        GzipMember member = new GzipMember(raw);
        asides.aside(member.header());
        return member;
    }

    /** A frame; what a skippable one holds is an aside. */
    static InputStream zstd(BufferedInputStream raw, Asides asides) throws IOException {
        int magic = LittleEndian.int32(exactly(raw, 4), 0);
        if (magic != ZSTD_MAGIC) {
            long left = LittleEndian.uint32(exactly(raw, 4), 0);
            while (left > 0) {
                byte[] part = exactly(raw, (int) Math.min(left, 1 << 20));
                asides.aside(part);
                left -= part.length;
            }
            return new ByteArrayInputStream(new byte[0]);
        }
        try {
            return new ZstdFrame(raw, memoryBytes());
        } catch (ZstdFrame.NotSupported e) {
            throw new Unreadable(e.needsMemory() ? Unreadable.Reason.MEMORY : Unreadable.Reason.METHOD, e);
        }
    }

    private static byte[] exactly(InputStream raw, int count) throws IOException {
        byte[] bytes = raw.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Those of Commons Compress; a class of their own, so that it is loaded for them only. */
    static final class Common {
        private Common() {}

        static InputStream open(ArchiveFormat format, InputStream raw) throws IOException {
            return switch (format) {
                case BZIP2 -> new BZip2CompressorInputStream(raw, false);
                case LZ4 -> new FramedLZ4CompressorInputStream(raw, false);
                case SNAPPY -> new FramedSnappyCompressorInputStream(raw);
                case COMPRESS -> new ZCompressorInputStream(raw, (int) (memoryBytes() >> 10));
                default -> throw new IllegalArgumentException("not of this library");
            };
        }
    }

    /** Those of XZ for Java. */
    static final class Lzma {
        private Lzma() {}

        static InputStream open(ArchiveFormat format, InputStream raw) throws IOException {
            int memory = (int) (memoryBytes() >> 10);
            return guarded(() -> switch (format) {
                case XZ -> new SingleXZInputStream(raw, memory);
                case LZMA -> new LZMAInputStream(raw, memory);
                case LZIP -> new LzipMember(raw, memoryBytes());
                default -> throw new IllegalArgumentException("not of this library");
            });
        }

        /** The form of LZMA inside a zip (APPNOTE 5.8): two bytes of version, two of length, the properties. */
        static InputStream inZip(InputStream in, long bytes) throws IOException {
            byte[] header = exactly(in, 9);
            long dictionary = LittleEndian.uint32(header, 5);
            if (dictionary > memoryBytes()) {
                throw new Unreadable(Unreadable.Reason.MEMORY);
            }
            return new LZMAInputStream(in, bytes, header[4], (int) dictionary);
        }

        private interface Opening {
            InputStream open() throws IOException;
        }

        /** An xz stream may say only in its middle how much memory it needs. */
        private static InputStream guarded(Opening opening) throws IOException {
            InputStream in;
            try {
                in = opening.open();
            } catch (org.tukaani.xz.MemoryLimitException e) {
                throw new Unreadable(Unreadable.Reason.MEMORY, e);
            } catch (org.tukaani.xz.UnsupportedOptionsException e) {
                throw new Unreadable(Unreadable.Reason.METHOD, e);
            }
            return new FilterInputStream(in) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    try {
                        return super.read(bytes, from, length);
                    } catch (org.tukaani.xz.MemoryLimitException e) {
                        throw new Unreadable(Unreadable.Reason.MEMORY, e);
                    } catch (org.tukaani.xz.UnsupportedOptionsException e) {
                        throw new Unreadable(Unreadable.Reason.METHOD, e);
                    }
                }
            };
        }
    }
}
